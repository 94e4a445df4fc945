import { declaration } from "../../hosts/file/package/plumbing.ts";
import { encodeXml } from "../../hosts/file/xml/text.ts";
import { fullAddress } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import { chartSaid, contentOf, partsOf } from "../model/chart.ts";
import type { Chart, ChartAxis } from "../model/chart.ts";

const draw = "http://schemas.openxmlformats.org/drawingml/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A drawing without anything on it. */
export const emptyDrawing = `${declaration}<xdr:wsDr xmlns:xdr="${draw}/spreadsheetDrawing" xmlns:a="${draw}/main"></xdr:wsDr>`;

/** The place of a chart over its sheet, as an item of the sheet's drawing. */
export function anchorXml(chart: Chart, relation: string, number: number): string {
  const { top, left, bottom, right } = chart.place.area!;
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const named = `id="${String(number)}" name="${encodeXml(chart.name)}" descr="${encodeXml(chartSaid(chart))}"`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${draw}/spreadsheetDrawing" xmlns:a="${draw}/main">` +
    corner("from", left, top) +
    corner("to", right + 1, bottom + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${named}/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${draw}/chart"><c:chart xmlns:c="${draw}/chart" xmlns:r="${office}" ` +
    `r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** A chart as a part of its own, its elements in the order of the schema (ECMA-376 part 1, 21.2). */
export function chartXml(chart: Chart): string {
  const isBar = chart.type === "BarClustered";
  const series = seriesXml(chart).join("");
  const axes = '<c:axId val="111"/><c:axId val="112"/>';
  const plot =
    isBar || chart.type === "ColumnClustered"
      ? `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
        `${series}<c:gapWidth val="60"/>${axes}</c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
        `<c:marker val="1"/>${axes}</c:lineChart>`;
  const legend = chart.hasLegend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : "";
  return (
    `${declaration}<c:chartSpace xmlns:c="${draw}/chart" xmlns:a="${draw}/main" xmlns:r="${office}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart)}<c:plotArea><c:layout/>${plot}` +
    `${axisXml(chart.categories, "catAx", isBar ? "l" : "b")}${axisXml(chart.values, "valAx", isBar ? "b" : "l")}` +
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml({ title, hasTitle }: Chart): string {
  if (!hasTitle || title === "") return '<c:autoTitleDeleted val="1"/>';
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r>` +
    `<a:rPr lang="en-US" sz="1200" b="1"/><a:t>${encodeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
  );
}

function seriesXml(chart: Chart): readonly string[] {
  const { header, names, columns } = partsOf(chart)!;
  const { categories, series } = contentOf(chart);
  const reference = (area: Area) => encodeXml(fullAddress(chart.sheet.name, area, true));
  const isLine = chart.type === "Line" || chart.type === "LineMarkers";
  const marker = isLine ? `<c:marker><c:symbol val="${chart.type === "Line" ? "none" : "circle"}"/></c:marker>` : "";
  return series.map(({ name, values }, place) => {
    const cells = columns[place]!;
    const head = header === undefined ? undefined : { ...cells, top: header, bottom: header };
    const tx = head ? `<c:tx><c:strRef><c:f>${reference(head)}</c:f>${textCache([name])}</c:strRef></c:tx>` : "";
    return (
      `<c:ser><c:idx val="${String(place)}"/><c:order val="${String(place)}"/>${tx}` +
      (isLine ? marker : `<c:invertIfNegative val="0"/>`) +
      `<c:cat><c:strRef><c:f>${reference(names)}</c:f>${textCache(categories)}</c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${reference(cells)}</c:f>${numberCache(values)}</c:numRef></c:val>` +
      (isLine ? `<c:smooth val="0"/>` : "") +
      `</c:ser>`
    );
  });
}

function axisXml(
  { minimum, maximum, numberFormat, isReversed }: ChartAxis,
  kind: "catAx" | "valAx",
  side: string,
): string {
  const end = (name: string, value: number | undefined) =>
    value === undefined ? "" : `<c:${name} val="${String(value)}"/>`;
  const isValues = kind === "valAx";
  const [own, other] = isValues ? ["112", "111"] : ["111", "112"];
  return (
    `<c:${kind}><c:axId val="${own}"/><c:scaling><c:orientation val="${isReversed ? "maxMin" : "minMax"}"/>` +
    `${end("max", maximum)}${end("min", minimum)}</c:scaling><c:delete val="0"/><c:axPos val="${side}"/>` +
    (isValues ? `<c:majorGridlines/>` : "") +
    `<c:numFmt formatCode="${encodeXml(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${other}"/><c:crosses val="autoZero"/>` +
    (isValues
      ? `<c:crossBetween val="between"/>`
      : `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>`) +
    `</c:${kind}>`
  );
}

function textCache(texts: readonly string[]): string {
  return `<c:strCache>${points(texts.map(encodeXml))}</c:strCache>`;
}

function numberCache(values: readonly (number | undefined)[]): string {
  return `<c:numCache><c:formatCode>General</c:formatCode>${points(values.map((value) => value?.toString()))}</c:numCache>`;
}

function points(values: readonly (string | undefined)[]): string {
  const filled = values.map((value, place) =>
    value === undefined ? "" : `<c:pt idx="${String(place)}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${String(values.length)}"/>${filled.join("")}`;
}
