import type { Changes, Package } from "../../hosts/file/package/package.ts";
import { addRelated, removeRelated } from "../../hosts/file/package/plumbing.ts";
import { children, siblings, splice } from "../../hosts/file/xml/elements.ts";
import type { Sheet } from "../model/sheet.ts";
import { anchorXml, chartXml, emptyDrawing } from "./chart-xml.ts";
import { drawingOf } from "./read-charts.ts";

const mime = "application/vnd.openxmlformats-officedocument";

/**
 * Puts the charts that came to a sheet into the file, and takes out those that went. The others stay as they stand there.
 * @param before the charts of the file that the page had.
 * @returns the id by which the sheet names its drawing, if that is new.
 */
export function chartParts(
  sheet: Sheet,
  opened: Package,
  owner: string,
  before: readonly string[],
  changes: Changes,
): string | undefined {
  const gone = before.filter((id) => !sheet.charts.some(({ origin }) => origin === id));
  const added = sheet.charts.filter(({ origin, place, data }) => origin === undefined && place.area && data.area);
  if (gone.length === 0 && added.length === 0) return undefined;
  const known = drawingOf(opened, owner);
  const made = known === undefined ? addDrawing(opened, owner, changes) : undefined;
  const drawing = known ?? made!.part;
  let text = known === undefined ? emptyDrawing : opened.text(drawing);
  for (const id of gone) {
    text = withoutAnchor(text, id, opened.broken(drawing));
    removeRelated(opened, drawing, "chart", changes, id);
  }
  const taken = [...text.matchAll(/<(?:\w+:)?cNvPr\b[^>]*\sid="(\d+)"/g)].map(([, id]) => Number(id));
  const anchors = added.map((chart, place) => {
    const number = freeNumber(opened, changes, (each) => `xl/charts/chart${each}.xml`);
    const file = `../charts/chart${String(number)}.xml`;
    const { part, id } = addRelated(opened, drawing, "chart", file, `${mime}.drawingml.chart+xml`, changes);
    changes.set(part, [chartXml(chart)]);
    return anchorXml(chart, id, Math.max(1, ...taken) + 1 + place);
  });
  const end = text.lastIndexOf("</");
  changes.set(drawing, [splice(text, end, end, anchors.join(""))]);
  return made?.id;
}

function addDrawing(opened: Package, owner: string, changes: Changes) {
  const number = freeNumber(opened, changes, (each) => `xl/drawings/drawing${each}.xml`);
  return addRelated(
    opened,
    owner,
    "drawing",
    `../drawings/drawing${String(number)}.xml`,
    `${mime}.drawing+xml`,
    changes,
  );
}

function freeNumber(opened: Package, changes: Changes, partOf: (number: string) => string): number {
  for (let number = 1; ; number++) {
    const part = partOf(String(number));
    if (!opened.has(part) && !changes.has(part)) return number;
  }
}

function withoutAnchor(text: string, id: string, fail: () => Error): string {
  const root = siblings(text, fail)[0];
  const anchors = root ? children(text, root, fail) : [];
  const names = new RegExp(`<(?:\\w+:)?chart\\b[^>]*\\s(?:\\w+:)?id=["']${id}["']`);
  const anchor = anchors.find(({ start, end }) => names.test(text.slice(start, end)));
  return anchor ? splice(text, anchor.start, anchor.end, "") : text;
}
