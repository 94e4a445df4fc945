import type { CellFault, ChargeLine, Study } from "./study.ts";

/** A cell to write: blank, text, number, fault, or a formula with its result. */
export type Cell = null | string | number | CellFault | { readonly formula: string; readonly result: number };

/** How a column of data looks. */
export type Look = "text" | "date" | "number" | "volume" | "money";

export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly look: Look;
  value(line: ChargeLine, study: number): Cell;
}

const blankAsNull = (text: string): Cell => text || null;

export const columns: readonly Column[] = [
  { heading: "Acct #", width: 11, look: "text", value: (line) => line.account },
  { heading: "Pt ID", width: 9, look: "text", value: (line) => line.patient },
  { heading: "Svc Date", width: 12, look: "date", value: (line, study) => dateCell(line, study) },
  { heading: "POS", width: 6, look: "number", value: (line) => line.pos },
  { heading: "Proc Code", width: 11, look: "text", value: (line, study) => codeCell(line.code, study) },
  { heading: "Mods", width: 9, look: "text", value: (line) => blankAsNull(line.mods) },
  { heading: "Qty", width: 6, look: "number", value: (line) => line.qty },
  { heading: "Charge", width: 12, look: "money", value: (line) => line.charge },
  { heading: "Dx 1", width: 9, look: "text", value: (line) => line.dx[0] || null },
  { heading: "Dx 2", width: 9, look: "text", value: (line) => line.dx[1] || null },
  { heading: "Dx Ptr", width: 8, look: "text", value: (line) => blankAsNull(line.pointer) },
  { heading: "Payer", width: 29, look: "text", value: (line) => line.payer },
  { heading: "Claim Form", width: 12, look: "text", value: (line) => line.form },
  { heading: "Assignment", width: 12, look: "text", value: (line) => blankAsNull(line.assignment) },
  { heading: "Auth #", width: 14, look: "text", value: (line) => blankAsNull(line.auth) },
  { heading: "NDC", width: 15, look: "text", value: (line) => blankAsNull(line.ndc) },
  { heading: "NDC Qty", width: 9, look: "volume", value: (line) => line.ndcQty ?? null },
  { heading: "NDC UoM", width: 9, look: "text", value: (line) => blankAsNull(line.ndcUom) },
  { heading: "Vials", width: 7, look: "number", value: (line) => line.vials ?? null },
  { heading: "mL Drawn", width: 10, look: "volume", value: (line) => line.drawn ?? null },
  { heading: "mL Given", width: 10, look: "volume", value: (line) => line.given ?? null },
  { heading: "mL Wasted", width: 11, look: "volume", value: (line) => line.wasted ?? null },
  { heading: "Vial Serial", width: 13, look: "text", value: (line) => blankAsNull(line.serial) },
  { heading: "Suboptimal", width: 12, look: "text", value: (line) => blankAsNull(line.subopt) },
  { heading: "Order", width: 8, look: "text", value: (line) => blankAsNull(line.order) },
  { heading: "Agent", width: 11, look: "text", value: (line) => blankAsNull(line.agent) },
  { heading: "Rendering NPI", width: 15, look: "text", value: (line) => line.rendering },
  { heading: "Billing NPI", width: 15, look: "text", value: (line) => line.billing },
  { heading: "Ordering NPI", width: 15, look: "text", value: (line) => blankAsNull(line.ordering) },
];

export const banner: readonly string[] = [
  "Lakeside Heart Imaging",
  "Charge detail, echocardiography",
  "Charges posted 10/01/2026 to 11/20/2026, all payers, all sites",
  "Printed 11/21/2026 6:14 AM by billing",
];

export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** The letters of the column with a heading. */
export function lettersOf(heading: string): string {
  return letters(columns.findIndex((column) => column.heading === heading));
}

export const headerRow = banner.length + 1;

export interface Laid {
  readonly rows: readonly (readonly Cell[])[];
  /** Worksheet row number of the totals. */
  readonly totalsRow: number;
  readonly rowOf: ReadonlyMap<ChargeLine, number>;
}

/** Lays the studies out as the export does: a row per line, one blank row, the totals. */
export function layOut(studies: readonly Study[]): Laid {
  const rowOf = new Map<ChargeLine, number>();
  const rows: Cell[][] = [];
  studies.forEach(({ lines }, study) => {
    for (const line of lines) {
      rowOf.set(line, headerRow + 1 + rows.length);
      rows.push(columns.map((column) => column.value(line, study)));
    }
  });
  const lastRow = headerRow + rows.length;
  const sumOf = (heading: string): Cell => {
    const at = columns.findIndex((column) => column.heading === heading);
    const letter = lettersOf(heading);
    const result = rows.reduce((sum, row) => sum + (typeof row[at] === "number" ? row[at] : 0), 0);
    return { formula: `SUM(${letter}${headerRow + 1}:${letter}${lastRow})`, result: Math.round(result * 100) / 100 };
  };
  const totals = columns.map(({ heading }): Cell => {
    if (heading === "Acct #") return "Totals";
    if (heading === "Charge") return sumOf(heading);
    return null;
  });
  return { rows: [...rows, columns.map(() => null), totals], totalsRow: lastRow + 2, rowOf };
}

/** Most dates are Excel's own; some sites type them, and each types its own way. */
function dateCell({ dos }: ChargeLine, study: number): Cell {
  const [year, month, day] = dos.split("-");
  if (study % 6 === 2) return `${month}/${day}/${year}`;
  if (study % 12 === 5) return dos;
  return (Date.parse(dos) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** The export writes codes of digits as numbers, unless somebody typed them. */
function codeCell(code: string, study: number): Cell {
  return /^\d{5}$/.test(code) && study % 4 !== 1 ? Number(code) : code;
}
