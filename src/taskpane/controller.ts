import type { IsoDate } from "../claims/dates.ts";
import type { WorkbookMemory } from "../hosts/excel/memory.ts";
import { RememberedColumns } from "../hosts/excel/remembered-columns.ts";
import type { ProfileId } from "../reference/policy.ts";
import { checkSheet, type Checked } from "../session/check-sheet.ts";
import { listFindings, stepFrom, type GroupBy, type ListedFinding } from "../session/finding-list.ts";
import { Cancelled, type Breathe, type Progress } from "../session/pace.ts";
import { asChecked, whereNow, type Whereabouts } from "../session/whereabouts.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Words } from "../words/words.ts";
import type { EditingHost, Scope } from "../worksheet/host.ts";
import type { Corrections, Mapping, Question } from "../worksheet/mapping.ts";
import { Problem } from "../worksheet/problem.ts";
import type { Changed, Desk } from "./desk.ts";
import { Fixing } from "./fixing.ts";
import { noticeOf } from "./notices.ts";
import { everything, initialState, isBusy, shownGroups, type Notice, type PaneState, type View } from "./state.ts";

export interface Surroundings extends Pick<Desk, "host" | "memory" | "words" | "today" | "now"> {
  breather(show: (progress: Progress) => void, isCancelled: () => boolean): Breathe;
}

/** What pane, ribbon and shortcuts do, and the state that they share. */
export class Controller implements Desk {
  state: PaneState = initialState;
  readonly fixing: Fixing;
  readonly host: EditingHost;
  readonly memory: WorkbookMemory;
  readonly words: Words;
  private readonly surroundings: Surroundings;
  private readonly columns: RememberedColumns;
  private readonly listeners = new Set<() => void>();
  /** Sheets whose cells changed while a check was under way. */
  private readonly changedMeanwhile = new Set<string>();
  private isCancelled = false;
  private lastScope: Scope = { kind: "sheet" };
  private answer: ((corrections: Corrections | undefined) => void) | undefined;
  private whereabouts: Promise<Whereabouts> | undefined;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.host = surroundings.host;
    this.memory = surroundings.memory;
    this.words = surroundings.words;
    this.columns = new RememberedColumns(this.memory);
    this.fixing = new Fixing(this);
  }

  today(): IsoDate {
    return this.surroundings.today();
  }

  now(): string {
    return this.surroundings.now();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Listens for changes of the workbook. */
  async start(): Promise<void> {
    this.fixing.start();
    await this.host.onChange(({ sheet }) => {
      if (isBusy(this.state)) this.changedMeanwhile.add(sheet);
      if (this.isPolicySheet(sheet)) this.policyChanged();
      if (sheet !== this.state.results?.checked.sheet) return;
      this.whereabouts = undefined;
      if (this.state.stale !== "cells") this.set({ stale: "cells" });
    });
  }

  /** Whatever was found was found by another policy. */
  policyChanged(): void {
    if (this.state.results && this.state.stale !== "cells") this.set({ stale: "policy" });
  }

  private isPolicySheet(name: string): boolean {
    const tables = this.state.results?.checked.policy?.tables ?? [];
    return tables.some(({ cells }) => cells.sheet === name);
  }

  setWaiting(isWaiting: boolean): void {
    this.set({ isWaiting });
  }

  async check(scope: Scope): Promise<void> {
    if (isBusy(this.state)) return;
    this.lastScope = scope;
    this.isCancelled = false;
    this.changedMeanwhile.clear();
    this.set({
      phase: { kind: "running", progress: undefined },
      notice: undefined,
      view: "results",
      preview: undefined,
    });
    const { host, words } = this;
    const breathe = this.surroundings.breather(
      (progress) => this.set({ phase: { kind: "running", progress } }),
      () => this.isCancelled,
    );
    try {
      const checked = await checkSheet(
        host,
        scope,
        {
          asOf: this.today(),
          profile: this.state.profile,
          mark: words,
          recall: (fingerprint) => this.columns.recall(fingerprint),
          ask: (questions, mapping) => this.ask(questions, mapping),
        },
        breathe,
      );
      this.show(checked);
    } catch (failure) {
      this.set({ phase: { kind: "idle" }, notice: noticeOf(failure) });
    }
  }

  /** The same check once more, on the sheet that it was on. */
  again(): Promise<void> {
    const sheet = this.state.results?.checked.sheet;
    const { lastScope } = this;
    return this.check(lastScope.kind === "sheet" && sheet !== undefined ? { ...lastScope, sheet } : lastScope);
  }

  cancel(): void {
    this.isCancelled = true;
    this.answer?.(undefined);
  }

  /** Removes the marks of the sheet that was checked, or else of the active one. */
  async clear(sheet = this.state.results?.checked.sheet): Promise<void> {
    if (isBusy(this.state)) return;
    this.set({ phase: { kind: "clearing" }, notice: undefined });
    try {
      const { blocks } = await this.host.clear(sheet);
      const phrase: Phrase = { key: "pane.cleared", data: { blocks } };
      this.whereabouts = undefined;
      this.set({
        ...initialState,
        profile: this.state.profile,
        groupBy: this.state.groupBy,
        lastChange: this.state.lastChange,
        notice: { phrase, kind: "calm", canRetry: false },
      });
    } catch (failure) {
      this.set({ phase: { kind: "idle" }, notice: { ...noticeOf(failure), canRetry: false } });
    }
  }

  setFilter(filter: Partial<PaneState["filter"]>): void {
    this.set({ filter: { ...this.state.filter, ...filter } });
  }

  showAll(): void {
    this.set({ filter: everything });
  }

  setGroupBy(groupBy: GroupBy): void {
    this.set({ groupBy });
  }

  setProfile(profile: ProfileId | undefined): void {
    const { results, stale } = this.state;
    const isOther = results !== undefined && results.checked.chosenProfile !== profile;
    this.set({ profile, stale: isOther ? (stale ?? "profile") : stale === "profile" ? undefined : stale });
  }

  next(): Promise<void> {
    return this.step(1);
  }

  previous(): Promise<void> {
    return this.step(-1);
  }

  /** Makes a finding the current one and shows its cell. */
  async select(finding: ListedFinding): Promise<void> {
    this.set({ current: finding.id, notice: undefined });
    await this.reveal(finding);
  }

  /** Shows a row that no finding is about. */
  async revealRow(row: number): Promise<void> {
    const { results } = this.state;
    if (!results) return;
    const { sheet, mapping } = results.checked;
    const column = Math.min(...mapping.headings.map((heading) => heading.column));
    await this.attempt(() => this.host.reveal({ sheet, row, column }));
  }

  open(view: View): void {
    this.set({ view });
  }

  close(): void {
    this.set({ view: "results" });
  }

  async change(work: () => Promise<Changed>, canUndo = false): Promise<void> {
    if (isBusy(this.state)) return;
    this.set({ phase: { kind: "changing" }, notice: undefined });
    const done = { phase: { kind: "idle" }, preview: undefined, view: "results" } as const;
    try {
      const { phrase, scope } = await work();
      this.set(done);
      if (scope) await this.check(scope);
      // What the check has to say comes first.
      if (!this.state.notice) this.set({ notice: { phrase, kind: "calm", canRetry: false, canUndo } });
    } catch (failure) {
      this.set({ ...done, notice: { ...noticeOf(failure), canRetry: canUndo } });
    }
  }

  /** Remembers which columns are meant, and checks again. */
  async correctColumns(corrections: Corrections): Promise<void> {
    const { results } = this.state;
    if (!results) return;
    const { fingerprint } = results.checked.mapping;
    await this.columns.remember(fingerprint, { ...this.columns.recall(fingerprint), ...corrections });
    await this.again();
  }

  async forgetColumns(): Promise<void> {
    const { results } = this.state;
    if (!results) return;
    await this.columns.remember(results.checked.mapping.fingerprint, {});
    await this.again();
  }

  /** Answers the question that a check waits for. */
  answerQuestions(corrections: Corrections): void {
    this.answer?.(corrections);
  }

  private async ask(questions: readonly Question[], mapping: Mapping): Promise<Corrections | undefined> {
    this.set({ phase: { kind: "asking", questions, mapping } });
    const corrections = await new Promise<Corrections | undefined>((resolve) => (this.answer = resolve));
    this.answer = undefined;
    if (!corrections) throw new Cancelled();
    this.set({ phase: { kind: "running", progress: undefined } });
    const { fingerprint } = mapping;
    await this.columns.remember(fingerprint, { ...this.columns.recall(fingerprint), ...corrections });
    return corrections;
  }

  private show(checked: Checked): void {
    this.whereabouts = undefined;
    const notice: Notice | undefined = checked.unmarked && {
      phrase: checked.unmarked,
      kind: "problem",
      canRetry: true,
    };
    this.set({
      phase: { kind: "idle" },
      notice,
      results: { checked, listed: listFindings(checked, this.words) },
      stale: this.changedMeanwhile.has(checked.sheet) ? "cells" : undefined,
      current: undefined,
    });
  }

  private async step(direction: 1 | -1): Promise<void> {
    const finding = stepFrom(shownGroups(this.state), this.state.current, direction);
    if (finding) await this.select(finding);
  }

  private async reveal(finding: ListedFinding): Promise<void> {
    const { results, stale } = this.state;
    if (!results || isBusy(this.state)) return;
    const { host } = this;
    await this.attempt(async () => {
      const recall = (fingerprint: string) => this.columns.recall(fingerprint);
      const where = stale === "cells" ? (this.whereabouts ??= whereNow(host, results.checked, { recall })) : undefined;
      const place = ((await where) ?? asChecked(results.checked))(finding);
      if (!place) throw new Problem({ key: "pane.moved", data: { row: finding.row } });
      await host.reveal(place);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (failure) {
      this.whereabouts = undefined;
      this.set({ notice: { ...noticeOf(failure), canRetry: false } });
    }
  }

  set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
