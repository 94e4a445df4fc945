import type { ClaimType } from "../../claims/lines.ts";
import { invalid, repaired, value, type CellReader } from "./cell.ts";

/** Reads text as it stands, a number as its digits. */
export const readText: CellReader<string> = (cell) => value(cell, cell.text);

/** Reads a code or unit that is written in capitals. */
export const readCapitals: CellReader<string> = (cell) => value(cell, cell.text.toUpperCase());

/** Reads an NPI: ten digits. Whether its check digit is right, a rule judges. */
export const readNpi: CellReader<string> = (cell) => {
  if (/^\d{10}$/.test(cell.text)) return value(cell, cell.text);
  const digits = cell.text.replace(/\.0*$/, "").replace(/[\s-]/g, "");
  return /^\d{10}$/.test(digits) ? repaired(cell, digits) : invalid(cell);
};

/** Reads a diagnosis pointer. Excel makes dates of pointers such as 1-2: which ones, the number no longer tells. */
export const readPointer: CellReader<string> = (cell) => {
  if (cell.number === undefined) return value(cell, cell.text.toUpperCase());
  if (/^[1-9]{1,4}$|^1[0-2]$/.test(cell.text)) return value(cell, cell.text);
  if (!/^[3-6]\d{4}$/.test(cell.text)) return invalid(cell);
  return { kind: "unreadable", why: { key: "unreadable.made-a-date", data: { shown: cell.written } } };
};

const professional = /^(?:(?:cms|hcfa)?[\s-]*1500|(?:x?837)?[\s-]*p|prof.*|physician.*|office|carrier.*)$/i;
const institutional =
  /^(?:ub.*|(?:cms)?[\s-]*1450|(?:x?837)?[\s-]*i|inst.*|f|fac(?:ility)?\b.*|hosp(?:ital)?\b.*|opps|op|(?:out|in)patient.*|0?[1-8]\d[\dx])$/i;

/** Reads the kind of claim: the form, the electronic transaction, or a type of bill such as 0131 (institutional). */
export const readClaimType: CellReader<ClaimType> = (cell) => {
  if (professional.test(cell.text)) return value(cell, "professional");
  return institutional.test(cell.text) ? value(cell, "institutional") : invalid(cell);
};
