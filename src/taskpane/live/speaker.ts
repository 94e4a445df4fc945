import type { ListedFinding } from "../../session/finding-list.ts";
import { newsBetween, newsSaid } from "../../session/live/news.ts";
import type { Words } from "../../words/words.ts";
import type { Later } from "./later.ts";

/** Between an edit and what is said of it, and between two sentences: a screen reader is not to be talked over. */
const soon = 1_000;
const apart = 4_000;

/** Says how the findings have changed, in a sentence now and then. */
export class Speaker {
  said = "";
  private readonly words: Words;
  private readonly later: Later;
  private readonly told: () => void;
  private known: readonly ListedFinding[] | undefined;
  private latest: readonly ListedFinding[] = [];
  private stop: (() => void) | undefined;

  constructor(words: Words, later: Later, told: () => void) {
    this.words = words;
    this.later = later;
    this.told = told;
  }

  forget(): void {
    this.stop?.();
    this.stop = this.known = undefined;
    this.said = "";
  }

  hear(before: readonly ListedFinding[], now: readonly ListedFinding[]): void {
    this.known ??= before;
    this.latest = now;
    this.stop ??= this.later(soon, () => this.speak());
  }

  private speak(): void {
    this.said = newsSaid(newsBetween(this.known ?? this.latest, this.latest), this.words);
    this.known = this.latest;
    this.told();
    this.stop = this.later(apart, () => {
      this.stop = undefined;
      // The same sentence again would not be heard.
      this.said = "";
      this.told();
      if (this.known !== this.latest) this.speak();
    });
  }
}
