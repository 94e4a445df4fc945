import { readNdc } from "../cells/ndc.ts";
import { asCell } from "../cells/cell.ts";
import type { ColumnContents, Mender } from "./damage.ts";

/** A place of service is two digits: 2 was 02. */
export const placeZero: Mender = (content) =>
  /^[1-9]$/.test(String(content)) ? { kind: "zeros", to: `0${content}`, isSure: true } : undefined;

/**
 * An NDC of nine digits lost two zeros, which is certain; of one of ten digits nobody knows in which part its zero
 * belongs. What a number has lost at its end is lost.
 */
export const ndcDigits: Mender = (content, { date1904 }) => {
  const reading = readNdc(asCell(content, date1904));
  const shown = String(content);
  if (reading.kind === "unreadable") return { kind: "as-number", why: reading.why };
  if (reading.kind === "invalid") {
    return /^\d{10}$/.test(shown.trim())
      ? { kind: "zeros", why: { key: "damage.ten-digits", data: { shown } } }
      : undefined;
  }
  if (reading.kind !== "value") return undefined;
  const { value: to } = reading;
  if (/^\s*\d{9}(?:\.0*)?\s*$/.test(shown)) return { kind: "zeros", to, isSure: true };
  const isNumber = typeof content === "number" || /E\+?\d+$/i.test(shown);
  return isNumber ? { kind: "as-number", to, isSure: true } : undefined;
};

/** The others of a column prove a number's lost zeros: all are digits of one length, and some of them begin with 0. */
export const idZeros: Mender = (content, column) => {
  if (typeof content !== "number" || !/^\d+$/.test(String(content))) return undefined;
  const length = provenLength(column);
  const digits = String(content);
  return length !== undefined && digits.length < length
    ? { kind: "zeros", to: digits.padStart(length, "0"), isSure: true }
    : undefined;
};

const lengths = new WeakMap<ColumnContents, number | undefined>();

/** How many others it takes to prove what the ids of a column look like. */
const fewest = 3;

function provenLength(column: ColumnContents): number | undefined {
  if (!lengths.has(column)) {
    const texts = column.contents.filter((content) => typeof content === "string" && content !== "") as string[];
    const length = texts[0]?.trim().length;
    const isAlike = texts.every((text) => text.trim().length === length && /^\d+$/.test(text.trim()));
    const withZero = texts.filter((text) => text.trim().startsWith("0"));
    lengths.set(column, isAlike && withZero.length >= fewest ? length : undefined);
  }
  return lengths.get(column);
}
