import type { TablePart } from "./syntax.ts";

const rowWords: Readonly<Record<string, TablePart["rows"]>> = {
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#all": "all",
  "#this row": "this",
};

/** Reads what stands between a table's outer brackets: `Units`, `@Units`, `[#Headers],[Code]:[Units]` … */
export function readTablePart(text: string): TablePart | undefined {
  let rest = text.trim();
  let rows: TablePart["rows"] = "data";
  if (rest.startsWith("@")) {
    rows = "this";
    rest = rest.slice(1);
  }
  if (rest === "") return { rows, columns: undefined };
  if (!rest.startsWith("[")) {
    const word = rowWords[rest.toLowerCase()];
    return word ? { rows: word, columns: undefined } : { rows, columns: [unescape(rest), unescape(rest)] };
  }
  const names: string[] = [];
  for (const [, inner = ""] of rest.matchAll(/\[([^\]]*)\]/g)) {
    const word = rowWords[inner.toLowerCase()];
    if (word) rows = word;
    else names.push(unescape(inner));
  }
  const [first, last = first] = names;
  if (names.length > 2) return undefined;
  return { rows, columns: first === undefined || last === undefined ? undefined : [first, last] };
}

/** An apostrophe stands before a bracket, a number sign or an apostrophe of a column's name. */
function unescape(name: string): string {
  return name.replace(/'(.)/g, "$1");
}
