import type { OwnSheet, SheetBlock } from "../../worksheet/own-sheet.ts";
import type { Evidence } from "./evidence.ts";
import { factTopics } from "./fact-headings.ts";

/**
 * Characters of the columns of the facts; text runs over all of them. Where a page holds so many sources, wide lines in
 * smaller print are read more easily than many short ones.
 */
const widths = [6, 16, 17, 18, 14, 9, 12, 32, 18, 18];
const lineLength = widths.reduce((sum, width) => sum + width, 0);

/** Number formats of the columns of the facts: the row and what is told of it. */
const formats = ["", ...factTopics.map((topic) => (topic === "charge" ? "$#,##0.00" : ""))];

/** One claim on a sheet of its own, which prints on one page. */
export function evidenceSheet({ title, about, facts, sections, signatures }: Evidence, stamp: string): OwnSheet {
  const blocks: SheetBlock[] = [];
  let row = 1;
  const add = (rows: SheetBlock["rows"], look?: SheetBlock["look"], formats?: readonly string[]) => {
    if (rows.length > 0) blocks.push({ row, column: 1, rows, look, formats });
    row += rows.length;
  };
  add([[title]], "title");
  add(about.flatMap((line) => wrapped(line)).map((line) => [line]));
  row++;
  add([facts.headings], "heading");
  add(facts.rows, "boxes", formats);
  for (const section of sections) {
    row++;
    add([[section.title, ...Array<null>(widths.length - 1).fill(null)]], "heading");
    add(section.lines.flatMap((line) => wrapped(line)).map((line) => [line]));
  }
  row++;
  for (const signature of signatures) {
    row++;
    add([[signature]]);
  }
  return { name: title, kind: "evidence", isMadeAnew: true, stamp, widths, blocks, onOnePage: true };
}

/** Cuts a text at its blanks into lines as long as the page is wide; those after the first are set in. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && `${line} ${word}`.length > lineLength) {
      lines.push(line);
      line = `    ${word}`;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line.trim() === "" ? lines : [...lines, line];
}
