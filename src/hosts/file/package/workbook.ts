import { notAWorkbook } from "../problems.ts";
import { XmlScanner } from "../xml/scanner.ts";
import { parseArea } from "./area.ts";
import type { Package } from "./package.ts";

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isVisible: boolean;
  /** Place among all sheets, chart sheets counted: names of one sheet refer to it. */
  readonly index: number;
}

export interface SheetName {
  readonly name: string;
  readonly sheetIndex: number | undefined;
  readonly refersTo: string;
  readonly comment: string;
}

/** What the workbook part says (ECMA-376 part 1, 18.2). */
export interface WorkbookPart {
  readonly part: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetPart[];
  /** The sheet that was in front when the file was saved, or else the first that can be seen. */
  readonly active: SheetPart | undefined;
  readonly names: readonly SheetName[];
}

/** The part that an Office file is about. */
export function mainPart(opened: Package): string | undefined {
  return opened.relations("").find(({ type }) => type === "officeDocument")?.target;
}

export function readWorkbook(opened: Package): WorkbookPart {
  const part = mainPart(opened);
  if (part === undefined) throw notAWorkbook(opened.file, "zip");
  const scanner = new XmlScanner(opened.pieces(part), opened.broken(part));
  if (!scanner.next() || scanner.name !== "workbook") throw notAWorkbook(opened.file, kinds[scanner.name] ?? "other");
  const relations = opened.relations(part);
  const sheets: SheetPart[] = [];
  const names: SheetName[] = [];
  let date1904 = false;
  let activeTab = 0;
  let index = 0;
  while (scanner.next()) {
    if (scanner.opens("workbookPr")) date1904 = isTrue(scanner.attribute("date1904"));
    else if (scanner.opens("workbookView")) activeTab = Number(scanner.attribute("activeTab") ?? 0);
    else if (scanner.opens("definedName")) names.push(readName(scanner));
    else if (scanner.opens("sheet")) {
      const id = scanner.prefixed("id");
      const relation = relations.find((candidate) => candidate.id === id);
      const name = scanner.attribute("name");
      if (name === undefined || !relation) throw opened.broken(part)();
      const isVisible = (scanner.attribute("state") ?? "visible") === "visible";
      if (relation.type === "worksheet") sheets.push({ name, part: relation.target, isVisible, index });
      index++;
    }
  }
  const visible = sheets.filter((sheet) => sheet.isVisible);
  const active = visible.find((sheet) => sheet.index === activeTab) ?? visible[0] ?? sheets[0];
  return { part, date1904, sheets, active, names };
}

const kinds: Readonly<Record<string, "document" | "presentation">> = {
  document: "document",
  presentation: "presentation",
};

function readName(scanner: XmlScanner): SheetName {
  const local = scanner.attribute("localSheetId");
  return {
    name: scanner.attribute("name") ?? "",
    sheetIndex: local === undefined ? undefined : Number(local),
    comment: scanner.attribute("comment") ?? "",
    refersTo: scanner.content(),
  };
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The address of the used cells, as the sheet itself states it. */
export function statedDimension(opened: Package, sheet: SheetPart): string | undefined {
  const scanner = new XmlScanner(opened.pieces(sheet.part), opened.broken(sheet.part));
  while (scanner.next() && scanner.name !== "sheetData") {
    if (!scanner.opens("dimension")) continue;
    const stated = scanner.attribute("ref");
    return stated !== undefined && parseArea(stated) ? stated : undefined;
  }
  return undefined;
}
