import type { PublicRow } from "../reference/public-table.ts";
import type { Phrase } from "../words/phrase.ts";
import { Problem } from "../words/problem.ts";
import { arePartsOfOne, joinedPairs, missingParts } from "./edits/join-parts.ts";
import type { Found } from "./found.ts";
import { isByClaimType, type Imported } from "./imported.ts";
import type { ReadTable } from "./format.ts";

interface Placed {
  readonly table: ReadTable;
  readonly of: readonly Found[];
}

/** Puts together what several files hold of the same kind. */
export function combine(found: readonly Found[], warnings: readonly Phrase[]): readonly Imported[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.map((kind, index) => {
    const own = found.filter((one) => one.kind === kind);
    const tables: Placed[] = [];
    const twice: Phrase[] = [];
    for (const one of own) for (const table of one.tables) place(tables, { table, of: [one] }, twice);
    return {
      kind,
      files: own.map(({ file }) => file),
      tables: tables.map(({ table }) => table),
      questions: questionsOf(own),
      rowsRead: sum(own, ({ rowsRead }) => rowsRead),
      rowsKept: sum(own, ({ rowsKept }) => rowsKept),
      warnings: [
        ...own.flatMap((one) => one.warnings ?? []),
        ...twice,
        ...tables.flatMap(({ of }) => (of[0]!.range ? (missingParts(of.map(({ range }) => range!)) ?? []) : [])),
        ...(index === 0 ? warnings : []),
      ],
    };
  });
}

/** Two files may hold one table; then they must say the same, or be parts of it. */
function place(tables: Placed[], { table, of }: Placed, twice: Phrase[]): void {
  const at = tables.findIndex(
    (one) => one.table.kind === table.kind && one.table.part === table.part && one.table.from === table.from,
  );
  const other = tables[at];
  if (!other) tables.push({ table, of });
  else if (sayTheSame(other.table.rows, table.rows)) {
    twice.push({ key: "imports.twice", data: { left: of[0]!.file, used: other.of[0]!.file } });
  } else if (other.of.every((one) => arePartsOfOne(one, of[0]!))) {
    const rows = joinedPairs(other.table.rows, table.rows);
    tables[at] = { table: { ...table, rows }, of: [...other.of, ...of] };
  } else throw new Problem({ key: "imports.differ", data: { first: other.of[0]!.file, second: of[0]!.file } });
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
