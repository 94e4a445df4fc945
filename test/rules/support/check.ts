import { rules } from "../../../src/rules/index.ts";
import { profileIds, type ProfileId } from "../../../src/reference/policy.ts";
import { scrub } from "../../../src/scrub/scrub.ts";
import type { Finding, Report } from "../../../src/scrub/report.ts";
import type { Outcome } from "./expectation.ts";
import type { Grid } from "./grid.ts";
import { readGrid, type ReadGrid } from "./reading.ts";

export interface Checked {
  readonly grid: Grid;
  readonly read: ReadGrid;
  readonly report: Report;
}

/** Runs every rule over a grid, as a user would. */
export function check(grid: Grid, settings: Readonly<Record<string, string>> = {}): Checked {
  const read = readGrid(grid);
  const report = scrub(read.lines, {
    rules,
    asOf: settings["as of"] ?? "2026-11-21",
    profile: profileNamed(settings["profile"]),
  });
  return { grid, read, report };
}

/** What the rules said about one row. */
export function outcomesAt({ report }: Checked, line: number): readonly Outcome[] {
  const at = <T extends { readonly line: number }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.line === line);
  return [
    ...at(report.findings).map(outcomeOf),
    ...at(report.notChecked).map(({ rule, reason }) => ({
      kind: "not checked" as const,
      rule: rule.id,
      message: reason.key.replace("not-checked.", ""),
    })),
    ...report.notRun.map(({ rule, reason }) => ({
      kind: "not run" as const,
      rule: rule.id,
      message: reason.key.replace("not-run.", ""),
    })),
  ];
}

export function outcomeOf({ rule, at, severity, message }: Finding): Outcome {
  return { kind: "finding", rule: rule.id, topic: at, severity, message };
}

function profileNamed(name: string | undefined): ProfileId | undefined {
  if (name === undefined) return undefined;
  const profile = profileIds.find((id) => id === name);
  if (!profile) throw new Error(`no profile is named ${name}`);
  return profile;
}
