import { strFromU8 } from "fflate";
import type { Entry, ZipFaults } from "../../bytes/zip/entry.ts";
import { unpackFile, unpackWhole, type Room } from "../archive.ts";
import { decoded, textIn } from "./cell-text.ts";
import { attribute, elements, finder } from "./elements.ts";

/** A sheet whose rows can be read from the first on, as often as wanted; each row with its number. */
export interface Sheet {
  readonly name: string;
  rows(): Generator<readonly [row: number, cells: readonly string[]], void, undefined>;
}

const longestPart = 2 ** 24;
const mostTexts = 2 ** 21;
const mostColumns = 16_384;

export function isWorkbook(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === "[Content_Types].xml");
}

/** The sheets of an .xlsx in their order. Numbers come as JavaScript writes them; a date is its serial number. */
export function sheetsOf(entries: readonly Entry[], room: Room, faults: ZipFaults): readonly Sheet[] {
  const part = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const workbook = part("xl/workbook.xml");
  const relations = part("xl/_rels/workbook.xml.rels");
  if (!workbook || !relations) return [];
  const textOf = (entry: Entry) => strFromU8(unpackWhole(entry, room, longestPart, faults));
  const targets = new Map(
    [...textOf(relations).matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = ""]) => [
      attribute(attributes, "Id"),
      partName(attribute(attributes, "Target") ?? ""),
    ]),
  );
  const shared = sharedStrings(part("xl/sharedStrings.xml"), room, faults);
  return [...textOf(workbook).matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].flatMap(([, attributes = ""]) => {
    const entry = part(targets.get(attribute(attributes, "\\w+:id")) ?? "");
    const name = decoded(attribute(attributes, "name") ?? "");
    return entry ? [{ name, rows: () => rowsOf(entry, shared, room, faults) }] : [];
  });
}

function partName(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** Read when a sheet first needs them. */
function sharedStrings(entry: Entry | undefined, room: Room, faults: ZipFaults): () => readonly string[] {
  let texts: string[] | undefined;
  return () => {
    if (texts) return texts;
    texts = [];
    if (!entry) return texts;
    for (const { content } of elements(unpackFile(entry, room, faults), "si", () => faults.damaged(entry.name))) {
      if (texts.push(textIn(content)) > mostTexts) throw faults.tooLarge(entry.name);
    }
    return texts;
  };
}

function* rowsOf(entry: Entry, shared: () => readonly string[], room: Room, faults: ZipFaults) {
  const damaged = () => faults.damaged(entry.name);
  let row = 0;
  for (const { attributes, content } of elements(unpackFile(entry, room, faults), "row", damaged)) {
    row = Number(attribute(attributes, "r") ?? row + 1);
    yield [row, cellsIn(content, shared, damaged)] as const;
  }
}

const findCell = finder("c");

function cellsIn(xml: string, shared: () => readonly string[], damaged: () => Error): string[] {
  const cells: string[] = [];
  let at = 0;
  for (let cell = findCell(xml, at); cell; cell = findCell(xml, at)) {
    const { attributes, content } = cell;
    at = cell.end;
    const column = columnOf(attributes) ?? cells.length;
    if (column >= mostColumns || column < cells.length) throw damaged();
    while (cells.length < column) cells.push("");
    cells.push(content === "" ? "" : valueOf(attribute(attributes, "t"), content, shared, damaged));
  }
  return cells;
}

function columnOf(attributes: string): number | undefined {
  const letters = /\sr="([A-Z]{1,3})\d/.exec(attributes)?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function valueOf(
  type: string | undefined,
  content: string,
  shared: () => readonly string[],
  damaged: () => Error,
): string {
  if (type === "inlineStr") return textIn(content);
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(content)?.[1] ?? "";
  if (type === "str") return decoded(value);
  if (type === "e") return "";
  if (type !== "s") return value === "" || (type !== undefined && type !== "n") ? value : String(Number(value));
  const text = shared()[Number(value)];
  if (text === undefined) throw damaged();
  return text;
}
