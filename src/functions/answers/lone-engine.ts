import type { IsoDate } from "../../claims/dates.ts";
import type { Policies } from "../../reference/policy.ts";
import { rules } from "../../rules/index.ts";
import { LoneRows } from "../../scrub/lone-rows.ts";
import type { Mapping } from "../../worksheet/mapping.ts";
import { RowReader } from "../../worksheet/row-reader.ts";

interface Engine {
  readonly reader: RowReader;
  readonly rows: LoneRows;
  readonly key: string;
  readonly policies: Policies | undefined;
}

interface Wanted {
  readonly mapping: Mapping;
  /** Column number of the first cell of a row. */
  readonly column: number;
  readonly width: number;
  readonly date1904: boolean;
  readonly asOf: IsoDate;
  readonly policies?: Policies | undefined;
}

/** One engine per layout is kept alive from formula to formula: a column of formulas asks it once per row. */
const engines = new WeakMap<Mapping, Engine>();

export function loneRowsFor({ mapping, column, width, date1904, asOf, policies }: Wanted): Engine {
  const key = `${column} ${width} ${date1904} ${asOf}`;
  const kept = engines.get(mapping);
  if (kept?.key === key && kept.policies === policies && !kept.reader.isFull) return kept;
  const columns = Array.from({ length: width }, (_, place) => column + place);
  const reader = new RowReader(mapping, columns, date1904, policies?.facts);
  const engine: Engine = { reader, rows: new LoneRows(reader.lines, { rules, asOf, policies }), key, policies };
  engines.set(mapping, engine);
  return engine;
}
