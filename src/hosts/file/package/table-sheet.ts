import { columnLetters, type CellValue } from "../../../worksheet/cells.ts";
import {
  headingRowOf,
  newCell,
  readyRows,
  type NewColumn,
  type NewTable,
  type NewTables,
} from "../../../worksheet/tables.ts";
import { encodeName, encodeXml } from "../xml/text.ts";
import { areaAddress, type Area } from "./area.ts";
import { cellXml, type CellContent } from "./cell-xml.ts";
import { declaration } from "./plumbing.ts";
import { addToList } from "./sheet-tail.ts";
import { textFormat, type Styles } from "./styles.ts";
import { choicesFormula, validationXml, type CellRule } from "./validation-xml.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const formats = { date: "yyyy-mm-dd", money: "#,##0.00", text: textFormat } as const;

/** A table with the place that it gets. */
export interface PlacedTable {
  readonly table: NewTable;
  readonly name: string;
  readonly area: Area;
}

/** Tables side by side, a blank column between them, so that each can grow downwards. A table has one row at least. */
export function placeTables(wanted: NewTables, names: readonly string[]): readonly PlacedTable[] {
  const headingRow = headingRowOf(wanted);
  let left = 1;
  return wanted.tables.map((table, index) => {
    const right = left + table.columns.length - 1;
    const bottom = headingRow + Math.max(1, table.rows.length);
    const placed = { table, name: names[index] ?? table.name, area: { top: headingRow, left, bottom, right } };
    left = right + 2;
    return placed;
  });
}

/** A table as a part of its own; `headings` are what its columns are called. */
export function tableXml(name: string, area: Area, headings: readonly string[], id: number): string {
  const columns = headings.map(
    (heading, index) => `<tableColumn id="${String(index + 1)}" name="${encodeName(heading)}"/>`,
  );
  const ref = areaAddress(area);
  return (
    `${declaration}<table xmlns="${main}" id="${String(id)}" name="${encodeXml(name)}" displayName="${encodeXml(name)}" ` +
    `ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** The sheet that holds the tables. */
export function tableSheetXml(
  wanted: NewTables,
  placed: readonly PlacedTable[],
  styles: Styles,
  date1904: boolean,
): string {
  const headingRow = headingRowOf(wanted);
  const rows = [...headXml(wanted, styles), ...tableRows(placed, headingRow, styles, date1904)];
  const parts = placed.map((_, index) => `<tablePart r:id="rId${String(index + 1)}"/>`);
  return (
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${String(headingRow)}" topLeftCell="A${String(headingRow + 1)}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${columnsXml(placed, styles)}</cols><sheetData>${rows.join("")}</sheetData>` +
    `${validations(placed)}<tableParts count="${String(parts.length)}">${parts.join("")}</tableParts></worksheet>`
  );
}

function headXml({ isBare, title, hint }: NewTables, styles: Styles): readonly string[] {
  if (isBare) return [];
  const bold = styles.cell({ bold: true });
  return [rowXml(1, [[1, { value: title, style: bold }]]), rowXml(2, [[1, { value: hint }]])];
}

function tableRows(
  placed: readonly PlacedTable[],
  headingRow: number,
  styles: Styles,
  date1904: boolean,
): readonly string[] {
  const last = Math.max(...placed.map(({ area }) => area.bottom));
  return Array.from({ length: last - headingRow + 1 }, (_, index) => {
    const cells = placed.flatMap(({ table: { columns, rows }, area }) =>
      columns.map((column, place): [number, CellContent] => {
        if (index === 0) return [area.left + place, { value: column.heading }];
        const value = newCell(rows[index - 1]?.[place] ?? null, column, date1904);
        return [area.left + place, content(value, column, styles)];
      }),
    );
    return rowXml(headingRow + index, cells);
  });
}

function content(value: CellValue, column: NewColumn, styles: Styles): CellContent {
  return { value, style: value === null ? undefined : styleOf(column, styles) };
}

function styleOf({ format }: NewColumn, styles: Styles): number | undefined {
  return format === "number" ? undefined : styles.cell({ numberFormat: formats[format] });
}

function rowXml(row: number, cells: readonly (readonly [number, CellContent])[]): string {
  return `<row r="${String(row)}">${cells.map(([column, each]) => cellXml("", row, column, each)).join("")}</row>`;
}

/** A column has the format of its cells down to the end, for the rows that are still to come. */
function columnsXml(placed: readonly PlacedTable[], styles: Styles): string {
  return placed
    .flatMap(({ table, area }) =>
      table.columns.map((column, place) => {
        const at = String(area.left + place);
        const style = styleOf(column, styles);
        const styled = style === undefined ? "" : ` style="${String(style)}"`;
        return `<col min="${at}" max="${at}" width="${String(column.width)}" customWidth="1"${styled}/>`;
      }),
    )
    .join("");
}

function validations(placed: readonly PlacedTable[]): string {
  const all = placed.flatMap(({ table, area }) =>
    table.columns.flatMap((column, place) => rulesOf(column, area.left + place, area)),
  );
  return addToList(
    "",
    "",
    "dataValidations",
    all.map((rule) => validationXml("", rule)),
    () => new Error("no tail"),
  );
}

/** The heading shows the hint; the cells below show it too, and offer or ask for what belongs there. */
function rulesOf(column: NewColumn, at: number, { top, bottom }: Area): readonly CellRule[] {
  const { heading, hint, refusal, choices, choicesAt, format } = column;
  const letters = columnLetters(at);
  const cells = `${letters}${String(top + 1)}:${letters}${String(bottom + readyRows)}`;
  const prompt = hint === "" ? undefined : { title: heading, message: hint };
  const error = { title: heading, message: refusal };
  const heads = prompt ? [{ cells: `${letters}${String(top)}`, prompt }] : [];
  const formula = choicesAt?.replace(/^=/, "") ?? (choices && choicesFormula(choices));
  if (formula !== undefined) return [...heads, { cells, prompt, error, condition: { type: "list", formula } }];
  if (format === "date" && refusal !== "") {
    const condition = { type: "date", operator: "greaterThan", formula: String(firstDay) };
    return [...heads, { cells, prompt, error, condition }];
  }
  return prompt ? [...heads, { cells, prompt }] : [];
}

/** A serial number of 1970 or 1974, whichever day the workbook counts from: no service is older. */
const firstDay = 25_569;
