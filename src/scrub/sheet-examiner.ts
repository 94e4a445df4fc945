import { ClaimLine } from "../claims/claim-line.ts";
import type { Messages } from "../rules/context.ts";
import type { SheetRule } from "../rules/sheet-rule.ts";
import type { Crew } from "./crew.ts";
import { whyNotReady } from "./examiners.ts";
import type { Page } from "./notebook.ts";

/** A rule about a whole sheet at work. It is asked once, and has nothing to remember. */
export class SheetExaminer {
  private readonly rule: SheetRule<Messages>;
  private readonly crew: Crew;
  private readonly page: Page;
  private readonly subjects: ClaimLine[] = [];
  private readonly tallies = new Map<string, { readonly first: ClaimLine; count: number }>();

  constructor(rule: SheetRule<Messages>, crew: Crew) {
    this.rule = rule;
    this.crew = crew;
    this.page = crew.notebook.pageOf(rule);
  }

  /** Takes in a line, if it is one that the rule looks at and can read; otherwise it is not checked. */
  gather(index: number): void {
    const { rule, subjects, tallies } = this;
    const line = readyLine(rule, this.crew, this.page, index);
    if (!line) return;
    if ("ties" in rule) {
      subjects.push(line);
      return;
    }
    const key = rule.tally(line, this.page);
    const tally = key === undefined ? undefined : tallies.get(key);
    if (tally) tally.count++;
    else if (key !== undefined) tallies.set(key, { first: line, count: 1 });
  }

  /** Has the rule say what there is to say of all lines that were taken in. */
  examine(): void {
    const { rule, page } = this;
    if ("ties" in rule) rule.check({ subjects: this.subjects }, page);
    else for (const tally of this.tallies.values()) rule.check(tally, page);
  }
}

/** Whether a rule looks at a line, readable or not. */
export function isSubject(rule: SheetRule<Messages>, line: ClaimLine): boolean {
  return rule.looksAt.has(line.code) && (!rule.claimType || rule.claimType === line.claimType);
}

/** A line that a rule looks at and can read; undefined for any other. That it cannot be read is taken down. */
export function readyLine(
  rule: SheetRule<Messages>,
  { lines }: Pick<Crew, "lines">,
  page: Page,
  index: number,
): ClaimLine | undefined {
  const line = new ClaimLine(lines, index);
  if (!isSubject(rule, line)) return undefined;
  const reason = whyNotReady(rule, line, page);
  if (reason) page.notChecked(line, reason);
  return reason ? undefined : line;
}
