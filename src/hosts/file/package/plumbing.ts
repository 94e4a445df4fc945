import { children, siblings, splice, tagOf } from "../xml/elements.ts";
import { encodeXml } from "../xml/text.ts";
import { relationsOf, type Changes, type Package } from "./package.ts";

const contentTypes = "[Content_Types].xml";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Takes a part that the workbook part names out of the package. */
export function removeRelated(opened: Package, owner: string, type: string, changes: Changes): void {
  const relation = opened.relations(owner).find((candidate) => candidate.type === type);
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

/** Adds a part that the workbook part names, beside it. */
export function addRelated(
  opened: Package,
  owner: string,
  type: string,
  file: string,
  mime: string,
  changes: Changes,
): string {
  const at = relationsOf(owner);
  const part = owner.slice(0, owner.lastIndexOf("/") + 1) + file;
  const ids = new Set(opened.relations(owner).map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`rId${String(number)}`)) number++;
  const relation = `Relationship Id="rId${String(number)}" Type="${relationships}/${type}" Target="${encodeXml(file)}"`;
  changes.set(at, [addItem(current(opened, at, changes), relation, opened.broken(at))]);
  const override = `Override PartName="/${encodeXml(part)}" ContentType="${mime}"`;
  const types = current(opened, contentTypes, changes);
  changes.set(contentTypes, [addItem(types, override, opened.broken(contentTypes))]);
  return part;
}

function current(opened: Package, part: string, changes: Changes): string {
  const changed = changes.get(part);
  return changed ? [...changed].join("") : opened.text(part);
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
