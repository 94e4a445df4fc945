import { PolicyProblem } from "../../policy/complaints.ts";
import type { Checked } from "../../session/check-sheet.ts";
import type { Followed } from "../../session/live/followed-check.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { Desk } from "../desk.ts";
import { isBusy, type View } from "../state.ts";
import { Follower, type ReadAround } from "./follower.ts";
import type { Later } from "./later.ts";
import { isTooLong } from "./limits.ts";
import type { Marks } from "./marks.ts";
import type { Pending, Work } from "./pending.ts";
import { besideGone } from "./place.ts";
import type { Speaker } from "./speaker.ts";

export interface Around extends ReadAround {
  readonly later: Later;
}

interface Parts {
  readonly pending: Pending;
  readonly marks: Marks;
  readonly speaker: Speaker;
}

/** Edits that come one upon the other are followed together. */
const gatherFor = 300;

/** Views that are about what was found when they were opened. */
const holding: ReadonlySet<View> = new Set<View>(["preview", "keep", "repair", "release", "claim"]);

/** Does what is pending, and shows what was found as the sheet is now; where it cannot, the results are said to be older. */
export class Keeper {
  /** What was checked when a change could not be followed. */
  missed: Checked | undefined;
  private readonly desk: Desk;
  private readonly later: Later;
  private readonly parts: Parts;
  private readonly done: () => void;
  private readonly follower: Follower;
  private isWorking = false;
  private stop: (() => void) | undefined;

  constructor(desk: Desk, around: Around, parts: Parts, done: () => void) {
    this.desk = desk;
    this.later = around.later;
    this.parts = parts;
    this.done = done;
    this.follower = new Follower(desk, around);
  }

  /** A change could not be followed: what is heard now builds on a sheet that nobody knows. */
  get hasMissed(): boolean {
    return this.missed !== undefined && this.missed === this.desk.state.results?.checked;
  }

  /** Nothing is under way, and nothing is shown that other results would contradict. */
  get mayWork(): boolean {
    const { state } = this.desk;
    return !isBusy(state) && !holding.has(state.view);
  }

  get isScheduled(): boolean {
    return this.stop !== undefined;
  }

  schedule(): void {
    this.callOff();
    this.stop = this.later(gatherFor, () => {
      this.stop = undefined;
      void this.work();
    });
  }

  callOff(): void {
    this.stop?.();
    this.stop = undefined;
  }

  miss(why: "cells" | "policy"): void {
    this.missed = this.desk.state.results?.checked;
    this.desk.set({ stale: why });
  }

  private async work(): Promise<void> {
    const checked = this.desk.state.results?.checked;
    if (this.isWorking || !this.mayWork || !checked) return;
    const work = this.parts.pending.take(checked.sheet);
    if (!work) return;
    this.isWorking = true;
    try {
      await this.follow(work, checked);
    } catch (failure) {
      this.miss(failure instanceof PolicyProblem ? "policy" : "cells");
      if (!(failure instanceof Problem)) throw failure;
    } finally {
      this.isWorking = false;
      this.done();
    }
  }

  private async follow(work: Work, checked: Checked): Promise<void> {
    const { desk } = this;
    if (isTooLong(checked)) return this.miss("cells");
    const isOther = () => desk.state.results?.checked !== checked;
    const isOvertaken = () => isOther() || isBusy(desk.state);
    const followed = await this.follower.follow(work, desk.state.results!, this.hasMissed, isOvertaken);
    if (followed ? isOther() : isOvertaken()) return this.parts.pending.add(checked.sheet, work);
    if (!followed) return this.miss("cells");
    this.missed = undefined;
    this.show(followed, work);
  }

  private show({ checked, listed, rows }: Followed, work: Work): void {
    const { desk } = this;
    const { marks, speaker } = this.parts;
    const { state } = desk;
    const results = state.results!;
    const isWhole = checked.lines !== results.checked.lines;
    // What a check was told of while it ran is followed by now; another choice of payer rules is not.
    const isDone = state.stale === "cells" || (isWhole && state.stale !== "profile");
    const stale = isDone ? undefined : state.stale;
    if (checked === results.checked) {
      // What the user did was seen already, by a look that took it for somebody else's.
      if (work.isMine) marks.rest();
      return desk.set({ stale });
    }
    const now = { ...results, since: results.since ?? results.checked, checked, listed };
    desk.set({ results: now, stale, beside: besideGone(state, now) });
    speaker.hear(results.listed, listed);
    marks.renew(checked, rows, work.isMine);
  }
}
