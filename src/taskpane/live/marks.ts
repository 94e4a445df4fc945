import { statusBlockInSlices, statusUpdate } from "../../session/status-rows.ts";
import { inTurns, type Checked } from "../../session/check-sheet.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { Desk } from "../desk.ts";
import { unmarkedNotice } from "../notices.ts";
import { sheetsOf } from "../sheet-run.ts";
import { isBusy } from "../state.ts";
import { isShort } from "./limits.ts";
import type { Later } from "./later.ts";

/**
 * How long the hand has rested when marks are written. They are a step of their own to be taken back, so that whoever
 * sees a slip at once finds it below Ctrl+Z, and not our marks.
 */
const restFor = 2_000;

/**
 * Writes the marks of rows that were followed. Where Excel can take back what we write, Ctrl+Z takes the marks back
 * first, then the edit; what stands there then is what is to stand there, so nothing is written and it can be redone.
 * Older versions forget every step of the user's as soon as we write: there the marks wait until the user comes to the
 * pane. For what others have done nothing is written by itself, so that nobody's steps have strangers among them.
 */
export class Marks {
  private readonly desk: Desk;
  private readonly later: Later;
  private readonly told: () => void;
  private readonly rows = new Set<number>();
  /** What the rows are of. */
  private checked: Checked | undefined;
  private stop: (() => void) | undefined;

  constructor(desk: Desk, later: Later, told: () => void) {
    this.desk = desk;
    this.later = later;
    this.told = told;
  }

  /** How many rows wait for the user to come to the pane, because Excel would forget his steps. */
  get waiting(): number {
    return this.desk.host.keepsUndo() ? 0 : this.rows.size;
  }

  forget(): void {
    this.stop?.();
    this.rows.clear();
  }

  /** @param isMine whether the user has done something, and not only others. */
  renew(checked: Checked, rows: ReadonlySet<number>, isMine: boolean): void {
    this.checked = checked;
    for (const row of rows) this.rows.add(row);
    if (isMine) this.rest();
  }

  /** The user is at it again: what is to be written waits. */
  rest(): void {
    this.stop?.();
    if (this.rows.size === 0) return;
    if (this.desk.host.keepsUndo()) this.stop = this.later(restFor, () => void this.write());
    else this.told();
  }

  async write(): Promise<void> {
    const { desk, rows, checked } = this;
    this.stop?.();
    if (rows.size === 0) return;
    if (isBusy(desk.state)) return this.rest();
    const known = [desk.state.results, ...sheetsOf(desk.state)];
    // A later check has marked them by itself.
    if (!checked?.marked || !known.some((each) => each?.checked === checked)) return this.forget();
    const some = new Set(rows);
    rows.clear();
    try {
      const done = await desk.host.remark(statusUpdate(checked, desk.words, some));
      if (done !== "beyond" || !isShort(checked)) return;
      await desk.host.mark(await inTurns(statusBlockInSlices(checked, desk.words), () => Promise.resolve()));
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      desk.set({ notice: unmarkedNotice(failure.phrase) });
    } finally {
      this.told();
    }
  }
}
