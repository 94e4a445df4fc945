import type { WorkbookMemory } from "../hosts/excel/memory.ts";
import { journalIn } from "../hosts/excel/journal-store.ts";
import type { Finding } from "../scrub/report.ts";
import { Journal } from "../session/fixing/journal.ts";
import { planFixes } from "../session/fixing/plan.ts";
import { doneSaid } from "../session/fixing/preview-words.ts";
import { scopeAfter } from "../session/fixing/scope-after.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Words } from "../words/words.ts";
import type { EditingHost, Scope } from "../worksheet/host.ts";
import { noticeOf } from "./notices.ts";
import { isBusy, type PaneState } from "./state.ts";

/** What the fixing needs of the pane around it. */
export interface Desk {
  readonly host: EditingHost;
  readonly memory: WorkbookMemory;
  readonly words: Words;
  readonly state: PaneState;
  now(): string;
  set(change: Partial<PaneState>): void;
  check(scope: Scope): Promise<void>;
}

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
    const plan = results && !isBusy(this.desk.state) ? planFixes(results.checked, findings) : undefined;
    if (plan) this.desk.set({ preview: { plan, title }, notice: undefined });
  }

  cancel(): void {
    this.desk.set({ preview: undefined });
  }

  /** Makes the change that is shown, and checks again. */
  async make(): Promise<void> {
    const { state, words } = this.desk;
    const { preview, results } = state;
    if (!preview || !results || isBusy(state)) return;
    const { plan, title } = preview;
    const rules = [...new Set(plan.mended.map(({ rule }) => rule.id))];
    await this.changing(async () => {
      const about = { at: this.desk.now(), what: words.phrase(title), rules };
      const { unlogged } = await this.journal.make(plan.step, about);
      const phrase: Phrase = unlogged ? { key: "fixing.done-unlogged", data: { why: unlogged } } : doneSaid(plan);
      return { phrase, scope: scopeAfter(results.checked, plan.step) };
    }, true);
  }

  /** Takes the latest change back, and checks again where something was checked. */
  async undo(): Promise<void> {
    if (isBusy(this.desk.state) || !this.journal.latest) return;
    await this.changing(async () => {
      const done = await this.journal.takeBack(this.desk.now());
      const phrase: Phrase = { key: "fixing.undone", data: { what: done?.entry.what ?? "" } };
      const isSeen = this.desk.state.results?.checked.sheet === done?.entry.made.sheet;
      return { phrase, scope: isSeen && done ? { kind: "sheet", sheet: done.entry.made.sheet } : undefined };
    }, false);
  }

  private async changing(
    work: () => Promise<{ readonly phrase: Phrase; readonly scope: Scope | undefined }>,
    canUndo: boolean,
  ): Promise<void> {
    const { desk } = this;
    desk.set({ phase: { kind: "changing" }, notice: undefined });
    try {
      const { phrase, scope } = await work();
      desk.set({ phase: { kind: "idle" }, preview: undefined, lastChange: this.journal.latest?.what });
      if (scope) await desk.check(scope);
      // What the check has to say comes first.
      if (!desk.state.notice) desk.set({ notice: { phrase, kind: "calm", canRetry: false, canUndo } });
    } catch (failure) {
      desk.set({ phase: { kind: "idle" }, preview: undefined, notice: { ...noticeOf(failure), canRetry: canUndo } });
    }
  }

  private get journal(): Journal {
    const { host, memory, words } = this.desk;
    return (this.opened ??= new Journal(host, journalIn(memory), words));
  }
}
