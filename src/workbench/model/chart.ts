import type { Area } from "./area.ts";
import type { CellValue } from "./cells.ts";
import type { Sheet } from "./sheet.ts";
import type { Tracked } from "./tracked.ts";

export const chartTypes = ["BarClustered", "ColumnClustered", "Line", "LineMarkers"] as const;

export type ChartType = (typeof chartTypes)[number];

export interface ChartAxis {
  minimum: number | undefined;
  maximum: number | undefined;
  numberFormat: string;
  isReversed: boolean;
}

/** A chart over the cells of a sheet, its series in columns. */
export class Chart {
  readonly id: string;
  readonly sheet: Sheet;
  /** The cells that it shows. */
  readonly data: Tracked;
  /** The cells that it covers; it moves with them. */
  place: Tracked;
  type: ChartType;
  name: string;
  title = "";
  hasTitle = true;
  hasLegend = true;
  readonly values = newAxis();
  readonly categories = newAxis();
  /** By this its drawing names it in the file that it came from. */
  origin: string | undefined;

  constructor(id: string, name: string, type: ChartType, sheet: Sheet, data: Area, place: Area) {
    this.id = id;
    this.name = name;
    this.type = type;
    this.sheet = sheet;
    this.data = sheet.track(data);
    this.place = sheet.track(place);
  }
}

/** What a chart has to draw; cells without a number are gaps. */
export interface ChartContent {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
}

export function addChart(sheet: Sheet, type: ChartType, data: Area): Chart {
  const number = 1 + Math.max(0, ...sheet.charts.map(({ id }) => Number(id.replace(/\D/g, ""))));
  const place = { top: 1, left: data.right + 2, bottom: 15, right: data.right + 8 };
  const chart = new Chart(`chart-${String(number)}`, `Chart ${String(number)}`, type, sheet, data, place);
  sheet.charts.push(chart);
  changed(chart);
  return chart;
}

export function placeChart(chart: Chart, area: Area): void {
  chart.sheet.untrack(chart.place);
  chart.place = chart.sheet.track(area);
  changed(chart);
}

export function removeChart(chart: Chart): void {
  const { sheet, data, place } = chart;
  for (const tracked of [data, place]) sheet.untrack(tracked);
  const at = sheet.charts.indexOf(chart);
  if (at >= 0) sheet.charts.splice(at, 1);
  changed(chart);
}

export function changed({ sheet }: Chart): void {
  sheet.workbook.emit({ kind: "layout", sheet });
}

/** Where names and numbers of a chart's cells are: as in Excel, a first row and a first column of texts are names. */
export function partsOf({
  sheet,
  data,
}: Chart):
  { readonly header: number | undefined; readonly names: Area; readonly columns: readonly Area[] } | undefined {
  const { area } = data;
  if (!area) return undefined;
  const { top, left, bottom, right } = area;
  const isText = (row: number, column: number) => typeof sheet.value(row, column) === "string";
  const hasHeader = bottom > top && range(left + 1, right).every((column) => isText(top, column));
  const first = hasHeader ? top + 1 : top;
  return {
    header: hasHeader ? top : undefined,
    names: { top: first, left, bottom, right: left },
    columns: range(left + 1, right).map((column) => ({ top: first, left: column, bottom, right: column })),
  };
}

export function contentOf(chart: Chart): ChartContent {
  const parts = partsOf(chart);
  if (!parts) return { categories: [], series: [] };
  const { sheet } = chart;
  const { header, names, columns } = parts;
  const rows = range(names.top, names.bottom);
  return {
    categories: rows.map((row) => sheet.text(row, names.left)),
    series: columns.map(({ left }) => ({
      name: header === undefined ? "" : sheet.text(header, left),
      values: rows.map((row) => numberIn(sheet.value(row, left))),
    })),
  };
}

/** What a chart shows, in words. */
export function chartSaid(chart: Chart): string {
  const { categories, series } = contentOf(chart);
  const rows = categories.map(
    (name, place) => `${name} ${series.map(({ values }) => values[place] ?? "–").join(", ")}`,
  );
  return [chart.title, rows.join("; ")].filter(Boolean).join(": ");
}

function numberIn(value: CellValue): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function newAxis(): ChartAxis {
  return { minimum: undefined, maximum: undefined, numberFormat: "General", isReversed: false };
}
