import type { Claim, ServiceLine } from "./claims.ts";
import { amountOf } from "./amounts.ts";
import { planOf } from "./plans.ts";

/** What kind of cells a column has. Dates are 2026-11-03; what is no date or number stays text. */
export type ColumnKind = "text" | "date" | "number" | "money";

export type ImportedCell = string | number | null;

export interface ImportedColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
}

export interface ColumnReader extends ImportedColumn {
  /** There even if no line has anything in it. */
  readonly isFixed?: true;
  read(line: ServiceLine, claim: Claim, patientId: string): ImportedCell;
}

/** Longer than any cell may be. */
const longest = 32_000;

const text = (value: string): ImportedCell => (value === "" ? null : value.slice(0, longest));
const amount = (value: string): ImportedCell => amountOf(value) ?? text(value);

const always = { isFixed: true } as const;

const modifierColumns = [0, 1, 2, 3].map((place): ColumnReader => ({
  heading: `Mod ${String(place + 1)}`,
  kind: "text",
  ...(place < 2 && always),
  read: ({ service }) => text(service?.modifiers[place] ?? ""),
}));

const diagnosisColumns = Array.from({ length: 12 }, (_, place): ColumnReader => ({
  heading: `Dx ${String(place + 1)}`,
  kind: "text",
  ...(place < 4 && always),
  read: (_line, { diagnoses }) => text(diagnoses[place] ?? ""),
}));

/** The columns of a sheet of claims, one row for each service line. Their headings are those that our own checks know. */
export const columnReaders: readonly ColumnReader[] = [
  { heading: "Claim ID", kind: "text", ...always, read: (_, { id }) => text(id) },
  { heading: "Line #", kind: "text", ...always, read: ({ number }) => text(number) },
  { heading: "Patient ID", kind: "text", ...always, read: (_line, _claim, patientId) => text(patientId) },
  { heading: "Patient Name", kind: "text", read: (_, { patient }) => text(nameOf(patient)) },
  { heading: "Birth Date", kind: "date", read: (_, { patient }) => text(patient.birth) },
  { heading: "Sex", kind: "text", read: (_, { patient }) => text(patient.sex) },
  { heading: "Member ID", kind: "text", read: (_, { subscriber }) => text(subscriber.id) },
  { heading: "Payer", kind: "text", ...always, read: (_, { payer }) => text(payer.name) },
  { heading: "Payer Number", kind: "text", read: (_, { payer }) => text(payer.id) },
  { heading: "Payer Type", kind: "text", read: (_, { payer }) => text(planOf(payer.filing)) },
  { heading: "Filing Indicator", kind: "text", read: (_, { payer }) => text(payer.filing) },
  { heading: "Claim Form", kind: "text", ...always, read: () => "837P" },
  { heading: "Frequency", kind: "text", read: (_, { frequency }) => text(frequency) },
  { heading: "Original Reference", kind: "text", read: (_, { original }) => text(original) },
  { heading: "Assignment", kind: "text", ...always, read: (_, { assignment }) => text(assignment) },
  { heading: "DOS From", kind: "date", ...always, read: (line, claim) => text((line.days ?? claim.days)?.from ?? "") },
  { heading: "DOS To", kind: "date", ...always, read: (line, claim) => text((line.days ?? claim.days)?.to ?? "") },
  { heading: "POS", kind: "text", ...always, read: ({ service }, { pos }) => text(service?.pos || pos) },
  { heading: "CPT/HCPCS", kind: "text", ...always, read: ({ service }) => text(service?.code ?? "") },
  ...modifierColumns,
  { heading: "Units", kind: "number", ...always, read: ({ service }) => amount(service?.units ?? "") },
  { heading: "Counted In", kind: "text", read: ({ service }) => text(minutes(service?.basis)) },
  { heading: "Charge", kind: "money", ...always, read: ({ service }) => amount(service?.charge ?? "") },
  ...diagnosisColumns,
  { heading: "Dx Pointer", kind: "text", ...always, read: ({ service }) => text(lettersOf(service?.pointers ?? [])) },
  { heading: "NDC", kind: "text", ...always, read: ({ ndc }) => text(ndc) },
  { heading: "NDC Qty", kind: "number", ...always, read: ({ ndcQty }) => amount(ndcQty) },
  { heading: "NDC UoM", kind: "text", ...always, read: ({ ndcUnit }) => text(ndcUnit) },
  { heading: "Prior Auth", kind: "text", ...always, read: (line, claim) => text(line.auth || claim.auth) },
  { heading: "Rendering NPI", kind: "text", ...always, read: (line, claim) => text(line.rendering || claim.rendering) },
  { heading: "Billing NPI", kind: "text", ...always, read: (_, { billing }) => text(billing.npi) },
  { heading: "Billing Name", kind: "text", read: (_, { billing }) => text(billing.name) },
  { heading: "Ordering NPI", kind: "text", ...always, read: (line, claim) => text(ordererOf(line, claim).npi) },
  { heading: "Ordered As", kind: "text", read: (line, claim) => text(ordererOf(line, claim).role) },
  { heading: "Facility Name", kind: "text", read: (line, claim) => text((line.facility ?? claim.facility).name) },
  { heading: "Facility NPI", kind: "text", read: (line, claim) => text((line.facility ?? claim.facility).npi) },
  { heading: "Service Note", kind: "text", read: ({ service }) => text(service?.description ?? "") },
  { heading: "Line Note", kind: "text", read: ({ note }) => text(note) },
  { heading: "Claim Note", kind: "text", read: (_, { note }) => text(note) },
];

function nameOf({ last, first, middle }: Claim["patient"]): string {
  return [last, [first, middle].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

/** Nearly all lines are counted in units, so that only the others say what they are counted in. */
function minutes(basis = ""): string {
  return basis === "UN" ? "" : basis;
}

/** Places as the letters of the form: of 1:2 a spreadsheet would make a time of day. */
function lettersOf(pointers: readonly string[]): string {
  const places = pointers.map((pointer) => (/^(?:1[0-2]|[1-9])$/.test(pointer) ? Number(pointer) : undefined));
  return places.includes(undefined)
    ? pointers.join(",")
    : places.map((place) => String.fromCharCode(64 + place!)).join("");
}

/** Who ordered the service, else who referred the patient, with the qualifier that says which. */
function ordererOf(
  { ordering, referring }: ServiceLine,
  claim: Claim,
): { readonly npi: string; readonly role: string } {
  if (ordering !== "") return { npi: ordering, role: "DK" };
  const npi = referring || claim.referring;
  return { npi, role: npi === "" ? "" : "DN" };
}
