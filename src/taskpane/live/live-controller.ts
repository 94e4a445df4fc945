import type { Checked } from "../../session/check-sheet.ts";
import type { SheetChange } from "../../worksheet/host.ts";
import type { Desk } from "../desk.ts";
import { isBusy, type Results } from "../state.ts";
import { Store } from "../store.ts";
import { Keeper, type Around } from "./keeper.ts";
import { belowLines, isShort, isTooLong } from "./limits.ts";
import { Marks } from "./marks.ts";
import { Pending } from "./pending.ts";
import { Speaker } from "./speaker.ts";

/** What a user is told of edits that are followed. */
export interface LiveState {
  readonly isOn: boolean;
  /** How the findings have changed just now, in a sentence. */
  readonly said: string;
  /** Rows whose marks wait until the user comes to the pane. */
  readonly waiting: number;
}

/** By this the workbook remembers that edits are not to be followed. */
const memoryKey = "followEdits";

/** Between two looks at a sheet for changes that nobody has told of. */
const lookAgainAfter = 10_000;

/**
 * Keeps what was found as the sheet is now. What it is told of a sheet it takes for a hint: what stands there is read. Where that
 * cannot be followed, the results are said to be older than the sheet.
 */
export class LiveController extends Store<LiveState> {
  private readonly desk: Desk;
  private readonly around: Around;
  private readonly pending = new Pending();
  private readonly keeper: Keeper;
  private readonly marks: Marks;
  private readonly speaker: Speaker;
  private mayLook = true;
  private lastCurrent: number | undefined;
  private lastResults: Results | undefined;

  constructor(desk: Desk, around: Around) {
    super({ isOn: desk.memory.recall(memoryKey) !== false, said: "", waiting: 0 });
    this.desk = desk;
    this.around = around;
    const told = () => this.set({ said: this.speaker.said, waiting: this.marks.waiting });
    this.marks = new Marks(desk, around.later, told);
    this.speaker = new Speaker(desk.words, around.later, told);
    const { pending, marks, speaker } = this;
    this.keeper = new Keeper(desk, around, { pending, marks, speaker }, () => this.stateChanged());
  }

  async follow(isOn: boolean): Promise<void> {
    this.set({ isOn });
    if (!isOn) {
      if (this.pending.hasChange(this.checked?.sheet)) this.keeper.miss("cells");
      this.pending.forget();
    }
    const isOld = this.keeper.hasMissed || this.desk.state.stale === "cells";
    if (isOn && isOld && this.mayReadAll) this.lookAtAll();
    await this.desk.memory.remember(memoryKey, isOn);
  }

  /** Whether a sheet is too long for its edits to be followed. */
  get isTooLong(): boolean {
    return this.checked !== undefined && isTooLong(this.checked);
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
    this.keeper.callOff();
    this.pending.forget();
    this.marks.forget();
    this.set({ isOn: false });
    this.keeper.miss("cells");
  }

  private hear(change: SheetChange): boolean {
    const { checked, keeper } = this;
    if (isBusy(this.desk.state)) {
      // Nobody knows yet what a check under way will find.
      if (this.state.isOn) this.pending.hear(change);
      return false;
    }
    if (checked?.sheet !== change.sheet) return false;
    if (!this.state.isOn || this.isTooLong || (keeper.hasMissed && !this.mayReadAll)) {
      if (change.kind !== "calculated") keeper.missed = checked;
      return false;
    }
    this.pending.hear(change);
    this.marks.rest();
    keeper.schedule();
    return keeper.mayWork;
  }

  private hearOfRules(): boolean {
    const { checked, keeper } = this;
    if (!checked || isBusy(this.desk.state)) return false;
    if (!this.state.isOn || !this.mayReadAll) {
      keeper.missed = checked;
      return false;
    }
    this.pending.add(checked.sheet, { isWhole: true, isMine: true, isChange: true });
    keeper.schedule();
    return keeper.mayWork;
  }

  private lookAround(): void {
    void this.marks.write();
    const { checked } = this;
    if (!checked || !this.state.isOn || !this.mayLook || isBusy(this.desk.state) || !this.mayReadAll) return;
    const { lines, sheet } = checked;
    this.mayLook = false;
    this.around.later(lookAgainAfter, () => (this.mayLook = true));
    // Lines that were put in below are lines of the sheet too.
    this.pending.add(sheet, { runs: [{ first: lines.rows[0]!, last: lines.rows.at(-1)! + belowLines }] });
    this.keeper.schedule();
  }

  private goOn(): void {
    this.noteResults();
    this.noteCurrent();
    const { keeper } = this;
    const sheet = this.checked?.sheet;
    if (!this.pending.has(sheet) || isBusy(this.desk.state)) return;
    if (keeper.mayWork) {
      if (!keeper.isScheduled) keeper.schedule();
    } else if (!this.desk.state.stale && this.pending.hasChange(sheet)) {
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
    if (isNews && this.state.isOn && this.mayReadAll) this.lookAtAll();
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

  private get checked(): Checked | undefined {
    return this.desk.state.results?.checked;
  }

  private get mayReadAll(): boolean {
    return this.checked !== undefined && isShort(this.checked);
  }

  private lookAtAll(): void {
    this.pending.add(this.checked!.sheet, { isWhole: true, areMoved: true, isMine: true });
    this.keeper.schedule();
  }
}

/** The check that was followed since. */
function checkOf(results: Results | undefined): Checked | undefined {
  return results?.since ?? results?.checked;
}
