import { children, siblings, splice, tagOf } from "../xml/elements.ts";
import { encodeXml } from "../xml/text.ts";
import { relationsOf, resolve, type Changes, type Package } from "./package.ts";

const contentTypes = "[Content_Types].xml";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Takes a part that the workbook part names out of the package. */
export function removeRelated(opened: Package, owner: string, type: string, changes: Changes, id?: string): void {
  const relation = opened
    .relations(owner)
    .find((candidate) => candidate.type === type && (id === undefined || candidate.id === id));
  if (!relation) return;
  const at = relationsOf(owner);
  const isRelation = (tag: ReturnType<typeof tagOf>) => tag.attribute("Id") === relation.id;
  const isOverride = (tag: ReturnType<typeof tagOf>) =>
    tag.attribute("PartName")?.toLowerCase() === `/${relation.target}`.toLowerCase();
  changes.set(relation.target, null);
  changes.set(at, [removeItem(current(opened, at, changes), isRelation, opened.broken(at))]);
  const types = current(opened, contentTypes, changes);
  changes.set(contentTypes, [removeItem(types, isOverride, opened.broken(contentTypes))]);
}

/**
 * Adds a part that another part names, at a place counted from that one.
 * @param type the word of the usual relations, or the whole address of another one.
 */
export function addRelated(
  opened: Package,
  owner: string,
  type: string,
  file: string,
  mime: string,
  changes: Changes,
): { readonly part: string; readonly id: string } {
  const at = relationsOf(owner);
  const part = resolve(owner, file);
  const before = current(opened, at, changes);
  const ids = new Set([...before.matchAll(/\sId\s*=\s*["']([^"']*)/g)].map(([, id]) => id));
  let number = ids.size + 1;
  while (ids.has(`rId${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const address = type.includes("/") ? type : `${relationships}/${type}`;
  const relation = `Relationship Id="${id}" Type="${address}" Target="${encodeXml(file)}"`;
  changes.set(at, [addItem(before, relation, opened.broken(at))]);
  declarePart(opened, part, mime, changes);
  return { part, id };
}

/** Says of what kind a part is. */
export function declarePart(opened: Package, part: string, mime: string, changes: Changes): void {
  const override = `Override PartName="/${encodeXml(part)}" ContentType="${mime}"`;
  const types = current(opened, contentTypes, changes);
  changes.set(contentTypes, [addItem(types, override, opened.broken(contentTypes))]);
}

/** The text of relations of a part that is new, in the order of their numbers from 1. */
export function newRelations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relationships}/${type}" Target="${encodeXml(target)}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageNamespace}">${items.join("")}</Relationships>`;
}

function current(opened: Package, part: string, changes: Changes): string {
  const changed = changes.get(part);
  if (changed) return [...changed].join("");
  return opened.has(part) || part === contentTypes ? opened.text(part) : newRelations([]);
}

function removeItem(text: string, isGone: (tag: ReturnType<typeof tagOf>) => boolean, fail: () => Error): string {
  const root = siblings(text, fail)[0];
  const item = root && children(text, root, fail).find((element) => isGone(tagOf(text, element, fail)));
  return item ? splice(text, item.start, item.end, "") : text;
}

function addItem(text: string, item: string, fail: () => Error): string {
  const root = siblings(text, fail)[0];
  if (!root || root.innerEnd === root.end) throw fail();
  const { prefix } = tagOf(text, root, fail);
  return splice(text, root.innerEnd, root.innerEnd, `<${prefix}${item}/>`);
}
