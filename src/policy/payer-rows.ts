import type { Facts } from "../claims/facts.ts";
import { coverageOf } from "../reference/contractor-policies.ts";
import { contractors } from "../reference/contractors.ts";
import type { CoveredList, PolicyKey, PolicyValue, PolicyValues, ProfileId } from "../reference/policy.ts";
import type { Source } from "../reference/dated.ts";
import type { Words } from "../words/words.ts";
import { coveredColumn, unknown, valueColumns, valueKeys, type ValueKey } from "./columns.ts";
import type { Complaints } from "./complaints.ts";
import { families, familyNamed, familyNames } from "./families.ts";
import type { PolicyRow } from "./rows.ts";
import { checkReview, daysOf, sourceOf, type Days } from "./source.ts";
import { contrastKinds, piecesOf, wordings, type Wording } from "./wordings.ts";

/** What a row says: a value, or that it is not known. What it leaves blank is as in the payer's family. */
export type SaidValues = { [K in PolicyKey]?: PolicyValue<PolicyValues[K]> | typeof unknown };

/** A payer as a row of the Payers table has it; or a family, where the row bears its name. */
export interface PayerRow extends Days {
  readonly row: PolicyRow;
  readonly name: string;
  readonly family: ProfileId;
  readonly isFamily: boolean;
  readonly source: Source;
  readonly values: SaidValues;
}

/** What rows may name. */
export interface Named {
  /** The user's own lists of covered diagnoses, by name in lower case. */
  readonly lists: ReadonlyMap<string, CoveredList>;
  /** What contractors published; as the program came if absent. */
  readonly facts: Facts | undefined;
}

/** Reads one row; undefined where it does not say whose it is. */
export function readPayerRow(row: PolicyRow, named: Named, complaints: Complaints, words: Words): PayerRow | undefined {
  const name = row.text("Payer");
  if (!/[a-z0-9]/i.test(name)) return complaints.about(row, "Payer", "policy.no-payer");
  const own = familyNamed(name);
  const days = daysOf(row, complaints);
  checkReview(row, complaints);
  const family = own ? familyOfFamily(row, own, days, complaints) : familyOf(row, complaints);
  const source = sourceOf(row, words);
  const values = readValues(row, source, named, complaints);
  return family && { row, name, family, isFamily: own !== undefined, source, values, ...days };
}

function familyOf(row: PolicyRow, complaints: Complaints): ProfileId | undefined {
  const family = familyNamed(row.text("Family"));
  if (family) return family;
  const key = row.isBlank("Family") ? "policy.no-family" : "policy.bad-family";
  return complaints.about(row, "Family", key, { payer: row.text("Payer"), choices: familyNames.join(", ") });
}

/** A family counts on all days, and belongs to no other. */
function familyOfFamily(row: PolicyRow, own: ProfileId, { from, until }: Days, complaints: Complaints): ProfileId {
  const family = families[own];
  if (!row.isBlank("Family") && familyNamed(row.text("Family")) !== own) {
    complaints.about(row, "Family", "policy.family-differs", { family });
  }
  const dated = from === undefined ? until && "Until" : "From";
  if (dated) complaints.about(row, dated, "policy.family-dated", { family });
  return own;
}

function readValues(row: PolicyRow, source: Source, named: Named, complaints: Complaints): SaidValues {
  const entries = valueKeys.flatMap((key) => {
    const said = readValue(row, key, source, complaints);
    return said === undefined ? [] : [[key, said] as const];
  });
  const values = Object.fromEntries(entries) as SaidValues;
  const coveredDx = readCovered(row, source, named, complaints);
  const contrastTerms = readContrast(row, source, complaints);
  return { ...values, ...(coveredDx && { coveredDx }), ...(contrastTerms && { contrastTerms }) };
}

function readValue(row: PolicyRow, key: ValueKey, source: Source, complaints: Complaints) {
  const heading = valueColumns[key];
  const text = row.text(heading);
  if (text === "") return undefined;
  if (text.toLowerCase() === unknown) return unknown;
  const wording = wordings[key] as Wording<unknown>;
  const value = wording.read(text);
  if (value === undefined) return complaints.about(row, heading, "policy.bad-value", expected(wording));
  return { value, source, said: `${heading}: ${wording.write(value)}` };
}

function expected({ choices, expects }: Wording<unknown>) {
  const oneOf = { key: "policy.expects.one-of", data: { choices: [...(choices ?? []), unknown].join(", ") } } as const;
  return { expects: choices ? oneOf : { key: expects! } };
}

/** Lists of the user's own come before those of a contractor. */
function readCovered(row: PolicyRow, source: Source, { lists, facts }: Named, complaints: Complaints) {
  const heading = coveredColumn;
  const text = row.text(heading);
  if (text.toLowerCase() === unknown) return unknown;
  if (text.toLowerCase() === "none") return { value: [], source, said: `${heading}: none` };
  const contractor = readContractor(row, source, facts, complaints);
  if (text === "") return contractor;
  const names = piecesOf(text, /[,;]/);
  const named = names.map((name) => lists.get(name.toLowerCase()));
  const missing = names.find((_, index) => !named[index]);
  if (missing !== undefined) return complaints.about(row, heading, "policy.no-such-list", { list: missing });
  const value = named.filter((list) => list !== undefined);
  return { value, source, said: `${heading}: ${value.map(({ name }) => name).join(", ")}` };
}

function readContractor(row: PolicyRow, source: Source, facts: Facts | undefined, complaints: Complaints) {
  const text = row.text("Contractor").toLowerCase();
  if (text === "") return undefined;
  if (text === unknown) return unknown;
  const { all } = contractors.values.at(-1)!.value;
  const found = all.find(({ id, name, otherName }) =>
    [id, name, otherName].some((each) => each?.toLowerCase() === text),
  );
  if (found) return { value: coverageOf(found.id, facts).value, source, said: `Contractor: ${found.id}` };
  const choices = all.map(({ id }) => id).join(", ");
  return complaints.about(row, "Contractor", "policy.no-such-contractor", { choices });
}

/** A note alone is a note; terms alone need none, unless they are nothing but a note. */
function readContrast(row: PolicyRow, source: Source, complaints: Complaints) {
  const terms = row.text("Contrast terms");
  const text = row.text("Contrast note");
  if (terms.toLowerCase() === unknown) return unknown;
  if (terms === "" && text === "") return undefined;
  const kind = terms === "" ? "note" : contrastKinds.read(terms);
  if (!kind) return complaints.about(row, "Contrast terms", "policy.bad-value", expected(contrastKinds));
  if (kind === "note" && text === "") return complaints.about(row, "Contrast note", "policy.no-note");
  return { value: { kind, text }, source, said: `Contrast terms: ${kind}` };
}
