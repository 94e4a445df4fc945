import { journalIn } from "../hosts/excel/journal-store.ts";
import { Journal } from "../session/fixing/journal.ts";
import type { ChangePlan, PlanPart } from "../session/fixing/plan.ts";
import { doneSaid } from "../session/fixing/preview-words.ts";
import { scopeAfter, scopeBefore } from "../session/fixing/scope-after.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Scope } from "../worksheet/host.ts";
import type { MadeStep } from "../worksheet/step.ts";
import type { Desk } from "./desk.ts";
import { isBusy, type Preview } from "./state.ts";

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

  /** Shows a change before it is made. Of several parts those that change what is billed wait to be said yes to. */
  propose(plan: ChangePlan, title: Phrase): void {
    if (isBusy(this.desk.state)) return;
    const chosen = new Set(plan.parts?.filter(({ isChoice }) => !isChoice));
    this.desk.set({ preview: { plan, title, ...wantedOf(plan, chosen) }, view: "preview", notice: undefined });
  }

  /** Takes parts of the change that is shown into it, or leaves them out. */
  choose(parts: readonly PlanPart[], isWanted: boolean): void {
    const { preview } = this.desk.state;
    if (!preview) return;
    const chosen = new Set(preview.chosen);
    for (const part of parts) {
      if (isWanted) chosen.add(part);
      else chosen.delete(part);
    }
    this.desk.set({ preview: { ...preview, ...wantedOf(preview.plan, chosen) } });
  }

  cancel(): void {
    this.desk.set({ preview: undefined });
    this.desk.close();
  }

  /** Makes the change that is shown, and checks again what was checked. */
  async make(): Promise<void> {
    const { preview, results } = this.desk.state;
    if (!preview?.wanted) return;
    const { wanted: plan, title } = preview;
    await this.changing(async (pace) => {
      const { rules, told } = plan;
      const about = { at: this.desk.now(), what: this.desk.words.phrase(title), rules, told };
      const { unlogged } = await this.journal.make(plan.step, about, pace);
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
      return { phrase, scope: done && this.scopeOf(done.entry.made) };
    }, false);
  }

  /** What to check once a step was taken back: what was checked before it, where its sheet is one that was. */
  private scopeOf(made: MadeStep): Scope | undefined {
    const { state } = this.desk;
    if (state.results?.checked.sheet === made.sheet) return scopeBefore(state.results.checked, made);
    const isOfRun = state.run?.sheets.some(({ checked }) => checked.sheet === made.sheet);
    return isOfRun ? { kind: "sheet", sheet: made.sheet } : undefined;
  }

  private async changing(work: Parameters<Desk["change"]>[0], canUndo: boolean): Promise<void> {
    await this.desk.change(async (pace) => {
      const changed = await work(pace);
      this.desk.set({ lastChange: this.journal.latest?.what });
      return changed;
    }, canUndo);
  }

  private get journal(): Journal {
    const { host, memory, words } = this.desk;
    return (this.opened ??= new Journal(host, journalIn(memory), words));
  }
}

function wantedOf(plan: ChangePlan, chosen: ReadonlySet<PlanPart>): Pick<Preview, "chosen" | "wanted"> {
  const { parts, only } = plan;
  return { chosen, wanted: !parts || !only || chosen.size === parts.length ? plan : only([...chosen]) };
}
