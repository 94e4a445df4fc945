import type { Changes, Package } from "../../hosts/file/package/package.ts";
import { addRelated, declaration } from "../../hosts/file/package/plumbing.ts";
import { splice } from "../../hosts/file/xml/elements.ts";
import { encodeXml } from "../../hosts/file/xml/text.ts";
import type { Workbook } from "../model/workbook.ts";
import { XmlTree } from "./xml-tree.ts";

/** The add-in that has the page's pane: its id in the manifest. */
export const addInId = "e2f86d2c-d823-4efd-bbd8-b084fd4c8470";

const office = "http://schemas.microsoft.com/office";
const panes = `${office}/2011/relationships/webextensiontaskpanes`;
const extension = `${office}/2011/relationships/webextension`;
const references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mime = "application/vnd.ms-office.webextension";

/** What the add-in has kept in a file, which Excel saves as properties of a web extension. */
export function readSettings(opened: Package, workbook: Workbook): void {
  const part = ownPart(opened);
  if (part === undefined) return;
  const properties = XmlTree.read(opened.text(part), opened.broken(part)).child("properties")?.all("property") ?? [];
  for (const property of properties) {
    const [name, value] = [property.attribute("name"), property.attribute("value")];
    if (name !== undefined && value !== undefined && isJson(value)) workbook.settings.set(name, value);
  }
}

/** Puts what the add-in keeps into the file. */
export function writeSettings(opened: Package, { settings }: Workbook, changes: Changes): void {
  const known = ownPart(opened);
  if (known === undefined && settings.size === 0) return;
  const part = known ?? addPart(opened, changes);
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${encodeXml(name)}" value="${encodeXml(value)}"/>`,
  );
  changes.set(part, [
    `${declaration}<we:webextension xmlns:we="${office}/webextensions/webextension/2010/11" id="{${addInId}}">`,
    `<we:reference id="${addInId}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>`,
    `<we:properties>${properties.join("")}</we:properties><we:bindings/></we:webextension>`,
  ]);
}

function ownPart(opened: Package): string | undefined {
  const list = panesPart(opened);
  const parts = list === undefined ? [] : opened.relations(list).map(({ target }) => target);
  return parts.find((part) => {
    if (!opened.has(part)) return false;
    const reference = XmlTree.read(opened.text(part), opened.broken(part)).child("reference");
    return reference?.attribute("id")?.toLowerCase() === addInId;
  });
}

function panesPart(opened: Package): string | undefined {
  const part = opened.relations("").find(({ type }) => type === "webextensiontaskpanes")?.target;
  return part !== undefined && opened.has(part) ? part : undefined;
}

/** A part of the add-in's own among those of others; it opens no pane by itself. */
function addPart(opened: Package, changes: Changes): string {
  const known = panesPart(opened);
  const list =
    known ?? addRelated(opened, "", panes, "xl/webextensions/taskpanes.xml", `${mime}taskpanes+xml`, changes).part;
  const text = known
    ? opened.text(known)
    : `${declaration}<wetp:taskpanes xmlns:wetp="${office}/webextensions/taskpanes/2010/11"></wetp:taskpanes>`;
  const { part, id } = addRelated(opened, list, extension, "webextension-echoscrub.xml", `${mime}+xml`, changes);
  const end = text.lastIndexOf("</");
  const pane =
    `<p:taskpane xmlns:p="${office}/webextensions/taskpanes/2010/11" dockstate="right" visibility="0" width="350" row="1">` +
    `<p:webextensionref xmlns:r="${references}" r:id="${id}"/></p:taskpane>`;
  changes.set(list, [splice(text, end, end, pane)]);
  return part;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
