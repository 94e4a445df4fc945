import { familyOf } from "../../claims/codes.ts";
import { groupBy } from "../../claims/group-by.ts";
import { contractors, documentHref, type ContractorId } from "../contractors.ts";
import { coverageArticles, coveredDiagnoses, type CoverageArticle, type CoverageGroup } from "../covered-diagnoses.ts";
import type { PublicTable } from "../public-table.ts";
import { issueOf, withIssues } from "./issues.ts";

type Table = PublicTable<"covered-diagnoses">;

/** Articles by version; one of an unknown contractor covers nobody's claims. */
export function importedCoveredDiagnoses(tables: readonly Table[]) {
  const articles = tables.flatMap((table) => articleIn(table) ?? []);
  const days = groupBy(articles, ({ from }) => from);
  const issues = [...days].map(([from, value]) => {
    const shipped = coveredDiagnoses.values.find((one) => one.from === from)?.value ?? [];
    const others = shipped.filter(({ id }) => !value.some((article) => article.id === id));
    return { from, value: [...others, ...value], source: value[0]!.source };
  });
  return withIssues(coveredDiagnoses, issues);
}

function articleIn(table: Table): CoverageArticle | undefined {
  const [first] = table.rows;
  const id = String(first?.Article ?? "");
  const shipped = coverageArticles.find((article) => article.id === id);
  const contractor = shipped?.contractor ?? contractorNamed(String(first?.Contractor ?? ""));
  if (!first || contractor === undefined) return undefined;
  const { from, edition, source } = issueOf(table);
  const version = Number(first.Version);
  const groups = [...groupBy(table.rows, ({ Group }) => Number(Group))].filter(([number]) => number > 0);
  const about = table.rows.find(({ Group }) => Number(Group) === 0)?.Procedures;
  return {
    id,
    version,
    contractor,
    title: String(first.Title ?? ""),
    edition,
    from,
    since: first.Since === undefined ? from : String(first.Since),
    href: `${documentHref(id)}&ver=${version}`,
    source,
    codes: about === undefined && shipped ? shipped.codes : familyOf(`codes of ${id}`, codesIn(about)),
    groups: groups.map(([number, rows]) => groupOf(id, number, rows, shipped)),
  };
}

/**
 * The text of an article restricts some diagnoses in words. They were read by a person in the version that came with the
 * program: what was restricted there is taken to be so still, and a diagnosis with an asterisk has a footnote.
 */
function groupOf(
  article: string,
  number: number,
  rows: Table["rows"],
  shipped: CoverageArticle | undefined,
): CoverageGroup {
  const id = `group ${number} of ${article}`;
  const before = shipped?.groups.find((group) => group.number === number);
  const listed = rows.flatMap(({ Diagnosis }) => (Diagnosis === undefined ? [] : [String(Diagnosis)]));
  const marked = rows.flatMap(({ Diagnosis, Asterisk }) => (Asterisk === undefined ? [] : [String(Diagnosis)]));
  const footnoted = new Set(marked);
  return {
    number,
    procedures: familyOf(
      id,
      rows.flatMap(({ Procedures }) => codesIn(Procedures)),
    ),
    beside: before?.beside,
    diagnoses: new Set(listed),
    only: before?.only ?? [],
    besideOthers: before?.besideOthers ?? new Set(),
    footnoted: { has: (code) => footnoted.has(code) || (before?.footnoted.has(code) ?? false) },
  };
}

function codesIn(text: string | number | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : String(text).split(" ");
}

/** Contractors are written at length there, some with the kind of their contract. */
function contractorNamed(name: string): ContractorId | undefined {
  const written = name.toLowerCase();
  const { all } = contractors.values.at(-1)!.value;
  return all.find((each) =>
    [each.id, each.name, each.otherName].some((known) => known && written.includes(known.toLowerCase())),
  )?.id;
}
