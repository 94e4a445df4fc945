import { fromSerial } from "../../claims/dates.ts";
import type { Words } from "../../words/words.ts";
import { address, type CellValue } from "../../worksheet/cells.ts";
import type { ChangeLog, JournalEntry } from "../../worksheet/journal.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { CellFormula } from "../../worksheet/step.ts";
import type { Refuse } from "../columns.ts";
import { localTime } from "../local-time.ts";

/** Headings of the table of changes. */
export function logHeadings(words: Words): readonly string[] {
  return (["when", "done", "rule", "cell", "old", "new"] as const).map((name) => words.say(`log.${name}`));
}

/** Why a sheet is not to be checked: it is the one that tells of our changes. */
export function onlyLog(words: Words): Refuse {
  const headings = JSON.stringify(logHeadings(words));
  return ({ sheet, rows }) =>
    JSON.stringify(rows[0] ?? []) === headings ? new Problem({ key: "log.no-claims", data: { sheet } }) : undefined;
}

/** What the table of changes says of a step; a step that is taken back is told the other way round. */
export function logOf({ at, rules, told, made }: JournalEntry, words: Words, takenBackAt?: string): ChangeLog {
  const { sheet, cells, inserted, removed } = made;
  const when = localTime(takenBackAt ?? at);
  const all = rules.join(", ");
  /** A day is read as a day, not as the number that Excel keeps it by. */
  const shown = (column: number, held: CellFormula): CellValue =>
    told?.days.columns.includes(column) && typeof held === "number"
      ? (fromSerial(held, told.days.date1904) ?? held)
      : held;
  const rowSaid = (held: readonly CellFormula[]): string =>
    held.flatMap((cell, place) => (cell === "" ? [] : [shown(place + 1, cell)])).join(" | ");
  const line = (
    done: "changed" | "added" | "removed",
    place: string,
    rule: string | undefined,
    [old, now]: readonly [CellValue, CellValue],
  ) => [
    when,
    words.say(takenBackAt ? "log.taken-back" : `log.${done}`),
    rule ?? all,
    `${sheet}!${place}`,
    ...(takenBackAt ? [now, old] : [old, now]),
  ];
  return {
    sheet: words.say("log.sheet"),
    headings: logHeadings(words),
    lines: [
      ...cells.map(({ rowNow, column, before, after }, index) =>
        line("changed", address(rowNow, column), told?.cells[index], [
          shown(column, before.formula),
          shown(column, after.formula),
        ]),
      ),
      ...inserted.map(({ row, held }, index) =>
        line("added", `${row}:${row}`, told?.inserted[index], [null, rowSaid(held)]),
      ),
      ...removed.map(({ row, held }, index) =>
        line("removed", `${row}:${row}`, told?.removed[index], [rowSaid(held), null]),
      ),
    ],
  };
}
