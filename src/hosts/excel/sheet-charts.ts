import type { CellBox, SheetChart } from "../../worksheet/own-sheet.ts";

const kinds = { bar: "BarClustered", column: "ColumnClustered", line: "LineMarkers" } as const;

/** Draws charts over cells of their sheet. */
export function drawCharts(sheet: Excel.Worksheet, charts: readonly SheetChart[]): void {
  for (const { name, kind, title, data, place, format, most } of charts) {
    const chart = sheet.charts.add(kinds[kind], cellsIn(sheet, data), "Columns");
    chart.name = name;
    chart.title.text = title;
    chart.legend.visible = data.columns > 2;
    chart.setPosition(
      sheet.getCell(place.row - 1, place.column - 1),
      sheet.getCell(place.row + place.rows - 2, place.column + place.columns - 2),
    );
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.minimum = 0;
    if (most !== undefined) valueAxis.maximum = most;
    valueAxis.numberFormat = format;
    // Bars are drawn from the bottom: the first name is to stand at the top, as in its table.
    if (kind === "bar") categoryAxis.reversePlotOrder = true;
  }
}

function cellsIn(sheet: Excel.Worksheet, { row, column, rows, columns }: CellBox): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
}
