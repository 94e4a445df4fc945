import type { IsoDate } from "../../claims/dates.ts";
import { fields, type Field } from "../../claims/fields.ts";
import { profileIds, type ProfileId } from "../../reference/policy.ts";
import { columnNumber } from "../../worksheet/cells.ts";
import type { Corrections } from "../../worksheet/mapping.ts";
import { Problem } from "../../worksheet/problem.ts";
import { readArguments, type Arguments, type Usage } from "../arguments.ts";
import { dayOf, formatOf } from "../values.ts";
import { nearest } from "../../session/nearest.ts";

const formats = ["text", "json", "ndjson", "csv"] as const;

export type Format = (typeof formats)[number];

/** What is to be checked, and how. */
export interface SheetSettings {
  /** A path, or - for standard input. */
  readonly file: string;
  readonly sheet: string | undefined;
  readonly profile: ProfileId | undefined;
  /** File with the user's policy; without it the one that the checked workbook holds. */
  readonly policy: string | undefined;
  readonly asOf: IsoDate;
  readonly columns: Corrections;
}

/** What `echoscrub check` was asked to do. */
export interface CheckSettings extends SheetSettings {
  readonly format: Format;
  readonly out: string | undefined;
  /** Whether the marked copy gets a sheet with the findings. */
  readonly findingsSheet: boolean;
  /** Where to write the lines without what tells whose they are. */
  readonly deidentified: string | undefined;
}

/** Options of every command that checks a sheet. */
export const sheetOptions = {
  sheet: "one",
  profile: "one",
  policy: "one",
  "as-of": "one",
  column: "many",
} as const;

const checkUsage: Usage = {
  command: "check",
  operands: ["FILE"],
  options: { ...sheetOptions, format: "one", out: "one", "findings-sheet": "flag", deidentified: "one" },
};

export function readCheckSettings(words: readonly string[], today: IsoDate): CheckSettings {
  const given = readArguments(words, checkUsage);
  const settings = readSheetSettings(given, today);
  const out = outOf(given.one("out"), settings.file);
  if (given.has("findings-sheet") && out === undefined) throw new Problem({ key: "cli.findings-sheet-needs-out" });
  return {
    ...settings,
    format: formatOf(given.one("format"), formats),
    out,
    findingsSheet: given.has("findings-sheet"),
    deidentified: given.one("deidentified"),
  };
}

export function readSheetSettings({ operands, one, many }: Arguments, today: IsoDate): SheetSettings {
  return {
    file: operands[0]!,
    sheet: one("sheet"),
    profile: profileOf(one("profile")),
    policy: one("policy"),
    asOf: dayOf("as-of", one("as-of")) ?? today,
    columns: columnsOf(many("column")),
  };
}

function profileOf(given: string | undefined): ProfileId | undefined {
  if (given === undefined) return undefined;
  const profile = profileIds.find((id) => id === given.toLowerCase());
  if (profile) return profile;
  throw new Problem({ key: "cli.profile-unknown", data: { given, profiles: profileIds.join(", ") } });
}

function outOf(given: string | undefined, file: string): string | undefined {
  if (given === undefined) return undefined;
  if (!given.toLowerCase().endsWith(".xlsx")) throw new Problem({ key: "cli.out-not-xlsx", data: { file: given } });
  if (file === "-") throw new Problem({ key: "cli.out-needs-file" });
  return given;
}

function columnsOf(given: readonly string[]): Corrections {
  const columns = new Map<Field, number>();
  for (const [field, column] of given.map(columnOf)) {
    if (columns.has(field)) throw new Problem({ key: "cli.given-twice", data: { option: `--column ${field}` } });
    columns.set(field, column);
  }
  return Object.fromEntries(columns);
}

function columnOf(given: string): [Field, number] {
  const [, name, letters] = /^(\w+)=([A-Za-z]{1,3})$/.exec(given) ?? [];
  if (!name || !letters) throw new Problem({ key: "cli.column-form", data: { given } });
  const field = fields.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (field) return [field, columnNumber(letters)];
  const data = { given: name, nearest: nearest(name, fields) ?? "none", fields: fields.join(", ") };
  throw new Problem({ key: "cli.column-field", data });
}
