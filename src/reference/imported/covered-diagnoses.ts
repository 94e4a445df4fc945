import { familyOf } from "../../claims/codes.ts";
import { groupBy } from "../../claims/group-by.ts";
import { contractors, documentHref, type ContractorId } from "../contractors.ts";
import {
  coverageArticles,
  coveredDiagnoses,
  type CoverageArticle,
  type CoverageGroup,
  type DiagnosisSet,
} from "../covered-diagnoses.ts";
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
 * What the text of a group restricts the importer has read out of it. Where the shipped version of the article was read by
 * a person to restrict more, that is taken to hold still; and a diagnosis with an asterisk has a footnote.
 */
function groupOf(
  article: string,
  number: number,
  rows: Table["rows"],
  shipped: CoverageArticle | undefined,
): CoverageGroup {
  const id = `group ${number} of ${article}`;
  const before = shipped?.groups.find((group) => group.number === number);
  const diagnosesOf = (column: "Diagnosis" | "Asterisk" | "Second diagnosis") =>
    new Set(
      rows.flatMap((row) => (row[column] === undefined || row.Diagnosis === undefined ? [] : [String(row.Diagnosis)])),
    );
  const beside = rows.flatMap((row) => codesIn(row.Beside));
  const only = groupBy(
    rows.filter((row) => row["Only for"] !== undefined),
    (row) => String(row["Only for"]),
  );
  return {
    number,
    procedures: familyOf(
      id,
      rows.flatMap(({ Procedures }) => codesIn(Procedures)),
    ),
    beside: beside.length > 0 ? familyOf(`studies beside ${id}`, beside) : before?.beside,
    diagnoses: diagnosesOf("Diagnosis"),
    only: [
      ...(before?.only ?? []),
      ...[...only].map(([procedures, own]) => ({
        procedures: familyOf(`${procedures} alone`, codesIn(procedures)),
        diagnoses: new Set(own.map(({ Diagnosis }) => String(Diagnosis))),
      })),
    ],
    besideOthers: either(diagnosesOf("Second diagnosis"), before?.besideOthers),
    footnoted: either(diagnosesOf("Asterisk"), before?.footnoted),
  };
}

function either(some: DiagnosisSet, others: DiagnosisSet | undefined): DiagnosisSet {
  return { has: (code) => some.has(code) || others?.has(code) === true };
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
