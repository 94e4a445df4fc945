import type { Area } from "../model/area.ts";
import type { Sheet } from "../model/sheet.ts";

/** Cells as they show, as spreadsheets put them on the clipboard. */
export function tabSeparated(sheet: Sheet, area: Area): string {
  const lines: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const text = sheet.text(row, column);
      cells.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}

/** Reads lines of tab-separated texts; one with a tab, a line end or a quotation mark in it stands in quotes. */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;
  for (const [, quoted, bare = "", end] of text.replaceAll("\r\n", "\n").matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}
