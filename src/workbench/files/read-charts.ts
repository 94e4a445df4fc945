import type { Package } from "../../hosts/file/package/package.ts";
import { parseAddress } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import { addChart, placeChart } from "../model/chart.ts";
import type { ChartAxis, ChartType } from "../model/chart.ts";
import type { Sheet } from "../model/sheet.ts";
import { XmlTree } from "./xml-tree.ts";

/** The drawing of a sheet's part; undefined where it has none. */
export function drawingOf(opened: Package, sheetPart: string): string | undefined {
  return opened.relations(sheetPart).find(({ type }) => type === "drawing")?.target;
}

/** Puts the charts of a sheet on the page that it can draw: bars and lines of cells that stand together on that sheet. */
export function readCharts(opened: Package, sheetPart: string, sheet: Sheet): void {
  const drawing = drawingOf(opened, sheetPart);
  if (!drawing || !opened.has(drawing)) return;
  const targets = new Map(opened.relations(drawing).map(({ id, target }) => [id, target]));
  for (const anchor of XmlTree.read(opened.text(drawing), opened.broken(drawing)).all("twoCellAnchor")) {
    const frame = anchor.child("graphicFrame");
    const id = frame?.child("graphic")?.child("graphicData")?.child("chart")?.prefixed("id");
    const part = id === undefined ? undefined : targets.get(id);
    const place = placeIn(anchor);
    if (!frame || id === undefined || part === undefined || !place || !opened.has(part)) continue;
    readChart(XmlTree.read(opened.text(part), opened.broken(part)), sheet, (chart) => {
      chart.name = frame.child("nvGraphicFramePr")?.child("cNvPr")?.attribute("name") ?? chart.name;
      chart.origin = id;
      placeChart(chart, place);
    });
  }
}

function readChart(space: XmlTree, sheet: Sheet, then: (chart: ReturnType<typeof addChart>) => void): void {
  const whole = space.child("chart");
  const plot = whole?.child("plotArea");
  const [bars, lines] = [plot?.child("barChart"), plot?.child("lineChart")];
  const kinds = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const drawn = bars ?? lines;
  const data = drawn && kinds.length === 1 ? dataOf(drawn, sheet) : undefined;
  if (!whole || !plot || !drawn || !data) return;
  const chart = addChart(sheet, typeOf(drawn), data);
  chart.title = textsIn(whole.child("title"));
  chart.hasTitle = chart.title !== "";
  chart.hasLegend = whole.child("legend") !== undefined;
  readAxis(plot.child("valAx"), chart.values);
  readAxis(plot.child("catAx"), chart.categories);
  then(chart);
}

function typeOf(drawn: XmlTree): ChartType {
  if (drawn.name === "barChart") {
    return drawn.child("barDir")?.attribute("val") === "bar" ? "BarClustered" : "ColumnClustered";
  }
  const symbols = drawn.all("ser").map((series) => series.child("marker")?.child("symbol")?.attribute("val"));
  return symbols.every((symbol) => symbol === "none") ? "Line" : "LineMarkers";
}

/** The cells of all series, if they stand side by side behind their names, on that sheet. */
function dataOf(drawn: XmlTree, sheet: Sheet): Area | undefined {
  const areas = drawn.all("ser").flatMap((series) =>
    ["tx", "cat", "val"].flatMap((part) => {
      const cells = series.child(part)?.children[0]?.child("f")?.text;
      return cells === undefined ? [] : parseAddress(cells);
    }),
  );
  if (areas.length === 0 || areas.some((each) => !each || each.sheet?.toLowerCase() !== sheet.name.toLowerCase())) {
    return undefined;
  }
  const all = areas.map((each) => each!.area);
  const box = {
    top: Math.min(...all.map(({ top }) => top)),
    left: Math.min(...all.map(({ left }) => left)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
    right: Math.max(...all.map(({ right }) => right)),
  };
  return box.right - box.left === drawn.all("ser").length ? box : undefined;
}

function readAxis(axis: XmlTree | undefined, into: ChartAxis): void {
  const scaling = axis?.child("scaling");
  into.minimum = scaling?.child("min")?.number("val");
  into.maximum = scaling?.child("max")?.number("val");
  into.isReversed = scaling?.child("orientation")?.attribute("val") === "maxMin";
  into.numberFormat = axis?.child("numFmt")?.attribute("formatCode") ?? "General";
}

function placeIn(anchor: XmlTree): Area | undefined {
  const at = (corner: string, name: string) => Number(anchor.child(corner)?.child(name)?.text ?? NaN);
  const [top, left] = [at("from", "row"), at("from", "col")];
  const [bottom, right] = [Math.max(top, at("to", "row") - 1), Math.max(left, at("to", "col") - 1)];
  return [top, left, bottom, right].every((edge) => Number.isInteger(edge) && edge >= 0)
    ? { top, left, bottom, right }
    : undefined;
}

/** The texts within an element, one after the other. */
function textsIn(element: XmlTree | undefined): string {
  if (!element) return "";
  return element.children.length === 0 && element.name === "t" ? element.text : element.children.map(textsIn).join("");
}
