import { children, siblings, splice, withAttribute } from "../xml/elements.ts";

// What may stand behind the cells of a sheet, in the order that the schema asks for (ECMA-376 part 1, 18.3.1.99).
const order = [
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "drawingHF",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** Where an element of a name belongs: behind those of its name, and behind all that the schema wants before them. */
export function placeOf(tail: string, element: (typeof order)[number], fail: () => Error): number {
  const before: readonly string[] = order.slice(0, order.indexOf(element) + 1);
  return (
    siblings(tail, fail)
      .filter(({ name }) => before.includes(name))
      .at(-1)?.end ?? 0
  );
}

/** Adds items to one of the lists behind the cells of a sheet, which is made where it is not there. */
export function addToList(
  tail: string,
  prefix: string,
  list: "dataValidations" | "tableParts",
  items: readonly string[],
  fail: () => Error,
): string {
  if (items.length === 0) return tail;
  const parts = siblings(tail, fail);
  const known = parts.find(({ name }) => name === list);
  if (!known) {
    const at = placeOf(tail, list, fail);
    const xml = `<${prefix}${list} count="${String(items.length)}">${items.join("")}</${prefix}${list}>`;
    return splice(tail, at, at, xml);
  }
  const count = children(tail, known, fail).length + items.length;
  const tag = withAttribute(tail.slice(known.start, known.innerStart).replace(/\s*\/>$/, ">"), "count", count);
  const inside = tail.slice(known.innerStart, known.innerEnd) + items.join("");
  return splice(tail, known.start, known.end, `${tag}${inside}</${prefix}${list}>`);
}
