import { eitherFamily, familyOf, type CodeFamily } from "../claims/codes.ts";
import type { IsoDate } from "../claims/dates.ts";
import type { Phrase } from "../words/phrase.ts";
import { addOns } from "./add-on-codes.ts";
import { agents } from "./agents.ts";
import { coverageDocuments, type ContractorId, type CoveredStudy } from "./contractors.ts";
import {
  coverageArticles,
  coveredDiagnoses,
  versionsOf,
  type CoverageArticle,
  type CoverageGroup,
} from "./covered-diagnoses.ts";
import { unknownOn } from "./dated.ts";
import { shippedFacts, type Facts } from "./facts.ts";
import type { CoveredList, PolicyValue } from "./policy.ts";
import { everyEcho, stressContrast } from "./procedures.ts";

/** Services whose diagnoses are looked up in lists of covered ones. */
export const coveredServices = eitherFamily(
  "studies, additions and agents that lists of covered diagnoses speak of",
  everyEcho,
  addOns,
  stressContrast,
  agents,
  ...coverageArticles.flatMap(({ groups }) => groups.map(({ procedures }) => procedures)),
);

const documents = coverageDocuments.values.at(-1)!;

/** Studies that contractors write about in documents of their own. */
const studies: Readonly<Record<Exclude<CoveredStudy, "TTE">, CodeFamily>> = {
  TEE: familyOf("studies through the gullet", [
    ...["93312", "93313", "93314", "93315", "93316", "93317", "93318", "93355"],
    ...["C8925", "C8926", "C8927"],
  ]),
  stress: familyOf("stress echoes and their contrast", ["93350", "93351", "93352", "C8928", "C8930"]),
  perfusion: familyOf("perfusion echo", ["0439T"]),
};

/** What a Medicare contractor has published of covered diagnoses: nothing where it lists no article on echo. */
export function coverageOf(contractor: ContractorId, facts: Facts = shippedFacts): PolicyValue<readonly CoveredList[]> {
  const articles = versionsOf(contractor, facts.of(coveredDiagnoses));
  const lists = articles.map((article, place) => listOf(article, articles[place - 1]?.id !== article.id));
  return {
    value: [...lists, ...otherArticles(contractor, articles)],
    source: articles.at(-1)?.source ?? documents.source,
  };
}

/** @param isOldest whether no older version is held. */
function listOf(article: CoverageArticle, isOldest: boolean): CoveredList {
  const { contractor, id, version, source, edition } = article;
  const name = `${contractor} article ${id}, version ${version}`;
  const families = new Map<string, CodeFamily | undefined>();
  return {
    name,
    source,
    edition,
    official: true,
    listFor(procedure, on) {
      if (!isInForce(article, on)) return undefined;
      if (!families.has(procedure)) families.set(procedure, familyFor(article, procedure));
      return families.get(procedure);
    },
    whyUnsure(procedure, diagnoses, on) {
      const groups = groupsOf(article, procedure);
      if (groups.length > 0 && isOldest && on < article.from) return unknownOn(coveredDiagnoses, on);
      if (!isInForce(article, on)) return undefined;
      for (const diagnosis of diagnoses) {
        const data = { list: name, diagnosis, code: procedure };
        if (groups.some((group) => isConditional(group, diagnosis))) return { key: "not-checked.on-condition", data };
        const listed = groups.map((group) => listedStem(group, diagnosis)).find((stem) => stem !== undefined);
        if (listed !== undefined) return { key: "not-checked.divided-since", data: { ...data, listed } };
      }
      return undefined;
    },
  };
}

function isInForce({ from, until }: CoverageArticle, on: IsoDate): boolean {
  return from <= on && (until === undefined || on <= until);
}

/** The diagnoses plainly covered for a procedure; undefined if the article does not speak of it. */
function familyFor(article: CoverageArticle, procedure: string): CodeFamily | undefined {
  const groups = groupsOf(article, procedure);
  if (groups.length === 0) return undefined;
  return {
    id: `diagnoses of ${article.id} for ${procedure}`,
    has: (code) => groups.some((group) => isCovered(group, procedure, code)),
  };
}

/**
 * The groups that name a procedure. No group names an agent: it is covered with its study, so that all studies' groups
 * count where the article is about the agent too.
 */
function groupsOf({ groups, codes }: CoverageArticle, procedure: string): readonly CoverageGroup[] {
  if (!agents.has(procedure)) return groups.filter(({ procedures }) => procedures.has(procedure));
  return codes.has(procedure) ? groups.filter(({ beside }) => beside === undefined) : [];
}

/** Diagnoses for some studies only are covered on what is billed beside a study: which one, the study's own line tells. */
function isCovered(group: CoverageGroup, procedure: string, code: string): boolean {
  if (!group.diagnoses.has(code) || isConditional(group, code)) return false;
  const isStudy = group.procedures.has(procedure) && !addOns.has(procedure) && group.beside === undefined;
  return !isStudy || group.only.every((part) => !part.diagnoses.has(code) || part.procedures.has(procedure));
}

function isConditional({ diagnoses, footnoted, besideOthers }: CoverageGroup, code: string): boolean {
  return diagnoses.has(code) && (footnoted.has(code) || besideOthers.has(code));
}

/** The listed code that a longer one was made of: lists take up new codes later than claims do. */
function listedStem({ diagnoses }: CoverageGroup, code: string): string | undefined {
  for (let length = code.length - 1; length >= 3; length--) {
    const stem = code.slice(0, length);
    if (diagnoses.has(stem)) return stem;
  }
  return undefined;
}

/** Articles of the contractor whose lists are not held here: they are named, and nothing is judged by them. */
function otherArticles(contractor: ContractorId, held: readonly CoverageArticle[]): readonly CoveredList[] {
  const { edition, documentsOf } = documents.value;
  return Object.entries(studies).flatMap(([study, procedures]) => {
    const articles = documentsOf(contractor, study as CoveredStudy).filter(({ id }) => id.startsWith("A"));
    const [article] = articles;
    if (!article || articles.some(({ id }) => held.some((other) => other.id === id))) return [];
    return {
      name: `${contractor} article ${article.id}`,
      source: documents.source,
      edition,
      official: true,
      listFor: () => undefined,
      whyUnsure(code): Phrase | undefined {
        if (!procedures.has(code)) return undefined;
        return { key: "not-checked.list-not-held", data: { contractor, code, document: article.id } };
      },
    };
  });
}
