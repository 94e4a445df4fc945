import { PolicyProblem } from "../../policy/complaints.ts";
import type { Checked } from "../../session/check-sheet.ts";
import type { Followed } from "../../session/live/followed-check.ts";
import type { SheetChange } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { Desk } from "../desk.ts";
import { isBusy, type Results, type View } from "../state.ts";
import { Store } from "../store.ts";
import { Follower, type ReadAround } from "./follower.ts";
import type { Later } from "./later.ts";
import { belowLines, mostLines, mostRead } from "./limits.ts";
import { Marks } from "./marks.ts";
import { Pending, type Work } from "./pending.ts";
import { besideGone } from "./place.ts";
import { Speaker } from "./speaker.ts";

/** What a user is told of edits that are followed. */
export interface LiveState {
  readonly isOn: boolean;
  /** How the findings have changed just now, in a sentence. */
  readonly said: string;
  /** Rows whose marks wait until the user comes to the pane. */
  readonly waiting: number;
}

export interface Around extends ReadAround {
  readonly later: Later;
}

/** By this the workbook remembers that edits are not to be followed. */
const memoryKey = "followEdits";

/** Edits that come one upon the other are followed together. */
const gatherFor = 300;

/** Between two looks at a sheet for changes that nobody has told of. */
const lookAgainAfter = 10_000;

/** Views that are about what was found when they were opened. */
const holding: ReadonlySet<View> = new Set<View>(["preview", "keep", "repair", "release", "claim"]);

/**
 * Keeps what was found as the sheet is now. What it is told of a sheet it takes for a hint: it reads what stands there. Where it
 * cannot follow, the results are said to be older than the sheet.
 */
export class LiveController extends Store<LiveState> {
  private readonly desk: Desk;
  private readonly around: Around;
  private readonly pending = new Pending();
  private readonly follower: Follower;
  private readonly marks: Marks;
  private readonly speaker: Speaker;
  /** What was checked when a change could not be followed. */
  private missed: Checked | undefined;
  private isWorking = false;
  private mayLook = true;
  private lastCurrent: number | undefined;
  private lastResults: Results | undefined;
  private stop: (() => void) | undefined;

  constructor(desk: Desk, around: Around) {
    super({ isOn: desk.memory.recall(memoryKey) !== false, said: "", waiting: 0 });
    this.desk = desk;
    this.around = around;
    this.follower = new Follower(desk, around);
    const told = () => this.set({ said: this.speaker.said, waiting: this.marks.waiting });
    this.marks = new Marks(desk, around.later, told);
    this.speaker = new Speaker(desk.words, around.later, told);
  }

  async follow(isOn: boolean): Promise<void> {
    this.set({ isOn });
    if (!isOn) {
      if (this.pending.hasChange(this.desk.state.results?.checked.sheet)) this.miss("cells");
      this.pending.forget();
    }
    if (isOn && (this.hasMissed || this.desk.state.stale === "cells") && this.isShort) this.lookAtAll();
    await this.desk.memory.remember(memoryKey, isOn);
  }

  /** Whether a sheet is too long for its edits to be followed. */
  get isTooLong(): boolean {
    const { results } = this.desk.state;
    return results !== undefined && results.checked.lines.count > mostLines;
  }

  /** Takes note of a change. False where it will not be followed: then the results are older than the sheet. */
  heard(change: SheetChange): boolean {
    return this.guarded(() => this.hear(change));
  }

  /** What claims are checked by has changed. False where the results are not brought up to date by themselves. */
  heardOfRules(): boolean {
    return this.guarded(() => this.hearOfRules());
  }

  /** The user has come to the pane: of drop-downs, and of others who work on the sheet, Excel does not always tell. */
  look(): void {
    this.guarded(() => this.lookAround());
  }

  /** Something about the pane is other than before: what was held back may go on. */
  stateChanged(): void {
    this.guarded(() => this.goOn());
  }

  /** What goes wrong here is not to take the pane with it: the results grow old then, as if nothing followed. */
  private guarded(work: () => boolean | void): boolean {
    try {
      return work() === true;
    } catch (failure) {
      this.giveUp();
      void Promise.reject(failure as Error);
      return false;
    }
  }

  /** Until the user wants it again, or the pane is opened again. */
  private giveUp(): void {
    this.stop?.();
    this.pending.forget();
    this.marks.forget();
    this.set({ isOn: false });
    this.miss("cells");
  }

  private hear(change: SheetChange): boolean {
    const { state } = this.desk;
    const { results } = state;
    if (isBusy(state)) {
      // Nobody knows yet what a check under way will find.
      if (this.state.isOn) this.pending.hear(change);
      return false;
    }
    if (results?.checked.sheet !== change.sheet) return false;
    if (!this.state.isOn || this.isTooLong || (this.hasMissed && !this.isShort)) {
      if (change.kind !== "calculated") this.missed = results.checked;
      return false;
    }
    this.pending.hear(change);
    this.marks.rest();
    this.schedule();
    return !holding.has(state.view);
  }

  private hearOfRules(): boolean {
    const { results } = this.desk.state;
    if (!results || isBusy(this.desk.state)) return false;
    if (!this.state.isOn || !this.isShort) {
      this.missed = results.checked;
      return false;
    }
    this.pending.add(results.checked.sheet, { isWhole: true, isMine: true, isChange: true });
    this.schedule();
    return !holding.has(this.desk.state.view);
  }

  private lookAround(): void {
    void this.marks.write();
    const checked = this.desk.state.results?.checked;
    if (!checked || !this.state.isOn || !this.mayLook || isBusy(this.desk.state) || !this.isShort) return;
    const { lines, sheet } = checked;
    this.mayLook = false;
    this.around.later(lookAgainAfter, () => (this.mayLook = true));
    // Lines that were put in below are lines of the sheet too.
    this.pending.add(sheet, { runs: [{ first: lines.rows[0]!, last: lines.rows.at(-1)! + belowLines }] });
    this.schedule();
  }

  private goOn(): void {
    this.noteResults();
    this.noteCurrent();
    const { results, stale, view } = this.desk.state;
    const sheet = results?.checked.sheet;
    if (!this.pending.has(sheet) || isBusy(this.desk.state)) return;
    if (!holding.has(view)) {
      if (!this.stop) this.schedule();
    } else if (!stale && this.pending.hasChange(sheet)) {
      // What is shown there is not to be taken for what it would be found to be.
      this.desk.set({ stale: "cells" });
    }
  }

  private noteResults(): void {
    const { results, stale } = this.desk.state;
    if (results === this.lastResults) return;
    // By what another check calls its findings nothing can be said of those of this one.
    if (checkOf(results) !== checkOf(this.lastResults)) this.speaker.forget();
    this.lastResults = results;
    // It was changed while nobody listened: before this was fetched, or while another sheet was in view.
    const isNews = stale === "cells" && !this.pending.has(results?.checked.sheet);
    if (isNews && this.state.isOn && this.isShort) this.lookAtAll();
  }

  /** Whoever goes to a finding is to see what it is about now. */
  private noteCurrent(): void {
    const { current, results } = this.desk.state;
    if (current === this.lastCurrent) return;
    this.lastCurrent = current;
    const finding = results?.listed.find(({ id }) => id === current);
    if (!finding || !this.state.isOn || this.isTooLong) return;
    this.pending.add(results!.checked.sheet, { runs: [{ first: finding.row, last: finding.row }] });
  }

  /** Whether all of the sheet may be read without being asked. */
  private get isShort(): boolean {
    const { results } = this.desk.state;
    return results !== undefined && results.checked.lines.count <= mostRead;
  }

  /** A change could not be followed: what is heard now builds on a sheet that nobody knows. */
  private get hasMissed(): boolean {
    return this.missed !== undefined && this.missed === this.desk.state.results?.checked;
  }

  private lookAtAll(): void {
    this.pending.add(this.desk.state.results!.checked.sheet, { isWhole: true, areMoved: true, isMine: true });
    this.schedule();
  }

  private schedule(): void {
    this.stop?.();
    this.stop = this.around.later(gatherFor, () => {
      this.stop = undefined;
      void this.work();
    });
  }

  private async work(): Promise<void> {
    const { state } = this.desk;
    if (this.isWorking || isBusy(state) || holding.has(state.view)) return;
    const sheet = state.results?.checked.sheet;
    const work = sheet === undefined ? undefined : this.pending.take(sheet);
    if (!work) return;
    this.isWorking = true;
    try {
      await this.followWork(work, state.results!.checked);
    } catch (failure) {
      this.miss(failure instanceof PolicyProblem ? "policy" : "cells");
      if (!(failure instanceof Problem)) throw failure;
    } finally {
      this.isWorking = false;
      this.stateChanged();
    }
  }

  private async followWork(work: Work, checked: Checked): Promise<void> {
    const { desk } = this;
    if (this.isTooLong) return this.miss("cells");
    const isOther = () => desk.state.results?.checked !== checked;
    const isOvertaken = () => isOther() || isBusy(desk.state);
    const followed = await this.follower.follow(work, desk.state.results!, this.hasMissed, isOvertaken);
    if (followed ? isOther() : isOvertaken()) return this.pending.add(checked.sheet, work);
    if (!followed) return this.miss("cells");
    this.missed = undefined;
    this.show(followed, work);
  }

  private show({ checked, listed, rows }: Followed, work: Work): void {
    const { desk } = this;
    const { state } = desk;
    const results = state.results!;
    const isWhole = checked.lines !== results.checked.lines;
    // What a check was told of while it ran is followed by now; another choice of payer rules is not.
    const isDone = state.stale === "cells" || (isWhole && state.stale !== "profile");
    const stale = isDone ? undefined : state.stale;
    if (checked === results.checked) {
      // What the user did was seen already, by a look that took it for somebody else's.
      if (work.isMine) this.marks.rest();
      return desk.set({ stale });
    }
    const now = { ...results, since: results.since ?? results.checked, checked, listed };
    desk.set({ results: now, stale, beside: besideGone(state, now) });
    this.speaker.hear(results.listed, listed);
    this.marks.renew(checked, rows, work.isMine);
  }

  private miss(why: "cells" | "policy"): void {
    this.missed = this.desk.state.results?.checked;
    this.desk.set({ stale: why });
  }
}

/** The check that was followed since. */
function checkOf(results: Results | undefined): Checked | undefined {
  return results?.since ?? results?.checked;
}
