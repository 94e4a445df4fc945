import { familyOf, hasDiagnosisShape, type CodeFamily } from "../claims/codes.ts";
import { addDays, type IsoDate } from "../claims/dates.ts";
import { groupBy } from "../claims/group-by.ts";
import { documentHref, type ContractorId } from "./contractors.ts";
import { dated, type Dated, type Source } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import table from "./tables/covered-diagnoses.json" with { type: "json" };

/** Diagnoses written with their dots. */
export interface DiagnosisSet {
  has(code: string): boolean;
}

/** Diagnoses for which some procedures are covered. A diagnosis is looked up in the group that names the line's code. */
export interface CoverageGroup {
  readonly number: number;
  /**
   * Studies of the group, and additions to them. An addition may stand in several groups: then it belongs to the one
   * that has the study beside it too.
   */
  readonly procedures: CodeFamily;
  /** Studies one of which must stand beside the procedure, where the group says so. */
  readonly beside: CodeFamily | undefined;
  readonly diagnoses: DiagnosisSet;
  /** Diagnoses of the group that cover only some procedures, of the group or of `beside`. */
  readonly only: readonly { readonly diagnoses: DiagnosisSet; readonly procedures: CodeFamily }[];
  /** Diagnoses that the group covers only beside a second one, which it names in words. */
  readonly besideOthers: DiagnosisSet;
  /** Diagnoses with a footnote in the article, which was not read. */
  readonly footnoted: DiagnosisSet;
}

/** A contractor's billing article on echo, with its lists. */
export interface CoverageArticle {
  readonly id: string;
  readonly version: number;
  readonly contractor: ContractorId;
  readonly title: string;
  readonly edition: Edition;
  /** Day of the snapshot: when this version began was not read. */
  readonly from: IsoDate;
  /** The day before a newer version that is held too. */
  readonly until?: IsoDate | undefined;
  /** Earliest day that an older version of the article was in force. Its lists are not held here. */
  readonly since: IsoDate;
  readonly href: string;
  readonly source: Source;
  /** Every code that the article is about, agents too, although no group of diagnoses names them. */
  readonly codes: CodeFamily;
  readonly groups: readonly CoverageGroup[];
}

const { title, href, readOn } = table;

/** The lists of October 2026. There is no national one: contractors without an article here list none, or none that was read. */
export const coverageArticles: readonly CoverageArticle[] = table.articles.map((one) => {
  const { id, version, contractor, since, lists, groups } = one;
  const name = `article ${id} version ${version}, ${table.edition}`;
  const page = `${documentHref(id)}&ver=${version}`;
  const { edition, source } = issued({ title, href, readOn }, { name, from: table.from, href: page });
  return {
    id,
    version,
    contractor: contractor as ContractorId,
    title: one.title,
    edition,
    from: table.from,
    since,
    href: page,
    source,
    codes: familyOf(`codes of ${id}`, lists.split(" ")),
    groups: groups.map((group) => groupOf(id, group)),
  };
});

/** The articles as a dated fact, from the day of the snapshot. */
export const coveredDiagnoses: Dated<readonly CoverageArticle[]> = dated("covered diagnoses of contractors", {
  from: table.from,
  value: coverageArticles,
  source: { title: `${title}, ${table.edition}`, href, readOn },
});

/** Every version of a contractor's articles that is held, each article's in order. */
export function versionsOf(
  contractor: ContractorId,
  { values }: Dated<readonly CoverageArticle[]>,
): readonly CoverageArticle[] {
  const own = values.flatMap(({ value }) => value).filter((article) => article.contractor === contractor);
  const versions = new Map(own.map((article) => [`${article.id} ${article.from}`, article]));
  return [...groupBy(versions.values(), ({ id }) => id).values()].flatMap((all) => {
    const ordered = [...all].sort((one, other) => (one.from < other.from ? -1 : 1));
    return ordered.map((article, place) => {
      const next = ordered[place + 1];
      return next ? { ...article, until: addDays(next.from, -1) } : article;
    });
  });
}

interface Group {
  readonly number: number;
  readonly procedures: string;
  readonly beside?: string | undefined;
  readonly only?: readonly { readonly diagnoses: string; readonly procedures: string }[] | undefined;
  readonly besideOthers?: string | undefined;
  readonly footnoted?: string | undefined;
  readonly diagnoses: object;
}

function groupOf(article: string, group: Group): CoverageGroup {
  const { number, procedures, beside, only = [], besideOthers = "", footnoted = "", diagnoses } = group;
  const id = `group ${number} of ${article}`;
  return {
    number,
    procedures: familyOf(id, procedures.split(" ")),
    beside: beside === undefined ? undefined : familyOf(`studies beside ${id}`, beside.split(" ")),
    diagnoses: listedUnder(new Map(Object.entries(diagnoses))),
    only: only.map((one) => ({
      diagnoses: new Set(one.diagnoses.split(" ")),
      procedures: familyOf(`${one.procedures} alone`, one.procedures.split(" ")),
    })),
    besideOthers: new Set(besideOthers.split(" ")),
    footnoted: new Set(footnoted.split(" ")),
  };
}

/** Lists are looked into as they are: most are never asked for. */
function listedUnder(tails: ReadonlyMap<string, string>): DiagnosisSet {
  return {
    has(code) {
      if (!hasDiagnosisShape(code)) return false;
      const tail = code.slice(4) || "-";
      return ` ${tails.get(code.slice(0, 3)) ?? ""} `.includes(` ${tail} `);
    },
  };
}
