import type { Words } from "../../words/words.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import { rowUnder, withHeadings } from "../../worksheet/table-rows.ts";
import type { NewColumn, NewTables, SheetTable } from "../../worksheet/tables.ts";

/**
 * What somebody decided about a claim: that it goes out though something could not be checked or was warned of, or that
 * it stays although nothing keeps it.
 */
export interface Decision {
  readonly kind: "approved" | "held";
  readonly sheet: string;
  /** The claim as the sheet names it: by its id, or by patient and day. */
  readonly claim: string;
  /** Fingerprint of the row that was looked at: changed since, it is no longer what was approved. */
  readonly rowKey: string;
  /** Rules whose remark was approved, by id; a hold has none, or the one that was its occasion. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly when: string;
}

/** Names of the columns, which also tell the table wherever it stands. Published: they only grow. */
const headings = ["Decision", "Sheet", "Claim", "Rules", "Reason", "By", "When", "Row key"] as const;

type Heading = (typeof headings)[number];

const kinds = { approved: "Approved", held: "Held" } as const;

export const isDecisionTable = withHeadings(headings);

/** A table for the decisions of a workbook, on a sheet of its own. */
export function decisionTable(words: Words, decisions: readonly Decision[]): NewTables {
  return {
    sheet: words.say("release.decisions"),
    title: words.say("release.decisions"),
    hint: words.say("release.decisions.hint"),
    tables: [
      {
        name: "ReleaseDecisions",
        columns: headings.map((heading) => columnFor(heading, words)),
        rows: decisions.map((decision) => rowUnder(headings, cellsOf(decision))),
      },
    ],
  };
}

const widths: Partial<Record<Heading, number>> = { Claim: 20, Rules: 30, Reason: 44, When: 18, "Row key": 16 };

function columnFor(heading: Heading, words: Words): NewColumn {
  return {
    heading,
    hint: heading === "Row key" ? words.say("release.decisions.key") : "",
    refusal: words.say("release.decisions.kinds"),
    format: "text",
    width: widths[heading] ?? 12,
    ...(heading === "Decision" ? { choices: Object.values(kinds) } : {}),
  };
}

/** What the tables of decisions say. By an approval that lacks a reason or a name nothing goes out. */
export function readDecisions(tables: readonly SheetTable[]): readonly Decision[] {
  return tables.flatMap(({ cells: { rows } }) => {
    const [top = [], ...lines] = rows;
    const text = (row: readonly CellValue[], heading: Heading) => {
      const cell = row[top.indexOf(heading)];
      return cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell).trim();
    };
    return lines.flatMap((row) => {
      const said = text(row, "Decision").toLowerCase();
      const kind = said === "approved" || said === "held" ? said : undefined;
      const decision = {
        sheet: text(row, "Sheet"),
        claim: text(row, "Claim"),
        rowKey: text(row, "Row key"),
        rules: text(row, "Rules")
          .split(/[\s,;]+/)
          .filter(Boolean),
        reason: text(row, "Reason"),
        by: text(row, "By"),
        when: text(row, "When"),
      };
      const isMeant = kind === "held" || (kind === "approved" && decision.reason !== "" && decision.by !== "");
      return isMeant ? [{ kind, ...decision }] : [];
    });
  });
}

/** The rows of a table of decisions without those that let nothing of a claim go. */
export function withoutHolds({ cells }: SheetTable, holds: readonly Decision[]): readonly (readonly CellValue[])[] {
  const [top = [], ...rows] = cells.rows;
  const gone = new Set(holds.map((hold) => JSON.stringify(cellsOf(hold))));
  return rows.filter((row) => {
    const [decision] = readDecisions([{ name: "", cells: { ...cells, rows: [top, row] } }]);
    return !decision || !gone.has(JSON.stringify(cellsOf(decision)));
  });
}

/** What the table says of a decision, by heading. */
export function cellsOf(decision: Decision): Readonly<Record<Heading, CellValue>> {
  return {
    Decision: kinds[decision.kind],
    Sheet: decision.sheet,
    Claim: decision.claim,
    Rules: decision.rules.join(", "),
    Reason: decision.reason,
    By: decision.by,
    When: decision.when,
    "Row key": decision.rowKey,
  };
}
