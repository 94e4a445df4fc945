import { ClaimLine } from "../claims/claim-line.ts";
import type { Encounter } from "../claims/encounter.ts";
import type { Grouping } from "../claims/grouping.ts";
import type { EncounterRule, LineRule, Messages, Rule } from "../rules/rule.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Aspects } from "./aspects.ts";
import type { Looks } from "./looks.ts";
import type { Notebook, Page } from "./notebook.ts";
import { whyDoubtful, whyNotRead } from "./readiness.ts";
import { DaySilence, LineSilence } from "./silence.ts";
import { WatchedEncounter, WatchedLine, watchedPage } from "./watched.ts";

/** A rule at work on a sheet. */
export interface Examiner {
  readonly rule: Rule;
  /** What it looked at so far where it had nothing to say. */
  readonly looks: Looks;
  /** Looks at a line, or a day. True if it has nothing to say, and would know the like again. */
  examine(place: number): boolean;
}

/** A rule about single lines at work on a sheet. */
export class LineExaminer implements Examiner {
  readonly rule: LineRule<Messages>;
  private readonly aspects: Aspects;
  private readonly notebook: Notebook;
  private readonly page: Page;
  private readonly silence = new LineSilence();

  constructor(rule: LineRule<Messages>, aspects: Aspects, notebook: Notebook) {
    this.rule = rule;
    this.aspects = aspects;
    this.notebook = notebook;
    this.page = notebook.pageOf(rule);
  }

  get looks(): Looks {
    return this.silence.looks;
  }

  examine(index: number): boolean {
    const { aspects, notebook, page, silence } = this;
    if (silence.covers(index)) return true;
    const before = notebook.remarks;
    this.look(new ClaimLine(aspects.lines, index), page);
    if (notebook.remarks > before) return false;
    return silence.learn(index, (looks) => {
      this.look(new WatchedLine(aspects, index, looks), watchedPage(page, aspects, looks));
    });
  }

  private look(line: ClaimLine, page: Page): void {
    const { rule } = this;
    if (rule.claimType && rule.claimType !== line.claimType) return;
    const reason = whyNotReady(rule, line, page);
    if (reason) page.notChecked(line, reason);
    else rule.check(line, page);
  }
}

/** A rule about days at work on a sheet. */
export class DayExaminer implements Examiner {
  readonly rule: EncounterRule<Messages>;
  private readonly grouping: Grouping;
  private readonly aspects: Aspects;
  private readonly notebook: Notebook;
  private readonly page: Page;
  private readonly silence: DaySilence;

  constructor(rule: EncounterRule<Messages>, grouping: Grouping, aspects: Aspects, notebook: Notebook) {
    this.rule = rule;
    this.grouping = grouping;
    this.aspects = aspects;
    this.notebook = notebook;
    this.page = notebook.pageOf(rule);
    this.silence = new DaySilence(grouping, aspects);
  }

  get looks(): Looks {
    return this.silence.looks;
  }

  examine(place: number): boolean {
    const { grouping, aspects, notebook, page, silence } = this;
    if (silence.covers(place)) return true;
    const before = notebook.remarks;
    const found = notebook.found;
    const encounter = grouping.encounter(place);
    this.look(encounter, page);
    if (notebook.found > found && this.rule.absence) {
      const reason = whyDoubtful(encounter);
      if (reason) notebook.withdraw(found, reason);
    }
    if (notebook.remarks > before) return false;
    return silence.learn(place, (looks) => {
      this.look(new WatchedEncounter(grouping, place, aspects, looks), watchedPage(page, aspects, looks));
    });
  }

  private look(encounter: Encounter, page: Page): void {
    const { rule } = this;
    if (rule.claimType && rule.claimType !== encounter.claimType) return;
    const subjects = encounter.of(rule.looksAt);
    const reason = firstReason(rule, subjects, page);
    if (reason) for (const line of subjects) page.notChecked(line, reason);
    else rule.check({ encounter, subjects }, page);
  }
}

function whyNotReady(rule: Rule, line: ClaimLine, page: Page): Phrase | undefined {
  return whyNotRead(rule, line) ?? (rule.asks && page.whyUnknown(line));
}

function firstReason(rule: Rule, subjects: readonly ClaimLine[], page: Page): Phrase | undefined {
  for (const line of subjects) {
    const reason = whyNotReady(rule, line, page);
    if (reason) return reason;
  }
  return undefined;
}
