import { journalIn } from "../hosts/excel/journal-store.ts";
import type { Finding } from "../scrub/report.ts";
import { Journal } from "../session/fixing/journal.ts";
import { planFixes, type ChangePlan } from "../session/fixing/plan.ts";
import { doneSaid } from "../session/fixing/preview-words.ts";
import { scopeAfter } from "../session/fixing/scope-after.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Desk } from "./desk.ts";
import { isBusy } from "./state.ts";

/** Shows changes before they are made, makes them, and takes them back. */
export class Fixing {
  private readonly desk: Desk;
  private opened: Journal | undefined;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** What the workbook remembers can be taken back from the start. */
  start(): void {
    const { latest } = this.journal;
    if (latest) this.desk.set({ lastChange: latest.what });
  }

  /** Shows what mending some findings would change; nothing where none of them can be mended. */
  show(findings: readonly Finding[], title: Phrase): void {
    const { results } = this.desk.state;
    const plan = results && planFixes(results.checked, findings);
    if (plan) this.propose(plan, title, plan.left.length);
  }

  /** Shows a change before it is made. */
  propose(plan: ChangePlan, title: Phrase, left = 0): void {
    if (isBusy(this.desk.state)) return;
    this.desk.set({ preview: { plan, title, left }, view: "preview", notice: undefined });
  }

  cancel(): void {
    this.desk.set({ preview: undefined });
    this.desk.close();
  }

  /** Makes the change that is shown, and checks again what was checked. */
  async make(): Promise<void> {
    const { preview, results } = this.desk.state;
    if (!preview) return;
    const { plan, title } = preview;
    await this.changing(async () => {
      const about = { at: this.desk.now(), what: this.desk.words.phrase(title), rules: plan.rules };
      const { unlogged } = await this.journal.make(plan.step, about);
      const phrase: Phrase = unlogged ? { key: "fixing.done-unlogged", data: { why: unlogged } } : doneSaid(plan);
      return { phrase, scope: results && scopeAfter(results.checked, plan.step) };
    }, true);
  }

  /** Takes the latest change back, and checks again where something was checked. */
  async undo(): Promise<void> {
    if (!this.journal.latest) return;
    await this.changing(async () => {
      const done = await this.journal.takeBack(this.desk.now());
      const phrase: Phrase = { key: "fixing.undone", data: { what: done?.entry.what ?? "" } };
      const isSeen = this.desk.state.results?.checked.sheet === done?.entry.made.sheet;
      return { phrase, scope: isSeen && done ? { kind: "sheet", sheet: done.entry.made.sheet } : undefined };
    }, false);
  }

  private async changing(work: Parameters<Desk["change"]>[0], canUndo: boolean): Promise<void> {
    await this.desk.change(async () => {
      const changed = await work();
      this.desk.set({ lastChange: this.journal.latest?.what });
      return changed;
    }, canUndo);
  }

  private get journal(): Journal {
    const { host, memory, words } = this.desk;
    return (this.opened ??= new Journal(host, journalIn(memory), words));
  }
}
