import { familyOf } from "../../../src/claims/codes.ts";
import { rules } from "../../../src/rules/index.ts";
import { coverageOf } from "../../../src/reference/contractor-policies.ts";
import type { ContractorId } from "../../../src/reference/contractors.ts";
import {
  profileIds,
  type Policies,
  type Policy,
  type PolicyKey,
  type PolicyValues,
  type ProfileId,
  type RuleLevel,
} from "../../../src/reference/policy.ts";
import { profiles, shippedPolicies } from "../../../src/reference/profiles.ts";
import { ourDefault } from "../../../src/reference/sources.ts";
import type { Corrections } from "../../../src/worksheet/mapping.ts";
import type { ScrubOptions } from "../../../src/scrub/options.ts";
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
export function check(
  grid: Grid,
  settings: Readonly<Record<string, string>> = {},
  columns?: Corrections,
  options: Partial<ScrubOptions> = {},
): Checked {
  const read = readGrid(grid, columns);
  const report = scrub(read.lines, {
    rules,
    asOf: settings["as of"] ?? "2026-11-21",
    profile: profileNamed(settings["profile"]),
    policies: policiesWith(settings["policy"]),
    ...options,
  });
  return { grid, read, report };
}

/** The shipped policies with what a table says of its payer, such as `unitMethod strict, expectedPos 11 15`. */
function policiesWith(said: string | undefined): Policies {
  if (!said) return shippedPolicies;
  const parts = said.split(/, */).map((part) => part.split(" "));
  const values = Object.fromEntries(parts.filter(([key]) => key !== "level").map(policyValue));
  const levels = new Map(parts.flatMap(([key, id, level]) => (key === "level" ? [[id!, level as RuleLevel]] : [])));
  const change = (policy: Policy): Policy => ({ ...policy, values: { ...policy.values, ...values } });
  const families = Object.fromEntries(profileIds.map((id) => [id, change(profiles[id])])) as typeof profiles;
  return { families, payers: [], levels };
}

/** How a worksheet writes what is known of a payer. `level ID LEVEL` stands beside these. */
const wording: { readonly [K in PolicyKey]: (words: readonly string[]) => PolicyValues[K] | undefined } = {
  wasteModifier: (words) => words.join(" ") as PolicyValues["wasteModifier"],
  unitMethod: ([word]) => word as PolicyValues["unitMethod"],
  cCodesInOffice: yes,
  expectedPos: (words) => words,
  contrastScreeningExcluded: yes,
  ndc: (words) => words.join(" ") as PolicyValues["ndc"],
  kitQuantity: ([word]) => word as PolicyValues["kitQuantity"],
  priceBasis: (words) => words.join(" ") as PolicyValues["priceBasis"],
  prices: pricesIn,
  chargeMultiplierMax: ([word]) => Number(word),
  authCodes: (words) => words,
  authMandatory: yes,
  filingDays: ([word]) => Number(word),
  stressContrastInFacility: yes,
  discardInUnitLimit: yes,
  paperClaims: yes,
  coveredDx: coveredIn,
  contrastTerms: ([kind = "", ...text]) => ({
    kind: kind.replace("-", " ") as PolicyValues["contrastTerms"]["kind"],
    text: text.join(" "),
  }),
};

function yes([word]: readonly string[]): boolean {
  return word === "yes";
}

/** `Q9957=41.5 Q9950=20`: dollars a unit, whatever the day. */
function pricesIn(words: readonly string[]): PolicyValues["prices"] {
  const amounts = new Map(words.map((word) => word.split("=") as [string, string]));
  return {
    priceOf: (code) => (amounts.has(code) ? { amount: Number(amounts.get(code)), source: ourDefault } : undefined),
  };
}

/** `none`, `contractor NGS`, or `93306=I50.22+I10 Q9957=I10`: a list of the user's own with the diagnoses of each code. */
function coveredIn(words: readonly string[]): PolicyValues["coveredDx"] {
  if (words[0] === "none") return [];
  if (words[0] === "contractor") return coverageOf(words.slice(1).join(" ") as ContractorId).value;
  const groups = new Map(words.map((word) => word.split("=") as [string, string]));
  return [
    {
      name: "Test list",
      source: ourDefault,
      edition: { name: "Test list", from: "2026-01-01", until: undefined },
      official: false,
      listFor: (code) => (groups.has(code) ? familyOf(code, groups.get(code)!.split("+")) : undefined),
    },
  ];
}

function policyValue([key = "", ...words]: readonly string[]): [string, unknown] {
  if (!(key in wording)) throw new Error(`no policy is named ${key}`);
  if (words.join(" ") === "unknown") return [key, undefined];
  return [key, { value: wording[key as PolicyKey](words), source: ourDefault }];
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
