import type { Finding } from "../../scrub/report.ts";
import { scopeOf } from "../../session/fixing/scope-after.ts";
import { drop, keep, takeBack, usualEnd, waiversOf, type TableChange } from "../../session/waiving/keep.ts";
import type { PlacedWaiver, WaiverKind, WaiverSlip } from "../../session/waiving/waiver.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { Scope } from "../../worksheet/host.ts";
import type { Desk } from "../desk.ts";
import { isBusy, type KeepAbout } from "../state.ts";

/** By this the workbook remembers who kept findings last. */
const ownerKey = "owner";

/** Keeps findings on purpose, ends that, and takes either back. */
export class WaivingController {
  private readonly desk: Desk;
  private last: TableChange | undefined;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** Whether the latest change of the table can be taken back. */
  get canUndo(): boolean {
    return this.last !== undefined;
  }

  /** Asks why some findings are to be kept. */
  ask(findings: readonly Finding[], kind: WaiverKind, title: Phrase): void {
    const { state, memory } = this.desk;
    if (isBusy(state) || !state.results) return;
    const open = findings.filter((finding) => !state.results!.checked.waivedBy(finding));
    const owner = memory.recall(ownerKey);
    const about = { reason: "", owner: typeof owner === "string" ? owner : "", until: usualEnd(this.desk.today()) };
    this.desk.set({ draft: { findings: open, kind, title, about }, view: "keep", notice: undefined });
  }

  cancel(): void {
    this.desk.set({ draft: undefined });
    this.desk.close();
  }

  /** Keeps what was asked about. Where that fails, the form stays as it was filled in. */
  async keep(about: KeepAbout): Promise<void> {
    const { host, memory, words, state } = this.desk;
    const { draft, results } = state;
    if (!draft || !results) return;
    const { checked } = results;
    this.desk.set({ draft: { ...draft, about } });
    let isKept = false;
    await this.desk.change(async () => {
      const { reason, owner, until } = about;
      const full = { reason, owner, until: until || undefined, madeOn: this.desk.today(), kind: draft.kind };
      const waivers = waiversOf(checked, draft.findings, full, words);
      this.last = await keep(host, waivers, words, checked.lines.date1904);
      isKept = true;
      await memory.remember(ownerKey, owner);
      return { phrase: { key: "waivers.done", data: { count: waivers.length } }, scope: this.sameScope() };
    });
    if (isKept) {
      this.desk.set({ draft: undefined });
      this.offerUndo();
    } else this.desk.open("keep");
  }

  /** Ends the keeping of some findings. */
  async drop(rows: readonly (PlacedWaiver | WaiverSlip)[]): Promise<void> {
    const { view } = this.desk.state;
    let isDone = false;
    await this.desk.change(async () => {
      this.last = await drop(this.desk.host, rows);
      isDone = true;
      return { phrase: { key: "waivers.dropped", data: { count: rows.length } }, scope: this.sameScope() };
    });
    if (isDone) this.offerUndo();
    this.desk.open(view);
  }

  /** Puts the table back as it was before the latest change. */
  async undo(): Promise<void> {
    const { last } = this;
    if (!last) return;
    const { view } = this.desk.state;
    await this.desk.change(async () => {
      await takeBack(this.desk.host, last);
      this.last = undefined;
      return { phrase: { key: "waivers.undone" }, scope: this.sameScope() };
    });
    this.desk.open(view);
  }

  private sameScope(): Scope | undefined {
    const { results } = this.desk.state;
    if (!results) return undefined;
    const { checked } = results;
    return scopeOf(checked);
  }

  private offerUndo(): void {
    const { notice } = this.desk.state;
    if (notice?.kind === "calm") this.desk.set({ notice: { ...notice, canUndo: true, isAboutKeeping: true } });
  }
}
