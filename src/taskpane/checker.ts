import { checkSheet, type Checked, type CheckSettings } from "../session/check-sheet.ts";
import { checkSheets } from "../session/check-sheets.ts";
import { listFindings } from "../session/finding-list.ts";
import type { Breathe, Progress } from "../session/pace.ts";
import type { Scope } from "../worksheet/host.ts";
import type { ColumnChoice } from "./column-choice.ts";
import type { Desk } from "./desk.ts";
import { noticeOf, refusalOf, stoppedNotice, unmarkedNotice } from "./notices.ts";
import { keepFindings } from "./protected-findings.ts";
import { keepRuns } from "./run-history.ts";
import { inView, runWith, shownRun } from "./sheet-run.ts";
import { isBusy } from "./state.ts";

/** Makes what lets the pane have a turn between slices of work. */
export type MakeBreather = (show: (progress: Progress) => void, isCancelled: () => boolean) => Breathe;

/** Checks a sheet, or several one after the other, and shows what was found. */
export class Checker {
  private readonly desk: Desk;
  private readonly columns: ColumnChoice;
  private readonly makeBreather: MakeBreather;
  /** Sheets whose cells changed while a check was under way. */
  private readonly changedMeanwhile = new Set<string>();
  private isCancelled = false;
  private sameAgain = (): Promise<void> => this.check({ kind: "sheet" });

  constructor(desk: Desk, columns: ColumnChoice, makeBreather: MakeBreather) {
    this.desk = desk;
    this.columns = columns;
    this.makeBreather = makeBreather;
  }

  check(scope: Scope): Promise<void> {
    return this.running(
      async (settings, breathe) => this.show(await checkSheet(this.desk.host, scope, settings, breathe)),
      () => this.check(this.onSameSheet(scope)),
    );
  }

  /** Checks the named sheets, or all that hold claims. */
  checkSheets(sheets?: readonly string[]): Promise<void> {
    return this.running(
      async (settings, breathe) => {
        const run = await checkSheets(this.desk.host, sheets, settings, breathe);
        const notice = run.failure === undefined ? unmarkedNotice(run.checked[0]?.unmarked) : stoppedNotice(run);
        this.desk.set({ notice, ...shownRun(run, this.changedMeanwhile, this.desk.words) });
        return run.checked;
      },
      () => (this.desk.state.run ? this.check(this.onSameSheet({ kind: "sheet" })) : this.checkSheets(sheets)),
    );
  }

  /** Lets the user choose the sheets to check. */
  async chooseSheets(): Promise<void> {
    const { desk } = this;
    if (isBusy(desk.state)) return;
    try {
      desk.set({ sheetNames: await desk.host.sheetNames(), notice: undefined });
      desk.open("sheets");
    } catch (failure) {
      desk.set({ notice: refusalOf(failure) });
    }
  }

  /** Brings another sheet into view that was checked together with the one that is. */
  showSheet(sheet: string): void {
    this.desk.set(inView(this.desk.state, sheet));
  }

  /** The same check once more, on the sheet that it was on. */
  again(): Promise<void> {
    return this.sameAgain();
  }

  cancel(): void {
    this.isCancelled = true;
    this.columns.reply(undefined);
  }

  /** Cells of a sheet have changed: what a check under way finds on it may be of before. */
  heard(sheet: string): void {
    if (isBusy(this.desk.state)) this.changedMeanwhile.add(sheet);
  }

  private async running(
    work: (settings: CheckSettings, breathe: Breathe) => Promise<readonly Checked[]>,
    again: () => Promise<void>,
  ): Promise<void> {
    const { desk } = this;
    if (isBusy(desk.state)) return;
    this.sameAgain = again;
    this.isCancelled = false;
    this.changedMeanwhile.clear();
    desk.set({
      phase: { kind: "running", progress: undefined },
      notice: undefined,
      view: "results",
      preview: undefined,
    });
    const settings: CheckSettings = {
      asOf: desk.today(),
      at: desk.now(),
      profile: desk.state.profile,
      mark: desk.words,
      recall: (fingerprint) => this.columns.recall(fingerprint),
      ask: (questions, mapping, sheet) => this.columns.ask({ questions, mapping, sheet }),
    };
    const breathe = this.makeBreather(
      (progress) => desk.set({ phase: { kind: "running", progress } }),
      () => this.isCancelled,
    );
    try {
      const checks = await work(settings, breathe);
      await keepFindings(desk, checks);
      await keepRuns(desk, checks);
      desk.set({ phase: { kind: "idle" } });
    } catch (failure) {
      desk.set({ phase: { kind: "idle" }, notice: noticeOf(failure) });
    }
  }

  private onSameSheet(scope: Scope): Scope {
    const sheet = this.desk.state.results?.checked.sheet;
    return sheet !== undefined && (scope.kind === "sheet" || scope.kind === "visible") ? { ...scope, sheet } : scope;
  }

  private show(checked: Checked): readonly Checked[] {
    const { desk } = this;
    desk.set({
      notice: unmarkedNotice(checked.unmarked),
      run: runWith(desk.state, checked.sheet),
      results: { checked, listed: listFindings(checked, desk.words) },
      stale: this.changedMeanwhile.has(checked.sheet) ? "cells" : undefined,
      current: undefined,
    });
    return [checked];
  }
}
