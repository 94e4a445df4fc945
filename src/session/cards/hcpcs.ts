import { hcpcsCodes } from "../../reference/hcpcs-codes.ts";
import { hcpcsMeanings, meaningOf } from "../../reference/hcpcs-meanings.ts";
import { publicColumns, type PublicColumn } from "../../reference/public-table.ts";
import type { WordKey } from "../../words/phrase.ts";
import { citation, row, type Ask, type CardField, type CardRow, type Citation } from "./card.ts";
import { newestRecord, recordOn, type FoundRecord } from "./records.ts";

type Column = Exclude<PublicColumn<"hcpcs-codes">, "Code">;

const columns = publicColumns["hcpcs-codes"].filter((column): column is Column => column !== "Code");

/** What the numbers of a field are, where the layout has no list of them. */
const notes: Partial<Record<Column, WordKey>> = {
  "NCD manual": "card.note.ncd-manual",
  "Claims manual": "card.note.claims-manual",
  Statute: "card.note.statute",
  "Cross reference": "card.note.cross-reference",
  "Processing note": "card.note.processing-note",
  "Anesthesia units": "card.note.anesthesia-units",
};

/** Everything that the HCPCS file says of the code, field by field, with the meaning of each indicator. */
export function hcpcsRows(ask: Ask): readonly CardRow[] {
  const { code, on, facts, words } = ask;
  if (!newestRecord(code, facts)) return [];
  const found = recordOn(code, on, facts);
  if (!found) return [row(ask, "hcpcs-record", { value: undefined })];
  const cited = recordCitation(ask, found);
  const neighbours = found.issue.value.codes.filter((other) => other.slice(0, 3) === code.slice(0, 3));
  const fields = columns.map((column) => {
    const value = found.record[column] ?? "";
    const note = value === "" ? undefined : notes[column];
    const meaning = meaningsOf(column, value) ?? (note && words.say(note));
    return row(ask, fieldOf(column), { value, meaning }, cited);
  });
  if (code.length === 2 || neighbours.length < 2 || found.issue.from > on) return fields;
  return [...fields, row(ask, "neighbours", { value: neighbours.join(", ") }, citation(ask, hcpcsCodes, found.issue))];
}

function fieldOf(column: Column): CardField {
  return column.toLowerCase().replaceAll(" ", "-") as CardField;
}

function meaningsOf(column: Column, value: string | number): string | undefined {
  const meanings = String(value)
    .split(" ")
    .flatMap((indicator) => meaningOf(column, indicator) ?? []);
  return meanings.length > 0 ? meanings.join("; ") : undefined;
}

/** A record holds from the day of its last change on. */
export function recordCitation(ask: Ask, { record, issue, isOld }: FoundRecord): Citation {
  const cited = citation(ask, hcpcsCodes, issue);
  const changed = String(record["Action date"] ?? issue.from);
  return { ...cited, from: changed < issue.from ? changed : issue.from, isOld };
}

/** Where the meanings stand. */
export function legendCitation(ask: Ask): Citation {
  return citation(ask, hcpcsMeanings, hcpcsMeanings.values[0]!);
}
