import { quotedSheet } from "../../../worksheet/cells.ts";
import { children, siblings, splice, tagOf } from "../xml/elements.ts";
import { encodeXml } from "../xml/text.ts";
import { areaAddress, type Area } from "./area.ts";

export interface HiddenName {
  readonly name: string;
  readonly sheet: string;
  readonly sheetIndex: number;
  readonly area: Area;
  readonly comment: string;
}

/** The workbook part with a hidden name of one sheet set. */
export function setHiddenName(text: string, set: HiddenName, fail: () => Error): string {
  const without = removeName(text, set.name, set.sheetIndex, fail);
  const root = siblings(without, fail)[0];
  if (!root) throw fail();
  const p = tagOf(without, root, fail).prefix;
  const comment = set.comment === "" ? "" : ` comment="${encodeXml(set.comment)}"`;
  const refersTo = `${quotedSheet(set.sheet)}!${areaAddress(set.area, "$")}`;
  const ids = `name="${set.name}"${comment} localSheetId="${String(set.sheetIndex)}" hidden="1"`;
  const item = `<${p}definedName ${ids}>${encodeXml(refersTo)}</${p}definedName>`;
  const parts = children(without, root, fail);
  const names = parts.find(({ name }) => name === "definedNames");
  if (names && names.innerStart < names.innerEnd) return splice(without, names.innerEnd, names.innerEnd, item);
  const before = parts.filter(({ name }) => standBefore.includes(name)).at(-1);
  if (!before) throw fail();
  return splice(
    without,
    names?.start ?? before.end,
    names?.end ?? before.end,
    `<${p}definedNames>${item}</${p}definedNames>`,
  );
}

// What stands before the names, as the schema asks for (ECMA-376 part 1, 18.2.27).
const standBefore = ["sheets", "functionGroups", "externalReferences"];

/** The workbook part without a name of one sheet. */
export function removeName(text: string, name: string, sheetIndex: number, fail: () => Error): string {
  const root = siblings(text, fail)[0];
  const names = root && children(text, root, fail).find((element) => element.name === "definedNames");
  if (!names) return text;
  const all = children(text, names, fail);
  const found = all.find((element) => {
    const tag = tagOf(text, element, fail);
    return tag.attribute("name") === name && tag.attribute("localSheetId") === String(sheetIndex);
  });
  if (!found) return text;
  return all.length === 1 ? splice(text, names.start, names.end, "") : splice(text, found.start, found.end, "");
}
