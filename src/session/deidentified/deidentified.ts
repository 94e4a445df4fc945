import { ClaimLine } from "../../claims/claim-line.ts";
import { daysBetween, type IsoDate } from "../../claims/dates.ts";
import { patientColumn } from "../../claims/days.ts";
import { diagnosisFields, modifierFields, type Field } from "../../claims/fields.ts";
import type { FieldValue } from "../../claims/lines.ts";
import { SameValues, unread } from "../../claims/same-values.ts";
import { wholeClaims } from "../../claims/whole-claims.ts";
import { allowedAt } from "../../scrub/money.ts";
import { verdictOf } from "../../scrub/report.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import { csvCell } from "../../worksheet/csv-cell.ts";
import type { Checked } from "../check-sheet.ts";
import { pseudonyms } from "./pseudonyms.ts";
import * as safe from "./safe-values.ts";

/** What a cell of a line becomes. */
type Teller = (line: ClaimLine) => CellValue;

interface Column {
  readonly heading: string;
  /** Columns of the sheet of which one at least must be there. */
  readonly of: readonly Field[];
  readonly tell: Teller;
}

/**
 * The lines of a check with their findings, for somebody outside who may not know whose they are. Nothing is taken over
 * as it is written: ids become names that hold in one file only, days are counted from a patient's first one, of which
 * the year alone is told, codes are those of public lists, amounts are rounded, and whatever else a cell says is left out.
 * @param salt chance, another one each time.
 */
export function deidentified(checked: Checked, salt: string): readonly (readonly CellValue[])[] {
  const { report } = checked;
  const has = (field: Field) => report.lines.columns[field] !== undefined;
  const columns = columnsOf(checked, salt).filter(({ of }) => of.length === 0 || of.some(has));
  const lines = Array.from({ length: report.lines.count }, (_, index) => index).filter(report.inScope);
  return [
    columns.map(({ heading }) => heading),
    ...lines.map((index) => {
      const line = new ClaimLine(report.lines, index);
      return columns.map(({ tell }) => tell(line));
    }),
  ];
}

export function deidentifiedText(checked: Checked, salt: string): string {
  return deidentified(checked, salt)
    .map((row) => `${row.map(csvCell).join(",")}\n`)
    .join("");
}

function columnsOf(checked: Checked, salt: string): readonly Column[] {
  const { report } = checked;
  const named = (letter: string, ...fields: readonly Field[]) =>
    pseudonyms(
      letter,
      fields.flatMap((field) => textsOf(checked, field)),
      `${salt} ${letter}`,
    );
  const [claim, patient, provider] = [named("C", "claimId"), named("P", "patientId"), named("N", ...providers)];
  const [payer, lot, vial] = [named("Payer ", "payer"), named("L", "lot"), named("S", "vialSerial")];
  const days = daysOf(checked);
  const places = placesInClaim(checked);
  const findings = remarksOf(checked);
  return [
    { heading: "row", of: [], tell: ({ row }) => row },
    one("claimId", claim),
    one("patientId", patient),
    { heading: "firstYear", of: ["dos"], tell: ({ index }) => days(index)?.year ?? null },
    { heading: "day", of: ["dos"], tell: dayIn("dos", days) },
    { heading: "dayTo", of: ["dosTo"], tell: dayIn("dosTo", days) },
    { heading: "lineNo", of: ["lineNo"], tell: ({ index }) => places[index] ?? null },
    one("code", ({ code }) => safe.safeCode(code)),
    {
      heading: "modifiers",
      of: ["code", ...modifierFields],
      tell: (line) => line.modifiers.map(safe.safeModifier).join(" "),
    },
    one("units", safe.safeQuantity),
    one("pos", safe.safePlace),
    one("claimType", (type) => type),
    one("payer", payer),
    { heading: "payerFamily", of: [], tell: ({ index }) => report.policyAt(index)?.profile ?? null },
    { heading: "diagnoses", of: diagnosisFields, tell: (line) => line.diagnoses.map(safe.safeDiagnosis).join(" ") },
    { heading: "pointer", of: ["pointer"], tell: ({ pointedPlaces }) => (pointedPlaces ?? []).join(" ") },
    one("ndc", safe.safeNdc),
    one("ndcQty", safe.safeQuantity),
    one("ndcUom", safe.safeUnit),
    ...providers.map((field) => one(field, provider)),
    one("auth", () => "yes"),
    ...(["charge", "allowed", "paid"] as const).map((field) => one(field, safe.safeAmount)),
    ...(["vials", "volDrawn", "volAdmin", "volDiscard"] as const).map((field) => one(field, safe.safeQuantity)),
    one("agent", safe.safeAgent),
    ...(["subopt", "order", "assignment"] as const).map((field) => one(field, safe.safeAnswer)),
    one("carc", safe.safeReasons),
    one("rarc", safe.safeRemarks),
    one("lot", lot),
    one("vialSerial", vial),
    { heading: "verdict", of: [], tell: ({ index }) => verdictOf(report, index) },
    { heading: "moneyAtRisk", of: [], tell: ({ index }) => amountOf(allowedAt(report, index)) },
    { heading: "findings", of: [], tell: ({ index }) => findings.found.get(index)?.join("; ") ?? null },
    { heading: "notChecked", of: [], tell: ({ index }) => findings.missed.get(index)?.join("; ") ?? null },
  ];
}

const providers = ["renderingNpi", "billingNpi", "orderingNpi"] as const satisfies readonly Field[];

/** A field whose cells hold one value. What cannot be understood is told, not what it says. */
function one<F extends Field>(field: F, tell: (value: FieldValue<F>) => CellValue): Column {
  return {
    heading: field,
    of: [field],
    tell: (line) => {
      const reading = line.read(field);
      if (reading.kind === "blank") return null;
      return reading.kind === "value" ? tell(reading.value) : reading.kind;
    },
  };
}

function textsOf({ report }: Checked, field: Field): readonly string[] {
  const dictionary = report.lines.columns[field]?.dictionary ?? [];
  return dictionary.flatMap((reading) => (reading.kind === "value" ? String(reading.value) : []));
}

interface FirstDay {
  readonly day: IsoDate;
  readonly year: number;
}

/** The first day of the patient of each line; a later year would tell at which turn of the year a service was. */
function daysOf({ report }: Checked): (line: number) => FirstDay | undefined {
  const { lines } = report;
  const patients = new SameValues(patientColumn(lines));
  const first = new Map<number, IsoDate>();
  const dos = (line: number) => new ClaimLine(lines, line).dos;
  for (let line = 0; line < lines.count; line++) {
    const day = dos(line);
    const patient = patients.at(line);
    const known = first.get(patient);
    if (day !== undefined && patient !== unread && (known === undefined || day < known)) first.set(patient, day);
  }
  return (line) => {
    const patient = patients.at(line);
    const day = patient === unread ? dos(line) : first.get(patient);
    return day === undefined ? undefined : { day, year: Number(day.slice(0, 4)) };
  };
}

function dayIn(field: "dos" | "dosTo", days: ReturnType<typeof daysOf>): Teller {
  return (line) => {
    const reading = line.read(field);
    if (reading.kind === "blank") return null;
    const first = days(line.index);
    return reading.kind === "value" && first ? daysBetween(first.day, reading.value) : reading.kind;
  };
}

/** The place of each line among those of its claim, by the sheet's own numbers. */
function placesInClaim({ report: { lines } }: Checked): readonly number[] {
  const places: number[] = [];
  const numberOf = (line: number) => new ClaimLine(lines, line).value("lineNo") ?? "";
  for (const claim of wholeClaims(lines)) {
    const numbers = [...new Set(claim.map(numberOf))].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    for (const line of claim) places[line] = numbers.indexOf(numberOf(line)) + 1;
  }
  return places;
}

/** Findings by line, as rule and field; their sentences quote the cells. */
function remarksOf({ report, waivedBy }: Checked) {
  const [found, missed] = [new Map<number, string[]>(), new Map<number, string[]>()];
  const add = (map: Map<number, string[]>, line: number, text: string) =>
    map.set(line, [...(map.get(line) ?? []), text]);
  for (const finding of report.findings) {
    const { line, severity, rule, at } = finding;
    add(found, line, `${waivedBy(finding) ? "kept " : ""}${severity} ${rule.id} (${at})`);
  }
  for (const { line, rule } of report.notChecked) add(missed, line, rule.id);
  return { found, missed };
}

function amountOf(amount: number | null): CellValue {
  return amount === null ? null : safe.safeAmount(amount);
}
