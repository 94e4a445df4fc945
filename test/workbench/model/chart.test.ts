import assert from "node:assert/strict";
import { addChart, chartSaid, contentOf, placeChart, removeChart } from "../../../src/workbench/model/chart.ts";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import { drawChart } from "../../../src/workbench/page/grid/chart-layout.ts";
import { newWorkbook } from "../office-in-node.ts";

function filled(rows: readonly (readonly (string | number)[])[]): Sheet {
  const sheet = newWorkbook("Money").activeSheet;
  const area = { top: 1, left: 0, bottom: rows.length, right: rows[0]!.length - 1 };
  setInputs(
    sheet,
    area,
    rows.map((row) => [...row]),
  );
  return sheet;
}

const area = (bottom: number, right: number) => ({ top: 1, left: 0, bottom, right });
const money = [
  ["Payer", "Money", "Lines"],
  ["Medicare", 300, 3],
  ["Aetna", 100, 1],
] as const;

describe("A chart of the workbench", () => {
  it("takes a first row and a first column of texts for names", () => {
    const chart = addChart(filled(money), "ColumnClustered", area(3, 2));
    assert.deepEqual(contentOf(chart), {
      categories: ["Medicare", "Aetna"],
      series: [
        { name: "Money", values: [300, 100] },
        { name: "Lines", values: [3, 1] },
      ],
    });
    assert.equal(chartSaid(chart), "Medicare 300, 3; Aetna 100, 1");
  });

  it("leaves a gap where a cell has no number", () => {
    const chart = addChart(
      filled([
        ["Payer", "Money"],
        ["Medicare", 300],
        ["Aetna", ""],
      ]),
      "BarClustered",
      area(3, 1),
    );
    assert.deepEqual(contentOf(chart).series[0]!.values, [300, undefined]);
    assert.equal(drawChart(chart, 400, 300).bars.length, 1);
  });

  it("moves with its cells, and shows what they hold now", () => {
    const sheet = filled(money);
    const chart = addChart(sheet, "BarClustered", area(3, 1));
    placeChart(chart, { top: 0, left: 4, bottom: 9, right: 8 });
    sheet.insertCells({ area: { top: 0, left: 0, bottom: 0, right: 16_383 }, direction: "down" });
    assert.deepEqual(chart.place.area, { top: 1, left: 4, bottom: 10, right: 8 });
    setInputs(sheet, { top: 3, left: 1, bottom: 3, right: 1 }, [[500]]);
    assert.deepEqual(contentOf(chart).series[0]!.values, [500, 100]);
    removeChart(chart);
    assert.deepEqual(sheet.charts, []);
  });

  it("draws bars as long as their numbers, the first one at the top where the axis is turned round", () => {
    const chart = addChart(filled(money), "BarClustered", area(3, 1));
    chart.categories.isReversed = true;
    const [first, second] = drawChart(chart, 600, 300).bars;
    assert.ok(first!.y < second!.y);
    assert.ok(Math.abs(first!.width - 3 * second!.width) < 0.01);
    chart.categories.isReversed = false;
    const [below, above] = drawChart(chart, 600, 300).bars;
    assert.ok(below!.y > above!.y);
  });

  it("draws everything within itself, whatever the numbers and names are", () => {
    const long = "contrast-units-per-vial-and-a-very-long-name";
    for (const rows of [
      money,
      [
        ["A", "B"],
        [long, 0.001],
      ],
      [
        ["A", "B"],
        [long, 1_234_567],
      ],
      [
        ["A", "B"],
        ["x", 0],
      ],
    ]) {
      for (const type of ["BarClustered", "ColumnClustered", "LineMarkers"] as const) {
        const chart = addChart(filled(rows), type, area(rows.length, rows[0]!.length - 1));
        const { bars, dots, texts } = drawChart(chart, 500, 280);
        for (const { x, y, width, height } of bars)
          assert.ok(x >= 0 && y >= 0 && x + width <= 500 && y + height <= 280);
        for (const { x, y } of [...dots, ...texts]) assert.ok(x >= 0 && x <= 500 && y >= 0 && y <= 280, `${x} ${y}`);
      }
    }
  });

  it("names several series, and one only by the title", () => {
    const one = addChart(filled(money), "ColumnClustered", area(3, 1));
    const two = addChart(filled(money), "ColumnClustered", area(3, 2));
    assert.equal(drawChart(one, 500, 280).legend.length, 0);
    assert.deepEqual(
      drawChart(two, 500, 280).legend.map(({ text }) => text),
      ["Money", "Lines"],
    );
  });
});
