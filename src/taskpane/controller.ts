import type { IsoDate } from "../claims/dates.ts";
import type { WorkbookMemory } from "../hosts/excel/memory.ts";
import type { ProfileId } from "../reference/policy.ts";
import type { GroupBy } from "../session/finding-list.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Words } from "../words/words.ts";
import type { EditingHost, Pace, Scope } from "../worksheet/host.ts";
import { Checker, type MakeBreather } from "./checker.ts";
import { ColumnChoice } from "./column-choice.ts";
import type { Changed, Desk } from "./desk.ts";
import { Finder } from "./finder.ts";
import { Fixing } from "./fixing.ts";
import type { LiveController } from "./live/live-controller.ts";
import { noticeOf, refusalOf } from "./notices.ts";
import { Preferences } from "./preferences.ts";
import { staleRun } from "./sheet-run.ts";
import { everything, initialState, isBusy, type PaneState, type View } from "./state.ts";
import { Store } from "./store.ts";
import { WaivingController } from "./waiving/waiving-controller.ts";

export interface Surroundings extends Pick<Desk, "host" | "memory" | "words" | "today" | "now"> {
  breather: MakeBreather;
  /** Fetches what follows edits; without it what was found is older than the sheet from the first edit on. */
  fetchLive?: (controller: Controller) => Promise<LiveController>;
}

/** What pane, ribbon and shortcuts do, and the state that they share. */
export class Controller extends Store<PaneState> implements Desk {
  readonly checker: Checker;
  readonly fixing: Fixing;
  readonly waiving: WaivingController;
  readonly finder: Finder;
  readonly columns: ColumnChoice;
  /** Undefined until something is checked for the first time. */
  live: LiveController | undefined;
  readonly host: EditingHost;
  readonly memory: WorkbookMemory;
  readonly words: Words;
  private readonly surroundings: Surroundings;
  private readonly preferences: Preferences;
  private isStarted = false;
  private fetching: Promise<void> | undefined;

  constructor(surroundings: Surroundings) {
    super(initialState);
    this.surroundings = surroundings;
    this.host = surroundings.host;
    this.memory = surroundings.memory;
    this.words = surroundings.words;
    this.preferences = new Preferences(this.memory);
    this.columns = new ColumnChoice(this);
    this.finder = new Finder(this, (fingerprint) => this.columns.recall(fingerprint));
    this.checker = new Checker(this, this.columns, surroundings.breather);
    this.fixing = new Fixing(this);
    this.waiving = new WaivingController(this);
  }

  today(): IsoDate {
    return this.surroundings.today();
  }

  now(): string {
    return this.surroundings.now();
  }

  /** Listens for changes of the workbook. */
  async start(): Promise<void> {
    this.fixing.start();
    this.set(this.preferences.recall());
    this.isStarted = true;
    await this.host.onChange((change) => {
      const { sheet, kind } = change;
      const isFollowed = this.live?.heard(change) === true;
      // Other results of formulas, such as totals after a change of ours, do not make what was found old.
      if (kind === "calculated") return;
      this.checker.heard(sheet);
      if (this.isPolicySheet(sheet)) this.policyChanged();
      if (this.isWaiverSheet(sheet)) this.outdate("waivers");
      if (sheet !== this.state.results?.checked.sheet) {
        if (this.state.run) this.set({ run: staleRun(this.state, "cells", (name) => name === sheet) });
        return;
      }
      this.finder.forget();
      if (!isFollowed && this.state.stale !== "cells") this.set({ stale: "cells" });
    });
  }

  /** Whatever was found was found by another policy. */
  policyChanged(): void {
    this.outdate("policy");
  }

  private outdate(why: "policy" | "waivers"): void {
    const { results, stale } = this.state;
    const run = staleRun(this.state, why, () => true);
    const isFollowed = this.live?.heardOfRules() === true;
    if (results) this.set({ run, stale: isFollowed || stale === "cells" ? stale : why });
  }

  private isWaiverSheet(name: string): boolean {
    const { waivers = [], slips = [] } = this.state.results?.checked ?? {};
    const places = [...waivers.map(({ waiver }) => waiver.place), ...slips.map(({ place }) => place)];
    return places.some(({ sheet }) => sheet === name);
  }

  private isPolicySheet(name: string): boolean {
    const tables = this.state.results?.checked.policy?.tables ?? [];
    return tables.some(({ cells }) => cells.sheet === name);
  }

  setWaiting(isWaiting: boolean): void {
    this.set({ isWaiting });
  }

  check(scope: Scope): Promise<void> {
    return this.checker.check(scope);
  }

  again(): Promise<void> {
    return this.checker.again();
  }

  /** Removes the marks of what was checked, or else of the active sheet. */
  async clear(): Promise<void> {
    if (isBusy(this.state)) return;
    const { run, results } = this.state;
    const sheets = run ? run.sheets.map(({ checked }) => checked.sheet) : [results?.checked.sheet];
    this.set({ phase: { kind: "clearing" }, notice: undefined });
    try {
      let blocks = 0;
      for (const sheet of sheets) blocks += (await this.host.clear(sheet)).blocks;
      const phrase: Phrase = { key: "pane.cleared", data: { blocks, sheets: sheets.length } };
      this.finder.forget();
      this.set({
        ...initialState,
        profile: this.state.profile,
        groupBy: this.state.groupBy,
        isNew: this.state.isNew,
        lastChange: this.state.lastChange,
        notice: { phrase, kind: "calm", canRetry: false },
      });
    } catch (failure) {
      this.set({ phase: { kind: "idle" }, notice: refusalOf(failure) });
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

  /** Whoever knows the way is not told it again in this workbook. */
  dismissFirstRun(): void {
    this.set({ isNew: false });
  }

  open(view: View): void {
    this.set({ view });
  }

  close(): void {
    this.set({ view: "results" });
  }

  async change(work: (pace: Pace) => Promise<Changed>, canUndo = false): Promise<void> {
    if (isBusy(this.state)) return;
    this.set({ phase: { kind: "changing" }, notice: undefined });
    const done = { phase: { kind: "idle" }, preview: undefined, view: "results" } as const;
    try {
      const { phrase, scope } = await work(this.pace());
      this.set(done);
      if (scope) await this.check(scope);
      // What the check has to say comes first.
      if (!this.state.notice) this.set({ notice: { phrase, kind: "calm", canRetry: false, canUndo } });
    } catch (failure) {
      this.set({ ...done, notice: { ...noticeOf(failure, "pane.change-stopped"), canRetry: canUndo } });
    }
  }

  /** Shows how far a change is, and stops it as soon as the user says so. */
  private pace(): Pace {
    let isStopped = false;
    const stop = () => (isStopped = true);
    const breathe = this.surroundings.breather(
      (progress) => this.set({ phase: { kind: "changing", progress, stop } }),
      () => isStopped,
    );
    return (done, total) => breathe({ phase: "changing", done, total });
  }

  override set(change: Partial<PaneState>): void {
    if (change.results) this.finder.forget();
    this.become({ ...this.state, ...(change.results && { isNew: false, beside: undefined }), ...change });
    if (this.isStarted) this.preferences.keep(this.state);
    if (change.phase?.kind === "running") this.fetching ??= this.openLive();
    this.live?.stateChanged();
  }

  private async openLive(): Promise<void> {
    try {
      this.live ??= await this.surroundings.fetchLive?.(this);
      this.set({});
    } catch {
      // The next check is another try; until then edits make the results older than the sheet, and that is said.
      this.fetching = undefined;
    }
  }
}
