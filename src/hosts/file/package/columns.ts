import { lastColumn } from "../limits.ts";
import { siblings, splice, tagOf, withAttribute } from "../xml/elements.ts";

/** Neighbouring columns that look alike: their attributes as they are written, without first and last. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly look: string;
}

/** The column runs in what stands before the cells of a sheet. */
export function readColumns(head: string, from: number, fail: () => Error): ColumnRun[] {
  const cols = siblings(head, fail, from).find(({ name }) => name === "cols");
  if (!cols || cols.innerStart === cols.innerEnd) return [];
  return siblings(head, fail, cols.innerStart).map((element) => {
    const tag = tagOf(head, element, fail);
    const [first, last] = [Number(tag.attribute("min")), Number(tag.attribute("max"))];
    if (!(first >= 1 && first <= last && last <= lastColumn)) throw fail();
    const written = withAttribute(
      withAttribute(head.slice(element.start, element.innerStart), "min", undefined),
      "max",
      undefined,
    );
    return { first, last, look: written.replace(/^<[^\s/>]+\s*|\s*\/?>$/g, "") };
  });
}

/** The runs with other looks for some columns; undefined takes their looks away. */
export function setColumns(
  runs: readonly ColumnRun[],
  changed: readonly (Omit<ColumnRun, "look"> & { look: string | undefined })[],
): ColumnRun[] {
  let all = [...runs];
  for (const { first, last, look } of changed) {
    all = all.flatMap((run) => {
      const before = { ...run, last: Math.min(run.last, first - 1) };
      const behind = { ...run, first: Math.max(run.first, last + 1) };
      return [before, behind].filter((part) => part.first <= part.last);
    });
    if (look !== undefined) all.push({ first, last, look });
  }
  const places = changed.flatMap(({ first, last }) => [first, last + 1]);
  return joinEqual(
    all.sort((a, b) => a.first - b.first),
    places,
  );
}

/** Joins what was cut apart, or never differed: runs that meet at one of the places and look the same. */
function joinEqual(runs: readonly ColumnRun[], places: readonly number[]): ColumnRun[] {
  const joined: ColumnRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const isSame = before?.last === run.first - 1 && before.look === run.look && places.includes(run.first);
    if (before && isSame) joined[joined.length - 1] = { ...before, last: run.last };
    else joined.push(run);
  }
  return joined;
}

export function writeColumns(
  head: string,
  from: number,
  prefix: string,
  runs: readonly ColumnRun[],
  fail: () => Error,
): string {
  const said = runs.map(
    ({ first, last, look }) => `<${prefix}col min="${String(first)}" max="${String(last)}" ${look}/>`,
  );
  const xml = said.length > 0 ? `<${prefix}cols>${said.join("")}</${prefix}cols>` : "";
  const cols = siblings(head, fail, from).find(({ name }) => name === "cols");
  return cols ? splice(head, cols.start, cols.end, xml) : head + xml;
}

/** Says what looks some columns have, counted from one of them, and reads it again. */
export function describeColumns(runs: readonly ColumnRun[], first: number, last: number): string {
  return runs
    .filter((run) => run.first <= last && run.last >= first)
    .map(
      (run) => `${String(Math.max(run.first, first) - first)}-${String(Math.min(run.last, last) - first)} ${run.look}`,
    )
    .join("; ");
}

export function describedColumns(text: string, first: number): ColumnRun[] {
  return [...text.matchAll(/(\d+)-(\d+) ([^;]*)/g)].map(([, from, to, look = ""]) => ({
    first: first + Number(from),
    last: first + Number(to),
    look,
  }));
}
