import { blank, type Reading } from "../../claims/reading.ts";
import type { Field } from "../../claims/fields.ts";
import type { FieldValue } from "../../claims/lines.ts";
import { isCellError, type CellError, type CellValue } from "../cells.ts";
import { readMoney, readUnits } from "./amount.ts";
import { asCell, unlessZero, type CellReader } from "./cell.ts";
import { readCode } from "./code.ts";
import { readDate } from "./date.ts";
import { readDiagnoses } from "./diagnoses.ts";
import { readModifiers } from "./modifiers.ts";
import { readNdc } from "./ndc.ts";
import { readPlaceOfService } from "./place-of-service.ts";
import { readCapitals, readClaimType, readNpi, readPointer, readText } from "./text.ts";
import { readNdcQuantity, readVials, readVolume } from "./volume.ts";

const readers: { readonly [F in Field]: CellReader<FieldValue<F>> } = {
  claimId: readText,
  lineNo: readText,
  patientId: readText,
  dos: readDate,
  dosTo: readDate,
  pos: readPlaceOfService,
  code: readCode,
  mod1: readModifiers,
  mod2: readModifiers,
  mod3: readModifiers,
  mod4: readModifiers,
  units: readUnits,
  charge: readMoney,
  dx1: readDiagnoses,
  dx2: readDiagnoses,
  dx3: readDiagnoses,
  dx4: readDiagnoses,
  dx5: readDiagnoses,
  dx6: readDiagnoses,
  dx7: readDiagnoses,
  dx8: readDiagnoses,
  dx9: readDiagnoses,
  dx10: readDiagnoses,
  dx11: readDiagnoses,
  dx12: readDiagnoses,
  pointer: readPointer,
  ndc: readNdc,
  ndcQty: unlessZero(readNdcQuantity),
  ndcUom: readCapitals,
  renderingNpi: readNpi,
  billingNpi: readNpi,
  orderingNpi: readNpi,
  payer: readText,
  payerType: readText,
  auth: readText,
  claimType: readClaimType,
  vials: unlessZero(readVials),
  volDrawn: readVolume,
  volAdmin: readVolume,
  volDiscard: readVolume,
  agent: readText,
  subopt: readText,
  order: readText,
  allowed: unlessZero(readMoney),
  paid: unlessZero(readMoney),
  carc: readCapitals,
  rarc: readCapitals,
  assignment: readText,
  lot: readCapitals,
  vialSerial: readCapitals,
};

/** Fields in which 0 says something; in all others it is a cell that was left blank. */
const zeroIsSaid: ReadonlySet<Field> = new Set<Field>(["units", "charge", "volDrawn", "volAdmin", "volDiscard"]);

/** Fields that answer yes or no. */
const answers: ReadonlySet<Field> = new Set<Field>(["subopt", "order", "assignment"]);

/** What people and databases write where there is nothing. */
const nothing = /^(?:[-–—.]{1,3}|n\/a|none|null|nan|nil|\(blank\)|\(null\))$/i;

/** Longer text is no code, date, number or list of codes; not looking at it keeps a hostile cell from taking time. */
const longest = 400;

const texts: ReadonlySet<CellReader<unknown>> = new Set([readText, readCapitals]);

/** Reads what a cell says about a field. */
export function readCell<F extends Field>(field: F, content: CellValue, date1904: boolean): Reading<FieldValue<F>> {
  if (content === null) return blank;
  if (isCellError(content)) return unreadableError(content);
  if (typeof content === "boolean") return readBoolean(field, content);
  const cell = asCell(content, date1904);
  if (cell.text === "" || (cell.text === "0" && !zeroIsSaid.has(field))) return blank;
  if (cell.text.length < 8 && nothing.test(cell.text) && !answers.has(field)) return blank;
  const read: CellReader<FieldValue<F>> = readers[field];
  if (cell.text.length > longest && !texts.has(read)) return { kind: "invalid", written: cell.written };
  return read(cell);
}

function unreadableError(content: CellError): Reading<never> {
  return content.picture
    ? { kind: "unreadable", why: { key: "unreadable.picture" } }
    : { kind: "unreadable", why: { key: "unreadable.error", data: { shown: content.error } } };
}

function readBoolean<F extends Field>(field: F, content: boolean): Reading<FieldValue<F>> {
  const shown = content ? "TRUE" : "FALSE";
  if (answers.has(field)) return { kind: "value", value: shown as FieldValue<F>, written: shown };
  return { kind: "unreadable", why: { key: "unreadable.boolean", data: { shown } } };
}
