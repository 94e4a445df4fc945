import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { emptyWorkbook, openWorkbook } from "../../../src/workbench/files/open-workbook.ts";
import { saveWorkbook } from "../../../src/workbench/files/save-workbook.ts";
import { addChart, contentOf, placeChart, removeChart } from "../../../src/workbench/model/chart.ts";
import type { Chart, ChartType } from "../../../src/workbench/model/chart.ts";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";

const sample = new URL("../../../assets/samples/contrast-echo-charges.xlsx", import.meta.url);

function money(sheet: Sheet): void {
  setInputs(sheet, { top: 1, left: 0, bottom: 3, right: 2 }, [
    ["Payer & plan", "Money", "Lines"],
    ["Medicare", 300, 3],
    ["Aetna", 100.5, ""],
  ]);
}

function charted(sheet: Sheet, type: ChartType, name: string): Chart {
  const chart = addChart(sheet, type, { top: 1, left: 0, bottom: 3, right: 2 });
  Object.assign(chart, { name, title: `Money <by> "payer" & ${type}` });
  Object.assign(chart.values, { minimum: 0, maximum: 400, numberFormat: '"$"#,##0' });
  chart.categories.isReversed = type === "BarClustered";
  placeChart(chart, { top: 4, left: 3, bottom: 17, right: 9 });
  return chart;
}

const look = ({ name, type, title, hasLegend, values, categories, place, data }: Chart) => {
  return { name, type, title, hasLegend, values, categories, place: place.area, data: data.area };
};

const named = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part]!);
const charts = (bytes: Uint8Array) =>
  Object.keys(unzipSync(bytes)).filter((name) => /charts\/chart\d+\.xml$/.test(name));

/** Names of the elements within an element, in their order. */
function within(xml: string, element: string): readonly string[] {
  const inside = new RegExp(`<c:${element}>(.*)</c:${element}>`).exec(xml)?.[1] ?? "";
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name, empty] of inside.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (depth === 0 && !close) names.push(name!);
    depth += close ? -1 : empty ? 0 : 1;
  }
  return names;
}

describe("charts of a workbook on the workbench page", () => {
  for (const type of ["BarClustered", "ColumnClustered", "Line", "LineMarkers"] as const) {
    it(`are saved and opened again as they are: ${type}`, async () => {
      const workbook = emptyWorkbook("charts.xlsx");
      const sheet = workbook.activeSheet;
      workbook.renameSheet(sheet, "Dr. O'Neil & Co");
      money(sheet);
      const chart = charted(sheet, type, "EchoScrub payer");
      const again = (await openWorkbook(await saveWorkbook(workbook), "again.xlsx")).workbook;
      const [read] = again.activeSheet.charts;
      assert.deepEqual(look(read!), look(chart));
      assert.deepEqual(contentOf(read!), contentOf(chart));
    });
  }

  it("have their elements in the order that the schema asks for", async () => {
    const workbook = emptyWorkbook("charts.xlsx");
    money(workbook.activeSheet);
    charted(workbook.activeSheet, "BarClustered", "Bars");
    charted(workbook.activeSheet, "LineMarkers", "Lines");
    const saved = await saveWorkbook(workbook);
    const [bars, lines] = [named(saved, "xl/charts/chart1.xml"), named(saved, "xl/charts/chart2.xml")];
    assert.deepEqual(within(bars, "chart"), [
      "c:title",
      "c:autoTitleDeleted",
      "c:plotArea",
      "c:legend",
      "c:plotVisOnly",
      "c:dispBlanksAs",
    ]);
    assert.deepEqual(within(bars, "plotArea"), ["c:layout", "c:barChart", "c:catAx", "c:valAx"]);
    const twoSeries = ["c:ser", "c:ser"];
    const axes = ["c:axId", "c:axId"];
    const head = ["c:grouping", "c:varyColors", ...twoSeries];
    assert.deepEqual(within(bars, "barChart"), ["c:barDir", ...head, "c:gapWidth", ...axes]);
    assert.deepEqual(within(lines, "lineChart"), [...head, "c:marker", ...axes]);
    const scale = ["c:axId", "c:scaling", "c:delete", "c:axPos"];
    const ticks = ["c:numFmt", "c:majorTickMark", "c:minorTickMark", "c:tickLblPos", "c:crossAx", "c:crosses"];
    assert.deepEqual(within(bars, "valAx"), [...scale, "c:majorGridlines", ...ticks, "c:crossBetween"]);
    assert.deepEqual(within(bars, "catAx"), [
      ...scale,
      ...ticks,
      "c:auto",
      "c:lblAlgn",
      "c:lblOffset",
      "c:noMultiLvlLbl",
    ]);
    assert.match(bars, /<c:orientation val="minMax"\/><c:max val="400"\/><c:min val="0"\/>/);
    assert.match(bars, /<c:f>Sheet1!\$A\$3:\$A\$4<\/c:f>/);
    // A blank cell is a gap, not a 0.
    assert.match(bars, /<c:ptCount val="2"\/><c:pt idx="0"><c:v>3<\/c:v><\/c:pt><\/c:numCache>/);
    const types = named(saved, "[Content_Types].xml");
    assert.equal(types.match(/drawingml\.chart\+xml/g)?.length, 2);
    assert.match(named(saved, "xl/worksheets/sheet1.xml"), /<drawing [^>]*r:id="rId\d+"\/>/);
    const drawing = named(saved, "xl/drawings/drawing1.xml");
    assert.match(
      drawing,
      /descr="Money &lt;by&gt; &quot;payer&quot; &amp; BarClustered: Medicare 300, 3; Aetna 100.5, –"/,
    );
  });

  it("of a file stay as they are there, and go when somebody deletes them", async () => {
    const first = emptyWorkbook("theirs.xlsx");
    money(first.activeSheet);
    charted(first.activeSheet, "BarClustered", "Theirs");
    const bytes = await saveWorkbook(first);
    const [part] = charts(bytes);
    const { workbook, origin } = await openWorkbook(bytes, "theirs.xlsx");
    const sheet = workbook.activeSheet;
    const [theirs] = sheet.charts;
    theirs!.title = "Not written";
    charted(sheet, "LineMarkers", "Mine");
    const both = await saveWorkbook(workbook, origin);
    assert.equal(named(both, part!), named(bytes, part!));
    const names = async (saved: Uint8Array) =>
      (await openWorkbook(saved, "again.xlsx")).workbook.activeSheet.charts.map(({ name }) => name);
    assert.deepEqual([charts(both).length, await names(both)], [2, ["Theirs", "Mine"]]);
    removeChart(theirs!);
    const one = await saveWorkbook(workbook, origin);
    assert.deepEqual([charts(one).length, await names(one)], [1, ["Mine"]]);
    assert.ok(!charts(one).includes(part!));
    assert.ok(!named(one, "[Content_Types].xml").includes(part!));
  });

  it("of kinds that the page cannot draw stay in the file", async () => {
    const bytes = new Uint8Array(await readFile(sample));
    const [part] = charts(bytes);
    const { workbook, origin } = await openWorkbook(bytes, "sample.xlsx");
    for (const sheet of workbook.sheets) money(sheet);
    charted(workbook.sheets.at(-1)!, "BarClustered", "Mine");
    const saved = await saveWorkbook(workbook, origin);
    assert.equal(named(saved, part!), named(bytes, part!));
    assert.equal(charts(saved).length, 2);
    const drawn = workbook.sheets.flatMap((sheet) => sheet.charts.map(({ name }) => name));
    assert.deepEqual(drawn, ["Mine"]);
  });
});
