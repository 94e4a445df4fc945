import { hasDiagnosisShape } from "../../claims/codes.ts";
import type { Format, Reading, RowOutcome } from "../format.ts";
import { findHeadings, type Headings } from "../headings.ts";
import type { Articles } from "./articles.ts";
import { wordsIn } from "./paragraph.ts";

type Cell = (name: string) => string;

/** A table of the database: headings by which it is known, and what is remembered of a row. */
type Table = readonly [headings: readonly string[], keep: (of: Cell, articles: Articles) => RowOutcome];

const tables: readonly Table[] = [
  [["article_id", "article_version", "icd10_code_id", "icd10_covered_group"], covered],
  [["article_id", "article_version", "icd10_covered_group", "paragraph"], group],
  [["article_id", "article_version", "hcpc_code_id"], procedure],
  [["article_id", "article_version", "title", "status"], article],
  [["article_id", "article_version", "contractor_id"], contractorOf],
  [["contractor_id", "contractor_bus_name"], contractor],
];

/**
 * Tables of the Medicare Coverage Database, known by their headings, whose order changes. They are put together when all
 * were read.
 */
export function articleTables(articles: Articles): readonly Format[] {
  const formats = tables.map(([wanted, keep]): Format => ({
    text: "comma",
    recognise({ rows }) {
      const headings = findHeadings(rows.slice(0, 1), wanted);
      return headings && reading(headings, (of) => keep(of, articles));
    },
  }));
  return [...formats, period(articles), determinations];
}

/** The days of an export: the last of them is when its content was in force. */
function period(articles: Articles): Format {
  return {
    text: "comma",
    recognise({ rows }) {
      const headings = findHeadings(rows.slice(0, 1), ["end_date"]);
      const isPeriod = rows[0]?.every((cell) => /date|period|^$/i.test(cell));
      if (!headings || !isPeriod) return undefined;
      return reading(headings, (of) => {
        const day = dayIn(of("end_date"));
        if (day === undefined) return "odd";
        articles.day = day;
        return "passed";
      });
    },
  };
}

const determinations: Format = {
  text: "comma",
  recognise: ({ rows }) =>
    findHeadings(rows.slice(0, 1), ["lcd_id", "lcd_version"]) && {
      what: "determinations",
      instead: "coveredDiagnoses",
    },
};

function reading(headings: Headings, keep: (of: Cell) => RowOutcome): Reading {
  return {
    kind: "covered-diagnoses",
    start: headings.start,
    width: headings.width,
    isOneOfSeveral: true,
    row: (cells) => keep((name) => headings.cell(cells, name)),
    done: () => ({ tables: [] }),
  };
}

function covered(of: Cell, articles: Articles): RowOutcome {
  const [article, number, diagnosis] = [
    articleIn(of),
    Number(of("icd10_covered_group")),
    of("icd10_code_id").toUpperCase(),
  ];
  if (article === undefined || !Number.isInteger(number)) return "odd";
  if (!hasDiagnosisShape(diagnosis)) return "passed";
  articles.cover(article, number, diagnosis, of("asterisk"));
  return "passed";
}

function group(of: Cell, articles: Articles): RowOutcome {
  const [article, number] = [articleIn(of), Number(of("icd10_covered_group"))];
  if (article === undefined || !Number.isInteger(number)) return "odd";
  articles.groups.set(`${article} ${number}`, wordsIn(of("paragraph")));
  return "passed";
}

function procedure(of: Cell, articles: Articles): RowOutcome {
  const article = articleIn(of);
  if (article === undefined) return "odd";
  articles.list(article, of("hcpc_code_id").toUpperCase());
  return "passed";
}

function article(of: Cell, articles: Articles): RowOutcome {
  const id = articleIn(of);
  if (id === undefined) return "odd";
  articles.about.set(id, { title: wordsIn(of("title")), status: of("status"), since: dayIn(of("article_eff_date")) });
  return "passed";
}

function contractorOf(of: Cell, articles: Articles): RowOutcome {
  const id = articleIn(of);
  if (id === undefined) return "odd";
  articles.heldBy.set(id, [...(articles.heldBy.get(id) ?? []), of("contractor_id")]);
  return "passed";
}

function contractor(of: Cell, articles: Articles): RowOutcome {
  articles.contractors.set(of("contractor_id"), of("contractor_bus_name"));
  return "passed";
}

function articleIn(of: Cell): string | undefined {
  const [id, version] = [of("article_id"), of("article_version")];
  return /^\d{1,7}$/.test(id) && /^\d{1,4}$/.test(version) ? `${id} ${version}` : undefined;
}

/** A day, with or without a time; some exports begin with the month. */
function dayIn(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  const [, m, d, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  return y === undefined ? undefined : `${y}-${m!.padStart(2, "0")}-${d!.padStart(2, "0")}`;
}
