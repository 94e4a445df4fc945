import type { Field } from "../claims/fields.ts";
import type { Reading } from "../claims/reading.ts";
import type { CellValue, SheetCells } from "./cells.ts";
import { tidy } from "./cells/cell.ts";
import { hasDiagnosisShape } from "./cells/diagnoses.ts";
import { readCell } from "./cells/readers.ts";
import type { Mapping } from "./mapping.ts";

interface Placed {
  readonly field: Field;
  readonly place: number;
  readonly heading: string;
}

/** Total, Grand total:, and what Excel's own subtotals are called: 93306 Total, 11/3/2026 Count. */
const totalWords =
  /^(?:(?:sub|grand|page|report|sheet|claim|overall)[\s-]*)?totals?\b|\b(?:totals?|count)(?:\s?[:=]|$)|\b(?:sum|average)$/i;

/** A text that may be meant as a code: one word with a digit in it. */
const codeLike = /^(?=\S*\d)\S{1,12}$/;

/** What tells a service line from a row of sums or a heading between the lines. */
const telling: ReadonlySet<Field> = new Set<Field>(["dos", "dosTo", "pos", "mod1", "mod2", "dx1", "dx2", "ndc"]);

/** Who pays: Total Health Care is an insurer. */
const payers: ReadonlySet<Field> = new Set<Field>(["payer", "payerType"]);

/** Whose service it is. */
const names: ReadonlySet<Field> = new Set<Field>(["patientId", "claimId"]);

/** Tells the rows that are service lines from blank rows, totals, repeated headings, titles and notes. */
export class RowSorter {
  private readonly placed: readonly Placed[];
  private readonly dosPlace: number | undefined;
  private readonly date1904: boolean;

  constructor({ date1904 }: Pick<SheetCells, "date1904">, mapping: Mapping, places: ReadonlyMap<number, number>) {
    const headings = new Map(mapping.headings.map(({ column, heading }) => [column, sameText(heading)]));
    this.placed = [...mapping.columns].flatMap(([field, columns]) =>
      columns.flatMap((column) => {
        const place = places.get(column);
        return place === undefined ? [] : [{ field, place, heading: headings.get(column) ?? "" }];
      }),
    );
    this.dosPlace = this.placed.find(({ field }) => field === "dos")?.place;
    this.date1904 = date1904;
  }

  /** @param code what the row's first filled code cell said. */
  isLine(row: readonly CellValue[], code: Reading<unknown>): boolean {
    if (code.kind === "value") {
      const isDated = this.dosPlace === undefined || !isBlank(row[this.dosPlace]);
      return isDated || !this.isTotal(row);
    }
    if (row.every(isBlank) || this.repeatsHeadings(row)) return false;
    if (this.isTotal(row)) return false;
    if (code.kind === "unreadable") return true;
    if (code.kind === "invalid" && codeLike.test(code.written.trim())) return true;
    return this.saysMoreThanSums(row);
  }

  /** The row holds a code and figures, but neither a date nor whose service it is: a table of sums by code. */
  isSummary(row: readonly CellValue[]): boolean {
    if (this.dosPlace === undefined || !isBlank(row[this.dosPlace])) return false;
    return !this.placed.some((at) => (names.has(at.field) ? !isBlank(row[at.place]) : this.tells(at, row[at.place])));
  }

  private repeatsHeadings(row: readonly CellValue[]): boolean {
    let repeated = 0;
    let others = 0;
    for (const { place, heading } of this.placed) {
      const content = row[place];
      if (isBlank(content)) continue;
      if (typeof content === "string" && sameText(content) === heading) repeated++;
      else others++;
    }
    return repeated > others;
  }

  /** The row says that it is a total, and nothing in it but a date belongs to a service. */
  isTotal(row: readonly CellValue[]): boolean {
    const isNamed = this.placed.some((at) => names.has(at.field) && !isBlank(row[at.place]));
    const says = row.some(
      (content, place) =>
        typeof content === "string" &&
        totalWords.test(content.trim()) &&
        !(isNamed && this.placed.some((at) => at.place === place && payers.has(at.field))),
    );
    return says && !this.placed.some((at) => !/^dos/.test(at.field) && this.tells(at, row[at.place]));
  }

  private saysMoreThanSums(row: readonly CellValue[]): boolean {
    const filled = this.placed.filter(({ place }) => !isBlank(row[place]));
    return filled.length > 1 && filled.some((at) => this.tells(at, row[at.place]));
  }

  private tells({ field }: Placed, content: CellValue | undefined): boolean {
    if (!telling.has(field) || isBlank(content)) return false;
    const reading = readCell(field, content!, this.date1904);
    if (/^dx/.test(field)) {
      return reading.kind === "value" && (reading.value as readonly string[]).some(hasDiagnosisShape);
    }
    if (/^dos/.test(field))
      return reading.kind === "value" || (reading.kind === "invalid" && /\d/.test(reading.written));
    return reading.kind === "value";
  }
}

/** Nothing, a blank text, or the 0 that stands for a blank cell. */
export function isBlank(content: CellValue | undefined): boolean {
  return content === null || content === undefined || content === "" || content === 0 || isSpace(content);
}

function isSpace(content: CellValue): boolean {
  return typeof content === "string" && content.length < 50 && tidy(content) === "";
}

function sameText(text: string): string {
  return tidy(text).toLowerCase();
}
