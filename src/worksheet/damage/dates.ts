import { isoDate, toSerial } from "../../claims/dates.ts";
import { asCell, tidy } from "../cells/cell.ts";
import { readDate } from "../cells/date.ts";
import type { ColumnContents, Mend, Mender } from "./damage.ts";
import { hasNumbers } from "./numbers.ts";

/** How a date is shown that was text; Excel shows it in the manner of the user's region. */
const format = "m/d/yyyy";

/** A text among dates is neither sorted nor filtered with them. Which of two numbers is the month, its column must prove. */
export const dateAsText: Mender = (content, column): Mend | undefined => {
  if (typeof content !== "string" || !hasNumbers(column)) return undefined;
  const { date1904 } = column;
  const numbers = slashed(content);
  const order = numbers && orderIn(column);
  if (numbers && order === "day first") {
    const day = isoDate(numbers.year, numbers.second, numbers.first);
    return day ? { kind: "date", to: toSerial(day, date1904), format, isSure: false } : undefined;
  }
  const reading = readDate(asCell(content, date1904));
  if (reading.kind !== "value") return undefined;
  if (numbers && isAmbiguous(numbers) && order !== "month first") {
    return { kind: "date", why: { key: "damage.which-is-the-month", data: { shown: content } } };
  }
  return { kind: "date", to: toSerial(reading.value, date1904), format, isSure: true };
};

interface Slashed {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

function slashed(text: string): Slashed | undefined {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T\s].*)?$/.exec(tidy(text));
  return parts ? { first: Number(parts[1]), second: Number(parts[3]), year: Number(parts[4]) } : undefined;
}

function isAmbiguous({ first, second }: Slashed): boolean {
  return first <= 12 && second <= 12 && first !== second;
}

const orders = new WeakMap<ColumnContents, "month first" | "day first" | undefined>();

/** The order in which the texts of a column have day and month, where one of them can only be read in one way. */
function orderIn(column: ColumnContents): "month first" | "day first" | undefined {
  if (!orders.has(column)) {
    const texts = column.contents.flatMap((content) => (typeof content === "string" ? (slashed(content) ?? []) : []));
    const isDayFirst = texts.some(({ first }) => first > 12);
    const isMonthFirst = texts.some(({ second }) => second > 12);
    orders.set(column, isDayFirst === isMonthFirst ? undefined : isDayFirst ? "day first" : "month first");
  }
  return orders.get(column);
}
