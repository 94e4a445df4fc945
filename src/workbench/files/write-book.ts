import type { Changes, Package } from "../../hosts/file/package/package.ts";
import { addRelated } from "../../hosts/file/package/plumbing.ts";
import type { WorkbookPart } from "../../hosts/file/package/workbook.ts";
import { children, siblings, splice, tagOf, withAttribute } from "../../hosts/file/xml/elements.ts";
import type { Element } from "../../hosts/file/xml/elements.ts";
import { encodeXml } from "../../hosts/file/xml/text.ts";
import type { DefinedName } from "../model/names.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { toFileFormula } from "./formula-names.ts";
import { isPageName } from "./names.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const emptySheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData/></worksheet>`;
const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Gives the file the sheets of the page, by their names and in their order, and its names of cells. */
export function arrangeBook(
  opened: Package,
  part: WorkbookPart,
  workbook: Workbook,
  origins: ReadonlyMap<Sheet, string>,
): void {
  const ids = new Map<Sheet, string>();
  for (const sheet of workbook.sheets) {
    if (origins.has(sheet)) continue;
    ids.set(sheet, addSheetPart(opened, part.part));
  }
  const fail = opened.broken(part.part);
  let text = opened.text(part.part);
  const section = (name: string): Element | undefined => {
    const root = siblings(text, fail)[0];
    return root && children(text, root, fail).find((each) => each.name === name);
  };
  const sheets = section("sheets");
  if (!sheets) throw fail();
  const tags = children(text, sheets, fail).map((each) => ({
    xml: text.slice(each.start, each.end),
    name: tagOf(text, each, fail).attribute("name") ?? "",
    id: Number(tagOf(text, each, fail).attribute("sheetId")),
  }));
  const order = sheetTags(workbook, origins, ids, part, tags);
  const { prefix } = tagOf(text, sheets, fail);
  text = splice(text, sheets.innerStart, sheets.innerEnd, order.map(({ xml }) => xml).join(""));
  const names = section("definedNames");
  const kept = names ? keptNames(text, names, fail, tags, order) : [];
  const all = [...kept, ...workbook.names.map((name) => nameXml(name, prefix, order))].join("");
  const xml = all === "" ? "" : `<${prefix}definedNames>${all}</${prefix}definedNames>`;
  const after = section("externalReferences") ?? section("functionGroups") ?? section("sheets");
  text = splice(text, names?.start ?? after?.end ?? 0, names?.end ?? after?.end ?? 0, xml);
  const active = order.findIndex(({ sheet }) => sheet === workbook.activeSheet);
  text = text.replace(/<(?:\w+:)?workbookView\b[^>]*>/, (view) =>
    withAttribute(view, "activeTab", active || undefined),
  );
  opened.change(new Map([[part.part, [text]]]));
}

interface SheetTag {
  readonly xml: string;
  /** As it was named in the file. */
  readonly name: string;
  readonly sheet: Sheet | undefined;
}

function sheetTags(
  workbook: Workbook,
  origins: ReadonlyMap<Sheet, string>,
  ids: ReadonlyMap<Sheet, string>,
  part: WorkbookPart,
  tags: readonly { readonly xml: string; readonly name: string; readonly id: number }[],
): SheetTag[] {
  let lastId = Math.max(0, ...tags.map(({ id }) => id));
  const [pattern = ""] = tags.map(({ xml }) => xml);
  const order = workbook.sheets.map((sheet): SheetTag => {
    const name = origins.get(sheet) ?? "";
    const old = tags.find((tag) => tag.name === name)?.xml;
    const base = old ?? pattern.replace(/((?:\w+:)?id)="[^"]*"/, `$1="${ids.get(sheet) ?? ""}"`);
    const numbered = old ? base : withAttribute(base, "sheetId", ++lastId);
    const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility];
    return { xml: withAttribute(withAttribute(numbered, "name", sheet.name), "state", state), name, sheet };
  });
  // Sheets that hold nothing but a chart are not on the page.
  const others = tags.filter((tag) => !part.sheets.some(({ name }) => name === tag.name));
  return [...order, ...others.map((tag) => ({ ...tag, sheet: undefined }))];
}

/** Names the page does not hold, such as print areas. */
function keptNames(
  text: string,
  names: Element,
  fail: () => Error,
  tags: readonly { readonly name: string }[],
  order: readonly SheetTag[],
): string[] {
  return children(text, names, fail).flatMap((each) => {
    const tag = tagOf(text, each, fail);
    if (isPageName(tag.attribute("name") ?? "")) return [];
    const local = tag.attribute("localSheetId");
    const place = local === undefined ? -1 : order.findIndex(({ name }) => name === tags[Number(local)]?.name);
    if (local !== undefined && place < 0) return [];
    const opening = text.slice(each.start, each.innerStart);
    return [
      (local === undefined ? opening : withAttribute(opening, "localSheetId", place)) +
        text.slice(each.innerStart, each.end),
    ];
  });
}

function nameXml(
  { name, formula, scope, visible, comment }: DefinedName,
  prefix: string,
  order: readonly SheetTag[],
): string {
  const attributes = [
    ` name="${encodeXml(name)}"`,
    comment === "" ? "" : ` comment="${encodeXml(comment)}"`,
    scope ? ` localSheetId="${String(order.findIndex(({ sheet }) => sheet === scope))}"` : "",
    visible ? "" : ' hidden="1"',
  ].join("");
  return `<${prefix}definedName${attributes}>${encodeXml(toFileFormula(formula).slice(1))}</${prefix}definedName>`;
}

function addSheetPart(opened: Package, owner: string): string {
  const changes: Changes = new Map();
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  let number = 1;
  while (opened.has(`${folder}worksheets/sheet${String(number)}.xml`)) number++;
  const file = `worksheets/sheet${String(number)}.xml`;
  const { part, id } = addRelated(opened, owner, "worksheet", file, mimeType, changes);
  changes.set(part, [emptySheet]);
  opened.change(changes);
  return id;
}
