import { ClaimLine } from "../../claims/claim-line.ts";
import type { Field } from "../../claims/fields.ts";
import { measureOf, quantityOf } from "../../claims/ndc.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import { shownValue } from "../../worksheet/shown-value.ts";
import type { Checked } from "../check-sheet.ts";
import type { ReleaseContent } from "./content.ts";
import type { Gate } from "./gate.ts";
import { delimited } from "./release-file.ts";

interface UploadColumn {
  /** Number of the box on the form, where it has one, and what is in it. Published: columns are only added. */
  readonly heading: string;
  read(line: ClaimLine): CellValue;
}

const letters = "ABCDEFGHIJKL";
const places = (count: number) => Array.from({ length: count }, (_, place) => place);

/** One row for each service line, as clearinghouses take them, by the boxes of the claim form. */
const columns: readonly UploadColumn[] = [
  { heading: "26 Patient Account No", read: told("claimId") },
  { heading: "Line", read: told("lineNo") },
  { heading: "Patient ID", read: told("patientId") },
  { heading: "Payer", read: told("payer") },
  { heading: "27 Accept Assignment", read: told("assignment") },
  ...places(12).map((place) => ({
    heading: `21${letters[place]!} Diagnosis`,
    read: (line: ClaimLine) => line.listedDiagnoses[place] ?? null,
  })),
  { heading: "23 Prior Authorization", read: told("auth") },
  { heading: "24A From", read: told("dos") },
  { heading: "24A To", read: (line) => told("dosTo")(line) ?? told("dos")(line) },
  { heading: "24B Place of Service", read: told("pos") },
  { heading: "24D CPT/HCPCS", read: ({ code }) => code },
  ...places(4).map((place) => ({
    heading: `24D Modifier ${String(place + 1)}`,
    read: ({ modifiers }: ClaimLine) => modifiers[place] ?? null,
  })),
  { heading: "24E Diagnosis Pointer", read: pointerOf },
  { heading: "24F Charge", read: told("charge") },
  { heading: "24G Units", read: told("units") },
  { heading: "24 NDC Qualifier", read: (line) => (line.read("ndc").kind === "blank" ? null : "N4") },
  { heading: "24 NDC", read: told("ndc") },
  { heading: "24 NDC Unit", read: (line) => measureOf(line) ?? null },
  { heading: "24 NDC Quantity", read: ndcQuantity },
  { heading: "24J Rendering NPI", read: told("renderingNpi") },
  { heading: "17b Ordering or Referring NPI", read: told("orderingNpi") },
  { heading: "33a Billing NPI", read: told("billingNpi") },
];

/**
 * The released lines as clearinghouses ask for them. What no check knows, such as names and notes, goes along under the
 * user's own headings.
 */
export function uploadFile({ report, mapping }: Checked, gate: Gate, content: ReleaseContent): string {
  const known = new Set([...mapping.columns.values()].flat());
  const others = content.columns.flatMap(({ column }, place) => (known.has(column) ? [] : [place]));
  const rows = new Map(content.released.map((row) => [row.row, row]));
  const lines = gate.released.flatMap((claim) => claim.lines).sort((a, b) => a - b);
  return delimited([
    [...columns.map(({ heading }) => heading), ...others.map((place) => content.columns[place]!.heading)],
    ...lines.map((index) => {
      const line = new ClaimLine(report.lines, index);
      const { cells, formats } = rows.get(line.row)!;
      const own = others.map((place) => shownValue(cells[place]!, formats[place]!, content.date1904));
      return [...columns.map(({ read }) => read(line)), ...own];
    }),
  ]);
}

/** What a cell says; what it says wrongly stays as it is written. */
function told(field: Exclude<Field, "code" | `mod${number}` | `dx${number}`>): (line: ClaimLine) => CellValue {
  return (line) => {
    const reading = line.read(field);
    if (reading.kind === "value") return reading.value as CellValue;
    return reading.kind === "invalid" ? reading.written : null;
  };
}

function pointerOf(line: ClaimLine): CellValue {
  const pointed = line.pointedPlaces;
  return pointed?.every((place) => place > 0)
    ? pointed.map((place) => letters[place - 1]!).join("")
    : told("pointer")(line);
}

function ndcQuantity(line: ClaimLine): CellValue {
  const { quantity, written } = quantityOf(line);
  return quantity === undefined ? written : quantity > 0 ? quantity : null;
}
