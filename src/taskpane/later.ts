import type { JSX } from "preact";
import type { Desk } from "./desk.ts";
import type { View } from "./state.ts";
import { Store } from "./store.ts";
import type { PartProps } from "./views/parts.ts";

/** All but the findings can wait. */
export type LaterViewName = Exclude<View, "results">;

/** What comes in a file of its own. */
export interface Secondary {
  /** Adds the practice sheet. */
  practise(): Promise<void>;
  readonly views: Readonly<Record<LaterViewName, (part: PartProps) => JSX.Element | null>>;
}

/** Fetches the rest of the pane when it is first wanted; undefined until it is there. */
export class Later extends Store<Secondary | undefined> {
  private readonly desk: Desk;
  private readonly fetch: () => Promise<Secondary>;
  private fetching: Promise<void> | undefined;

  constructor(desk: Desk, fetch: () => Promise<Secondary>) {
    super(undefined);
    this.desk = desk;
    this.fetch = fetch;
  }

  /** Fetches what is not there yet; if that fails it is said, and the next time is another try. */
  load(): Promise<void> {
    return (this.fetching ??= this.once());
  }

  async practise(): Promise<void> {
    await this.load();
    await this.state?.practise();
  }

  private async once(): Promise<void> {
    try {
      if (!this.state) this.become(await this.fetch());
    } catch {
      this.desk.close();
      this.desk.set({ notice: { phrase: { key: "pane.not-loaded" }, kind: "problem", canRetry: false } });
    }
    this.fetching = undefined;
  }
}
