import type { CellBox, OwnCell, SheetBlock, SheetChart } from "../../worksheet/own-sheet.ts";

/** Where charts begin, in columns, and how many columns and rows one covers. */
const chartBox = { column: 8, columns: 6, rows: 14 };

type Drawing = Pick<SheetChart, "name" | "kind" | "title" | "format" | "most"> & {
  /** How many columns it shows, and how many of the rows. */
  readonly columns: number;
  readonly rows: number;
};

interface SectionLook {
  readonly formats: readonly string[];
  readonly chart: Drawing | undefined;
  /** A sentence below the heading. */
  readonly hint: string;
  /** Its names may be long. */
  readonly wraps: boolean;
}

/** A sheet that is filled from the top: sections below one another, their charts beside them. */
export class Page {
  readonly blocks: SheetBlock[] = [];
  readonly charts: SheetChart[] = [];
  private row = 1;

  title(text: string): void {
    this.put([[text]], { look: "title" });
  }

  lines(texts: readonly string[]): void {
    if (texts.length > 0) this.put(texts.map((text) => [text]));
  }

  /** A heading with what it is about, a table, and its chart; a blank row below. */
  section(
    heading: string,
    rows: readonly (readonly OwnCell[])[],
    { formats = [], chart, hint, wraps }: Partial<SectionLook> = {},
  ): void {
    this.gap();
    const top = this.row;
    this.put([[heading]], { look: "title" });
    if (hint !== undefined) this.put([[hint]]);
    const [head, ...body] = rows;
    if (head) this.put([head], { look: "heading" });
    if (body.length > 0) this.put(body, { formats, looks: wraps ? ["wrapped"] : [] });
    if (!chart) return;
    const first = this.row - rows.length;
    const { rows: shown, columns, ...drawn } = chart;
    const data: CellBox = { row: first, column: 1, rows: shown + 1, columns };
    this.charts.push({ ...drawn, data, place: { row: top, ...chartBox } });
    this.row = Math.max(this.row, top + chartBox.rows);
  }

  /** Rows that continue the table above, in formats of their own. */
  more(rows: readonly (readonly OwnCell[])[], formats: readonly string[]): void {
    this.put(rows, { formats });
  }

  /** The row that is free next. */
  get next(): number {
    return this.row;
  }

  private gap(): void {
    if (this.row > 1) this.row++;
  }

  private put(rows: SheetBlock["rows"], more: Pick<SheetBlock, "look" | "looks" | "formats"> = {}): void {
    this.blocks.push({ row: this.row, column: 1, rows, ...more });
    this.row += rows.length;
  }
}
