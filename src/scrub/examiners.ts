import { ClaimLine } from "../claims/claim-line.ts";
import type { Encounter } from "../claims/encounter.ts";
import type { Grouping } from "../claims/grouping.ts";
import type { Messages } from "../rules/context.ts";
import type { EncounterRule, LineRule, Rule } from "../rules/rule.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Aspects } from "./aspects.ts";
import type { Looks } from "./looks.ts";
import { DayMemory, LineMemory, unknown, type Memory } from "./memory.ts";
import type { Notebook, Page } from "./notebook.ts";
import { whyDoubtful, whyNotRead } from "./readiness.ts";
import { WatchedEncounter, WatchedLine, watchedPage } from "./watched.ts";

/**
 * A rule at work on a sheet. It remembers where it had nothing to say: what a rule says follows from what it looks at,
 * so where all is the same that it ever looked at in silence, it is silent again.
 */
export abstract class Examiner {
  readonly rule: Rule;
  protected readonly notebook: Notebook;
  protected readonly page: Page;
  private readonly memory: Memory;
  /** Of the places that the memory holds, those where the rule looked at what cannot be compared. */
  private readonly isBeyond: boolean[] = [];

  constructor(rule: Rule, notebook: Notebook, memory: Memory) {
    this.rule = rule;
    this.notebook = notebook;
    this.page = notebook.pageOf(rule);
    this.memory = memory;
  }

  /** What the rule looked at so far where it had nothing to say. */
  get looks(): Looks {
    return this.memory.looks;
  }

  /** Looks at a line, or a day. True if there is nothing to say, and would not be wherever all looks the same. */
  examine(place: number): boolean {
    const known = this.memory.find(place);
    if (known !== unknown && !this.isBeyond[known]) return true;
    const before = this.notebook.remarks;
    this.look(place);
    if (this.notebook.remarks > before || known !== unknown) return false;
    return this.remember(place);
  }

  protected abstract look(place: number): void;

  /** Looks again where there was nothing to say, and has every look taken down. */
  protected abstract lookWatched(place: number, looks: Looks): void;

  private remember(place: number): boolean {
    const { looks } = this.memory;
    looks.beyond = false;
    this.lookWatched(place, looks);
    const kept = this.memory.keep(place);
    if (kept !== unknown) this.isBeyond[kept] = looks.beyond;
    return !looks.beyond && kept !== unknown;
  }
}

export class LineExaminer extends Examiner {
  private readonly check: LineRule<Messages>["check"];
  private readonly aspects: Aspects;

  constructor(rule: LineRule<Messages>, aspects: Aspects, notebook: Notebook) {
    super(rule, notebook, new LineMemory());
    this.check = rule.check;
    this.aspects = aspects;
  }

  protected override look(index: number): void {
    const line = new ClaimLine(this.aspects.lines, index);
    if (this.rule.looksAt.has(line.code)) this.lookAt(line, this.page);
  }

  protected override lookWatched(index: number, looks: Looks): void {
    const { rule, aspects, page } = this;
    looks.line(aspects.belonging(rule.looksAt));
    const line = new WatchedLine(aspects, index, looks);
    if (looks.unnoticed(() => rule.looksAt.has(line.code))) this.lookAt(line, watchedPage(page, aspects, looks));
  }

  private lookAt(line: ClaimLine, page: Page): void {
    const { rule } = this;
    if (rule.claimType && rule.claimType !== line.claimType) return;
    const reason = whyNotReady(rule, line, page);
    if (reason) page.notChecked(line, reason);
    else this.check(line, page);
  }
}

export class DayExaminer extends Examiner {
  private readonly check: EncounterRule<Messages>["check"];
  private readonly grouping: Grouping;
  private readonly aspects: Aspects;

  constructor(rule: EncounterRule<Messages>, grouping: Grouping, aspects: Aspects, notebook: Notebook) {
    super(rule, notebook, new DayMemory(grouping, aspects));
    this.check = rule.check;
    this.grouping = grouping;
    this.aspects = aspects;
  }

  protected override look(place: number): void {
    const { notebook, rule } = this;
    const found = notebook.found;
    const encounter = this.grouping.encounter(place);
    this.lookAt(encounter, this.page);
    const reason = rule.absence && notebook.found > found ? whyDoubtful(encounter) : undefined;
    if (reason) notebook.withdraw(found, reason);
  }

  protected override lookWatched(place: number, looks: Looks): void {
    const encounter = new WatchedEncounter(this.grouping, place, this.aspects, looks);
    this.lookAt(encounter, watchedPage(this.page, this.aspects, looks));
  }

  private lookAt(encounter: Encounter, page: Page): void {
    const { rule } = this;
    if (rule.claimType && rule.claimType !== encounter.claimType) return;
    const subjects = encounter.of(rule.looksAt);
    if (subjects.length === 0) return;
    const reason = firstReason(rule, subjects, page);
    if (reason) for (const line of subjects) page.notChecked(line, reason);
    else this.check({ encounter, subjects }, page);
  }
}

/** Why a rule cannot look at a line; undefined if it can. */
export function whyNotReady(rule: Rule, line: ClaimLine, page: Page): Phrase | undefined {
  return whyNotRead(rule, line) ?? (rule.asks && page.whyUnknown(line));
}

function firstReason(rule: Rule, subjects: readonly ClaimLine[], page: Page): Phrase | undefined {
  for (const line of subjects) {
    const reason = whyNotReady(rule, line, page);
    if (reason) return reason;
  }
  return undefined;
}
