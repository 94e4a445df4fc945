/** One table of a rule's worksheet: a small sheet of claim lines with what the rule says about each. */
export interface CaseTable {
  /** The heading above the table. */
  readonly title: string;
  /** Line of the file at which the table begins. */
  readonly at: number;
  /** Lines of the form `name: value` between the heading and the table. */
  readonly settings: Readonly<Record<string, string>>;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Settings that a worksheet may write before a table; anything else before a table is prose. */
const settingNames = ["profile", "policy", "as of", "without"];

/** The tables of a Markdown text, each under its nearest heading. */
export function tablesOf(text: string): readonly CaseTable[] {
  const tables: CaseTable[] = [];
  const lines = text.split("\n");
  let title = "";
  let settings: Record<string, string> = {};
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.trim();
    const heading = /^#{1,6} +(.+)$/.exec(line);
    const setting = /^([a-z ]+): *(\S.*)$/.exec(line);
    if (heading) {
      title = heading[1]!;
      settings = {};
    } else if (setting && settingNames.includes(setting[1]!)) {
      settings[setting[1]!] = setting[2]!;
    } else if (line.startsWith("|")) {
      const at = i + 1;
      const cells: string[][] = [];
      for (; lines[i]?.trim().startsWith("|"); i++) cells.push(cellsOf(lines[i]!));
      const [headings, rule, ...rows] = cells;
      if (!headings || !rule?.every((cell) => /^:?-+:?$/.test(cell))) throw new Error(`line ${at}: no Markdown table`);
      const odd = rows.findIndex((row) => row.length !== headings.length);
      if (odd >= 0)
        throw new Error(`line ${at + 2 + odd}: ${rows[odd]!.length} cells under ${headings.length} headings`);
      tables.push({ title, at, settings, headings, rows });
      settings = {};
    }
  }
  return tables;
}

/** Cells of a table row. `\|` is a bar; code marks keep blanks that a cell begins or ends with. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"))
    .map((cell) => /^`(.*)`$/.exec(cell)?.[1] ?? cell);
}
