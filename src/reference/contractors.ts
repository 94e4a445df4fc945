import type { IsoDate } from "../claims/dates.ts";
import { dated, type Dated, type Source } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import table from "./tables/contractors.json" with { type: "json" };
import documents from "./tables/coverage-documents.json" with { type: "json" };

/** Medicare administrative contractors (MACs), who decide for their states which diagnoses a study is covered for. */
export type ContractorId = "NGS" | "Palmetto GBA" | "CGS" | "Novitas" | "First Coast" | "Noridian" | "WPS";

export interface Contractor {
  readonly id: ContractorId;
  readonly name: string;
  /** Another name that it goes by. */
  readonly otherName?: string;
  /** Each with its states and territories, two letters each. */
  readonly jurisdictions: readonly { readonly id: string; readonly states: readonly string[] }[];
  readonly source: Source;
}

/** Places of a state that belong to another contractor than the rest of it. */
export interface Exception {
  readonly state: string;
  readonly places: string;
  readonly contractor: ContractorId;
  readonly source: Source;
}

export interface Contractors {
  readonly edition: Edition;
  readonly all: readonly Contractor[];
  /** By two letters; undefined where the state is not one. */
  contractorOf(state: string): ContractorId | undefined;
  readonly exceptions: readonly Exception[];
}

export const contractors: Dated<Contractors> = dated("Medicare contractor of a state", read());

function read() {
  const { edition, ...where } = issued(table, { name: table.edition, from: table.from });
  const { readOn } = table;
  const all = table.contractors.map(({ id, title, href, jurisdictions, ...names }): Contractor => ({
    ...names,
    id: id as ContractorId,
    jurisdictions: jurisdictions.map((one) => ({ id: one, states: statesOf(one) })),
    source: { title, href, readOn },
  }));
  const byState = new Map(
    all.flatMap(({ id, jurisdictions }) => jurisdictions.flatMap(({ states }) => states.map((state) => [state, id]))),
  );
  const exceptions = table.elsewhere.map(({ title, href, readOn: day, contractor, ...rest }): Exception => ({
    ...rest,
    contractor: contractor as ContractorId,
    source: { title, href, readOn: day },
  }));
  return { ...where, value: { edition, all, exceptions, contractorOf: (state: string) => byState.get(state) } };
}

function statesOf(jurisdiction: string): readonly string[] {
  return (table.states as Readonly<Record<string, string>>)[jurisdiction]!.split(" ");
}

/** What a coverage document is about. */
export type CoveredStudy = "TTE" | "TEE" | "stress" | "perfusion";

/** A local coverage determination (L…) or its billing article (A…). */
export interface CoverageDocument {
  readonly id: string;
  readonly contractor: ContractorId;
  readonly studies: readonly CoveredStudy[];
  readonly version: number | undefined;
  /** First day of this version; undefined where it was not read. */
  readonly from: IsoDate | undefined;
  readonly href: string;
}

export interface CoverageDocuments {
  readonly edition: Edition;
  readonly all: readonly CoverageDocument[];
  /** Of a contractor and kind of study: empty where the database listed none. */
  documentsOf(contractor: ContractorId, study: CoveredStudy): readonly CoverageDocument[];
}

/** The echo documents that the Medicare Coverage Database listed on a day. Their contents are not all held here. */
export const coverageDocuments: Dated<CoverageDocuments> = dated("coverage documents on echo", listed());

function listed() {
  const { edition, ...where } = issued(documents, {
    name: documents.edition,
    from: documents.from,
    until: documents.until,
  });
  const all = documents.documents.map(({ id, contractor, studies, version, from }): CoverageDocument => ({
    id,
    contractor: contractor as ContractorId,
    studies: studies.split(" ") as CoveredStudy[],
    version: version ?? undefined,
    from: from ?? undefined,
    href: documentHref(id),
  }));
  const documentsOf = (contractor: ContractorId, study: CoveredStudy) =>
    all.filter((one) => one.contractor === contractor && one.studies.includes(study));
  return { ...where, value: { edition, all, documentsOf } };
}

/** Where the newest version of a document stands. */
export function documentHref(id: string): string {
  const [page, name] = id.startsWith("A") ? ["article", "articleid"] : ["lcd", "lcdid"];
  return `https://www.cms.gov/medicare-coverage-database/view/${page}.aspx?${name}=${id.slice(1)}`;
}
