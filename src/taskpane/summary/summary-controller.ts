import type { Checked } from "../../session/check-sheet.ts";
import { deidentifiedText } from "../../session/deidentified/deidentified.ts";
import { summaryKinds, writeSummary, type WrittenSheets } from "../../session/summary/write.ts";
import type { Phrase } from "../../words/phrase.ts";
import { nextTurn } from "../breather.ts";
import type { Desk } from "../desk.ts";
import { refusalOf } from "../notices.ts";
import { keepsRuns } from "../run-history.ts";
import { sheetsOf } from "../sheet-run.ts";
import { Store } from "../store.ts";

export interface SummaryState {
  /** The sheets, once they were made while the pane is open. */
  readonly sheets: WrittenSheets | undefined;
  /** Lines without what tells whose they are, with the name of their file. */
  readonly copy: { readonly file: string; readonly text: string } | undefined;
}

/** Writes what was found on sheets of our own, and gives it out for somebody outside. */
export class SummaryController extends Store<SummaryState> {
  private readonly desk: Desk;
  private readonly salt: () => string;

  constructor(desk: Desk, salt: () => string) {
    super({ sheets: undefined, copy: undefined });
    this.desk = desk;
    this.salt = salt;
  }

  /** What was checked last: one sheet, or all those that were checked together. */
  get checks(): readonly Checked[] {
    const { state } = this.desk;
    if (state.run) return sheetsOf(state).map(({ checked }) => checked);
    return state.results ? [state.results.checked] : [];
  }

  /** Makes the sheets, or makes them anew, and shows the summary. From then on the checks are kept in the history. */
  make(): Promise<void> {
    return this.work(async ({ host, memory, words }) => {
      const { checks } = this;
      const about = { at: checks[0]!.at ?? this.desk.now() };
      const sheets = await writeSummary(host, checks, about, words, nextTurn);
      await memory.remember(keepsRuns, true);
      this.set({ sheets });
      await host.reveal({ sheet: sheets.summary, row: 1, column: 1 });
      return { key: "summary-pane.done", data: { ...sheets, runs: { key: "runs.sheet" } } };
    });
  }

  async show(sheet: string): Promise<void> {
    const { desk } = this;
    try {
      await desk.host.reveal({ sheet, row: 1, column: 1 });
    } catch (failure) {
      desk.set({ notice: refusalOf(failure) });
    }
  }

  /** Takes the sheets away that can be made again; the history stays, and gets no more lines. */
  remove(): Promise<void> {
    return this.work(async ({ host, memory }) => {
      const { removed, kept } = await host.removeSheets(summaryKinds);
      await memory.remember(keepsRuns, false);
      this.set({ sheets: undefined });
      const data = {
        count: removed.length,
        names: removed.join(", "),
        kept: kept.length,
        keptNames: kept.join(", "),
        runs: { key: "runs.sheet" },
      } as const;
      return { key: "summary-pane.removed", data };
    });
  }

  /** Makes the copy for somebody outside, by other names each time. */
  bare(): void {
    const text = this.checks.map((checked) => deidentifiedText(checked, this.salt())).join("\n");
    this.set({ copy: { file: "echoscrub-without-names.csv", text } });
  }

  /** Writes sheets of our own, and stays where the user was. */
  private async work(action: (desk: Desk) => Promise<Phrase>): Promise<void> {
    const { desk } = this;
    const { view, results } = desk.state;
    if (!results) return;
    await desk.change(async () => ({ phrase: await action(desk), scope: undefined }));
    desk.open(view);
  }
}
