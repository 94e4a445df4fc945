import type { PublicRow } from "../reference/public-table.ts";
import type { Phrase } from "../words/phrase.ts";
import { Problem } from "../words/problem.ts";
import type { Found } from "./found.ts";
import { isByClaimType, type Imported } from "./imported.ts";
import type { FileName } from "./problems.ts";
import type { ReadTable } from "./format.ts";

interface Placed {
  readonly table: ReadTable;
  readonly file: FileName;
}

/** Puts together what several files hold of the same kind. */
export function combine(found: readonly Found[], warnings: readonly Phrase[]): readonly Imported[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.map((kind, index) => {
    const own = found.filter((one) => one.kind === kind);
    const tables: Placed[] = [];
    const twice: Phrase[] = [];
    for (const { file, tables: read } of own) for (const table of read) place(tables, { table, file }, twice);
    return {
      kind,
      files: own.map(({ file }) => file),
      tables: tables.map(({ table }) => table),
      questions: questionsOf(own),
      rowsRead: sum(own, ({ rowsRead }) => rowsRead),
      rowsKept: sum(own, ({ rowsKept }) => rowsKept),
      warnings: [...own.flatMap((one) => one.warnings ?? []), ...twice, ...(index === 0 ? warnings : [])],
    };
  });
}

/** Two files may hold one table; then they must say the same. */
function place(tables: Placed[], { table, file }: Placed, twice: Phrase[]): void {
  const other = tables.find(
    (one) => one.table.kind === table.kind && one.table.part === table.part && one.table.from === table.from,
  );
  if (!other) tables.push({ table, file });
  else if (sayTheSame(other.table.rows, table.rows)) {
    twice.push({ key: "imports.twice", data: { left: file, used: other.file } });
  } else throw new Problem({ key: "imports.differ", data: { first: other.file, second: file } });
}

function sayTheSame(some: readonly PublicRow[], others: readonly PublicRow[]): boolean {
  const written = (rows: readonly PublicRow[]) => rows.map((row) => JSON.stringify(row)).sort();
  return written(some).join() === written(others).join();
}

/** What no table says, and the latest day that a file makes likely. */
function questionsOf(found: readonly Found[]): Imported["questions"] {
  const tables = found.flatMap((one) => one.tables);
  const suggestion = found
    .flatMap((one) => one.suggestion ?? [])
    .sort()
    .at(-1);
  const year = found.find((one) => one.year !== undefined)?.year;
  const from = { about: "from" as const, ...(suggestion && { suggestion }), ...(year !== undefined && { year }) };
  return [
    ...(tables.some((table) => table.from === undefined) ? [from] : []),
    ...(tables.some((table) => table.part === undefined && isByClaimType(table.kind))
      ? [{ about: "claim type" as const }]
      : []),
  ];
}

function sum<T>(things: readonly T[], of: (thing: T) => number): number {
  return things.reduce((total, thing) => total + of(thing), 0);
}
