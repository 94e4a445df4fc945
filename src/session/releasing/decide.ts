import { rowKeysOf } from "../../worksheet/fingerprint.ts";
import type { Rule } from "../../rules/rule.ts";
import type { Words } from "../../words/words.ts";
import type { EditingHost, WorksheetHost } from "../../worksheet/host.ts";
import { withMore } from "../../worksheet/table-rows.ts";
import type { Checked } from "../check-sheet.ts";
import { cellsOf, decisionTable, isDecisionTable, readDecisions, withoutHolds, type Decision } from "./decisions.ts";
import type { GatedClaim, Obstacle } from "./gate.ts";

/** Who decides, why and when. */
export type About = Pick<Decision, "reason" | "by" | "when">;

/** Whether somebody may let it pass: a warning, or what could not be checked. */
export function canApprove(obstacle: Obstacle): boolean {
  return obstacle.kind === "gap" || (obstacle.kind === "finding" && obstacle.finding.severity === "warning");
}

/** The rule that an obstacle comes from. */
export function ruleIn(obstacle: Obstacle): Rule | undefined {
  if (obstacle.kind === "finding") return obstacle.finding.rule;
  return obstacle.kind === "gap" ? obstacle.gap.rule : undefined;
}

/** Approvals of all that may be approved in some claims, or of what one rule says there: one for each row. */
export function approvalsOf(
  checked: Checked,
  claims: readonly GatedClaim[],
  about: About,
  onlyRule?: string,
): readonly Decision[] {
  const keyOf = rowKeysOf(checked.lines);
  return claims.flatMap(({ name, lines, obstacles }) => {
    const rules = new Map<number, Set<string>>();
    for (const obstacle of obstacles) {
      const rule = ruleIn(obstacle)?.id;
      if (rule === undefined || !canApprove(obstacle) || (onlyRule !== undefined && rule !== onlyRule)) continue;
      rules.set(obstacle.row, (rules.get(obstacle.row) ?? new Set()).add(rule));
    }
    return [...rules].map(([row, own]): Decision => {
      const line = lines.find((each) => checked.lines.rows[each] === row)!;
      return { kind: "approved", sheet: checked.sheet, claim: name, rowKey: keyOf(line), rules: [...own], ...about };
    });
  });
}

/** The hold of a claim, with the rule that was its occasion. */
export function holdOf(checked: Checked, { name, lines }: GatedClaim, about: About, rule?: string): Decision {
  const rowKey = rowKeysOf(checked.lines)(lines[0]!);
  const rules = rule === undefined ? [] : [rule];
  return { kind: "held", sheet: checked.sheet, claim: name, rowKey, rules, ...about };
}

export async function decisionsIn(host: WorksheetHost): Promise<readonly Decision[]> {
  return readDecisions(await host.readTables(isDecisionTable));
}

/** Writes decisions below the earlier ones; the first of a workbook get a sheet of their own. */
export async function remember(host: EditingHost, decisions: readonly Decision[], words: Words): Promise<void> {
  const [table] = await host.readTables(isDecisionTable);
  if (table) await host.replaceRows(table, withMore(table, decisions.map(cellsOf)));
  else await host.addTables(decisionTable(words, decisions));
}

/** Takes holds out of every table of decisions that has them. */
export async function letGo(host: EditingHost, holds: readonly Decision[]): Promise<void> {
  for (const table of await host.readTables(isDecisionTable)) {
    const rest = withoutHolds(table, holds);
    if (rest.length < table.cells.rows.length - 1) await host.replaceRows(table, rest);
  }
}
