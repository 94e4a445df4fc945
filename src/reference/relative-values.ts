import { dated, type Dated } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import table from "./tables/relative-values.json" with { type: "json" };

/** What the physician fee schedule counts a service as, before its place's adjustment. */
export interface RelativeValue {
  /** A active, C priced by the contractor, E excluded, B bundled, and others. */
  readonly status: string;
  readonly work: number;
  /** Work, practice expense and malpractice together. */
  readonly office: number;
  readonly facility: number;
  /** Which reduction several services of a day take: 6 the technical part of cardiovascular tests; 0 none. */
  readonly multiple: string | undefined;
  /** Of a diagnostic test: 01 general, 02 direct, 03 personal; 09 does not apply. */
  readonly supervision: string | undefined;
}

/** The relative value file of one year, cut down to the codes of contrast echo claims. */
export interface RelativeValues {
  readonly edition: Edition;
  /** Dollars for one relative value unit. */
  readonly conversionFactor: number;
  /** Of the whole service, or of the part that a modifier (26, TC) names. */
  of(code: string, modifier?: string): RelativeValue | undefined;
}

type Cells = readonly (string | number)[];

export const relativeValues: Dated<RelativeValues> = dated("relative values", read());

function read() {
  const { edition, ...where } = issued(table, { name: table.edition, from: table.from, until: table.until });
  const rows = new Map(
    Object.entries<Readonly<Record<string, Cells | undefined>>>(table.codes).flatMap(([code, parts]) =>
      Object.entries(parts).map(([modifier, cells]) => [`${code} ${modifier}`, valueOf(cells!)] as const),
    ),
  );
  const of: RelativeValues["of"] = (code, modifier = "") => rows.get(`${code} ${modifier}`);
  return { ...where, until: table.until, value: { edition, conversionFactor: table.conversionFactor, of } };
}

function valueOf([status, work, office, facility, multiple, supervision]: Cells): RelativeValue {
  return {
    status: String(status),
    work: Number(work),
    office: Number(office),
    facility: Number(facility),
    multiple: String(multiple),
    supervision: String(supervision),
  };
}
