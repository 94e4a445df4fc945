import type { Checked } from "../../session/check-sheet.ts";
import { localTime } from "../../session/local-time.ts";
import { approvalsOf, decisionsIn, holdOf, letGo, remember } from "../../session/releasing/decide.ts";
import type { Decision } from "../../session/releasing/decisions.ts";
import { evidenceOf } from "../../session/releasing/evidence.ts";
import { evidenceSheet } from "../../session/releasing/evidence-sheet.ts";
import { gateOf, type Gate, type GatedClaim } from "../../session/releasing/gate.ts";
import { releasedFile } from "../../session/releasing/release-file.ts";
import { releaseSheets } from "../../session/releasing/release-sheets.ts";
import { readRelease, sortedNow } from "../../session/releasing/release.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { OwnSheet } from "../../worksheet/own-sheet.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { Desk } from "../desk.ts";
import { refusalOf } from "../notices.ts";
import { Store } from "../store.ts";
import { initialRelease, type Deciding, type ReleaseState } from "./release-state.ts";

/** Which claims go out, what somebody decides of them, and what is written of them. */
export class ReleaseController extends Store<ReleaseState> {
  private readonly desk: Desk;
  private known:
    { readonly checked: Checked; readonly decisions: readonly Decision[]; readonly gate: Gate } | undefined;

  constructor(desk: Desk) {
    super(initialRelease);
    this.desk = desk;
  }

  /** What was checked, sorted into what goes and what stays; undefined as long as nobody has looked for decisions. */
  get gate(): Gate | undefined {
    const { results } = this.desk.state;
    const { decisions } = this.state;
    if (!results || !decisions) return undefined;
    const { checked } = results;
    if (this.known?.checked !== checked || this.known.decisions !== decisions) {
      this.known = { checked, decisions, gate: gateOf(checked, decisions) };
    }
    return this.known.gate;
  }

  /** The claim that is shown by itself. */
  get claim(): GatedClaim | undefined {
    const { claimLine } = this.desk.state;
    const claims = this.gate ? [...this.gate.held, ...this.gate.released] : [];
    return claims.find(({ lines }) => lines.some((line) => line === claimLine));
  }

  /** Why nothing can be released now; undefined if it can. */
  get whyNot(): "cells" | "policy" | "waivers" | "profile" | "day" | undefined {
    const { results, stale } = this.desk.state;
    if (stale) return stale;
    return results && results.checked.report.asOf !== this.desk.today() ? "day" : undefined;
  }

  /** Looks for decisions whenever a view of claims appears. */
  async look(): Promise<void> {
    try {
      this.set({ decisions: await decisionsIn(this.desk.host) });
    } catch (failure) {
      this.desk.set({ notice: refusalOf(failure) });
    }
  }

  /** Shows a claim of the list by itself. */
  open(line: number): void {
    this.set({ deciding: undefined, isFromList: true });
    this.desk.set({ notice: undefined, claimLine: line });
    this.desk.open("claim");
  }

  back(): void {
    const { isFromList } = this.state;
    this.set({ deciding: undefined, isFromList: false });
    this.desk.open(isFromList ? "release" : "results");
  }

  close(): void {
    this.set({ deciding: undefined, released: undefined });
    this.desk.close();
  }

  /** Asks for the reason and the name of a decision. */
  ask(deciding: Deciding): void {
    this.set({ deciding });
  }

  giveUp(): void {
    this.set({ deciding: undefined });
  }

  decide(reason: string, by: string): Promise<void> {
    const { deciding } = this.state;
    return this.work(async (checked) => {
      const about = { reason: reason.trim(), by: by.trim(), when: this.when() };
      const decisions =
        deciding?.kind === "hold"
          ? [holdOf(checked, deciding.claim, about, deciding.rule)]
          : approvalsOf(checked, deciding?.claims ?? [], about, deciding?.rule);
      await remember(this.desk.host, decisions, this.desk.words);
      this.set({ deciding: undefined, by: about.by });
      const claims = deciding?.kind === "hold" ? 1 : (deciding?.claims.length ?? 0);
      return { key: deciding?.kind === "hold" ? "release.done.held" : "release.done.approved", data: { claims } };
    });
  }

  letGo(holds: readonly Decision[]): Promise<void> {
    return this.work(async () => {
      await letGo(this.desk.host, holds);
      return { key: "release.done.let-go", data: { count: holds.length } };
    });
  }

  /** Writes the sheets of a release, and keeps its file. Rows that are not those that were checked stop it. */
  release(): Promise<void> {
    return this.work(async (then) => {
      const { host, words } = this.desk;
      if (this.whyNot) throw new Problem({ key: `release.stale.${this.whyNot}` });
      const { checked, gate } = await sortedNow(host, then);
      const content = await readRelease(host, checked, gate, words);
      const when = this.when();
      const rows = (claims: readonly GatedClaim[]) => claims.reduce((sum, each) => sum + each.rows.length, 0);
      const summary = words.say("release.summary", {
        sheet: checked.sheet,
        date: checked.report.asOf,
        claims: gate.released.length,
        rows: rows(gate.released),
        held: gate.held.length,
        heldRows: rows(gate.held),
        ran: checked.report.ran.length,
        notRun: checked.report.notRun.length,
      });
      const [released, held] = await this.write(releaseSheets(content, { when, summary }, words));
      const file = `released-${when.slice(0, 16).replace(/[ :]/g, "-")}.csv`;
      this.set({ released: { file, text: releasedFile(content) } });
      const data = { claims: gate.released.length, held: gate.held.length, released: released!, heldSheet: held! };
      return { key: "release.done", data };
    });
  }

  /** Puts what is known of the shown claim on a sheet to be printed, and shows it. */
  evidence(): Promise<void> {
    const { claim } = this;
    return this.work(async (checked) => {
      const { host, words } = this.desk;
      const when = this.when();
      const sheet = await host.writeSheet(
        evidenceSheet(evidenceOf(checked, claim!, when, words), when.slice(0, 16).replace(":", ".")),
      );
      await host.reveal({ sheet, row: 1, column: 1 });
      return { key: "release.done.evidence", data: { sheet } };
    });
  }

  /** Those that stay come first: released rows do not stand there without the others. */
  private async write([released, held]: readonly OwnSheet[]): Promise<readonly string[]> {
    const { host } = this.desk;
    const heldName = await host.writeSheet(held!);
    try {
      return [await host.writeSheet(released!), heldName];
    } catch (failure) {
      const why: Phrase | string = failure instanceof Problem ? failure.phrase : String(failure);
      throw new Problem({ key: "release.half", data: { held: heldName, why } });
    }
  }

  private when(): string {
    return localTime(this.desk.now());
  }

  /** Changes sheets of our own, and stays where the user was. */
  private async work(action: (checked: Checked) => Promise<Phrase>): Promise<void> {
    const { results, view } = this.desk.state;
    if (!results) return;
    await this.desk.change(async () => ({ phrase: await action(results.checked), scope: undefined }));
    this.desk.open(view);
    await this.look();
  }
}
