import { rules } from "../../../src/rules/index.ts";
import { profileIds, type Policy, type PolicyKey, type ProfileId } from "../../../src/reference/policy.ts";
import { profiles } from "../../../src/reference/profiles.ts";
import { ourDefault } from "../../../src/reference/sources.ts";
import type { Corrections } from "../../../src/worksheet/mapping.ts";
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
export function check(grid: Grid, settings: Readonly<Record<string, string>> = {}, columns?: Corrections): Checked {
  const read = readGrid(grid, columns);
  const report = scrub(read.lines, {
    rules,
    asOf: settings["as of"] ?? "2026-11-21",
    profile: profileNamed(settings["profile"]),
    policies: policiesWith(settings["policy"]),
  });
  return { grid, read, report };
}

/** The shipped policies with what a table says of its payer, such as `unitMethod strict, expectedPos 11 15`. */
function policiesWith(said: string | undefined): typeof profiles {
  const values = Object.fromEntries((said?.split(/, */) ?? []).map(policyValue));
  const change = (policy: Policy): Policy => ({ ...policy, values: { ...policy.values, ...values } });
  return said ? (Object.fromEntries(profileIds.map((id) => [id, change(profiles[id])])) as typeof profiles) : profiles;
}

function policyValue(said: string): [string, unknown] {
  const [key = "", ...words] = said.split(" ");
  const { values } = profiles["medicare-ffs"];
  if (!(key in values)) throw new Error(`no policy is named ${key}`);
  const value = values[key as PolicyKey]!.value;
  if (words.join(" ") === "unknown") return [key, undefined];
  const given = Array.isArray(value) ? words : typeof value === "boolean" ? words[0] === "yes" : words.join(" ");
  return [key, { value: given, source: ourDefault }];
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
