import { withoutPause } from "../../session/pace.ts";
import { addPractice, practiceTables, type PracticeContent } from "../../session/practice/practice-sheet.ts";
import { scorePractice, type Score } from "../../session/practice/score.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { Desk } from "../desk.ts";
import { refusalOf } from "../notices.ts";
import { Store } from "../store.ts";

export interface PracticeState {
  /** Whether the workbook has a practice sheet; undefined until somebody has looked. */
  readonly isThere: boolean | undefined;
  readonly isBusy: boolean;
  readonly score: Score | undefined;
}

/** What the pane does about the practice sheet. */
export class PracticeController extends Store<PracticeState> {
  private readonly desk: Desk;
  private readonly load: () => Promise<PracticeContent>;

  constructor(desk: Desk, load: () => Promise<PracticeContent>) {
    super({ isThere: undefined, isBusy: false, score: undefined });
    this.desk = desk;
    this.load = load;
  }

  /** Looks whether there is a practice sheet. */
  async open(): Promise<void> {
    try {
      this.set({ isThere: (await practiceTables(this.desk.host)).length > 0 });
    } catch (failure) {
      this.fail(failure);
    }
  }

  /** Puts the practice sheet at the end of the workbook. */
  async add(): Promise<void> {
    const { desk } = this;
    this.set({ score: undefined });
    await desk.change(async () => {
      const sheet = await addPractice(desk.host, await this.loaded());
      return { phrase: { key: "practice.added", data: { sheet } }, scope: undefined };
    });
    desk.open("practice");
  }

  /** Scores the answers; nothing is written. */
  score(): Promise<void> {
    return this.attempt(async () => {
      this.set({ score: await scorePractice(this.desk.host, withoutPause) });
    });
  }

  reveal(row: number): Promise<void> {
    const { score } = this.state;
    return this.attempt(async () => {
      if (score) await this.desk.host.reveal({ sheet: score.sheet, row, column: 1 });
    });
  }

  private async loaded(): Promise<PracticeContent> {
    try {
      return await this.load();
    } catch (failure) {
      const detail = failure instanceof Error ? failure.message : String(failure);
      throw new Problem({ key: "practice.not-loaded", data: { detail } });
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.state.isBusy) return;
    this.set({ isBusy: true });
    this.desk.set({ notice: undefined });
    try {
      await work();
    } catch (failure) {
      this.fail(failure);
    }
    this.set({ isBusy: false });
  }

  private fail(failure: unknown): void {
    this.desk.set({ notice: refusalOf(failure) });
  }
}
