import type { IsoDate } from "../claims/dates.ts";
import type { WorkbookMemory } from "../hosts/excel/memory.ts";
import type { ProfileId } from "../reference/policy.ts";
import { checkSheet, type Checked } from "../session/check-sheet.ts";
import { groupings, listFindings, type GroupBy } from "../session/finding-list.ts";
import type { Breathe, Progress } from "../session/pace.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Words } from "../words/words.ts";
import type { EditingHost, Scope } from "../worksheet/host.ts";
import { ColumnChoice } from "./column-choice.ts";
import type { Changed, Desk } from "./desk.ts";
import { Finder } from "./finder.ts";
import { Fixing } from "./fixing.ts";
import { noticeOf } from "./notices.ts";
import { everything, initialState, isBusy, type Notice, type PaneState, type View } from "./state.ts";

export interface Surroundings extends Pick<Desk, "host" | "memory" | "words" | "today" | "now"> {
  breather(show: (progress: Progress) => void, isCancelled: () => boolean): Breathe;
}

/** By this the workbook remembers how the findings are grouped. */
const groupByKey = "groupBy";

/** What pane, ribbon and shortcuts do, and the state that they share. */
export class Controller implements Desk {
  state: PaneState = initialState;
  readonly fixing: Fixing;
  readonly finder: Finder;
  readonly columns: ColumnChoice;
  readonly host: EditingHost;
  readonly memory: WorkbookMemory;
  readonly words: Words;
  private readonly surroundings: Surroundings;
  private readonly listeners = new Set<() => void>();
  /** Sheets whose cells changed while a check was under way. */
  private readonly changedMeanwhile = new Set<string>();
  private isCancelled = false;
  private lastScope: Scope = { kind: "sheet" };

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.host = surroundings.host;
    this.memory = surroundings.memory;
    this.words = surroundings.words;
    this.columns = new ColumnChoice(this);
    this.finder = new Finder(this, (fingerprint) => this.columns.recall(fingerprint));
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
    const groupBy = groupings.find((by) => by === this.memory.recall(groupByKey));
    if (groupBy) this.set({ groupBy });
    await this.host.onChange(({ sheet }) => {
      if (isBusy(this.state)) this.changedMeanwhile.add(sheet);
      if (this.isPolicySheet(sheet)) this.policyChanged();
      if (sheet !== this.state.results?.checked.sheet) return;
      this.finder.forget();
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
          ask: (questions, mapping) => this.columns.ask(questions, mapping),
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
    this.columns.reply(undefined);
  }

  /** Removes the marks of the sheet that was checked, or else of the active one. */
  async clear(sheet = this.state.results?.checked.sheet): Promise<void> {
    if (isBusy(this.state)) return;
    this.set({ phase: { kind: "clearing" }, notice: undefined });
    try {
      const { blocks } = await this.host.clear(sheet);
      const phrase: Phrase = { key: "pane.cleared", data: { blocks } };
      this.finder.forget();
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
    void this.memory.remember(groupByKey, groupBy);
  }

  setProfile(profile: ProfileId | undefined): void {
    const { results, stale } = this.state;
    const isOther = results !== undefined && results.checked.chosenProfile !== profile;
    this.set({ profile, stale: isOther ? (stale ?? "profile") : stale === "profile" ? undefined : stale });
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

  private show(checked: Checked): void {
    this.finder.forget();
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

  set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
