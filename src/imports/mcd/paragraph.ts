import { hasDiagnosisShape } from "../../claims/codes.ts";
import type { IsoDate } from "../../claims/dates.ts";
import { addOnCodes, addOns } from "../../reference/add-on-codes.ts";
import { inForce } from "../../reference/dated.ts";
import { trimmed } from "../text/cells.ts";

/** What the text of a group says of its diagnoses. */
export interface GroupText {
  readonly procedures: readonly string[];
  /** Studies one of which must be on the claim too. */
  readonly beside: readonly string[];
  /** Procedures that a diagnosis is covered for, where these are only some. */
  onlyFor(diagnosis: string): readonly string[] | undefined;
  /** Whether a diagnosis is covered only beside a second one. */
  needsSecond(diagnosis: string): boolean;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", ndash: "–" };

/** The words of a paragraph in HTML. */
export function wordsIn(html: string): string {
  const text = html.replace(/<[^<>]*>/g, " ").replace(/&(?:#\d{1,6}|#x[\da-f]{1,5}|\w{2,8});/gi, (entity) => {
    return entities[entity.slice(1, -1)] ?? " ";
  });
  return trimmed(text);
}

/** @param own codes that the article is about. */
export function groupText(paragraph: string, own: ReadonlySet<string>, on: IsoDate): GroupText {
  const [named = "", beside = ""] = paragraph.split(/ following (?:CPT )?codes? /);
  const procedures = proceduresIn(named, own);
  const related = named.includes("related add-on codes") ? additionsTo(procedures, own, on) : [];
  const restrictions = [...paragraph.matchAll(restriction)].map(([, stems = "", codes = ""]) => ({
    stems: (stems.match(/[A-Z]\d[\dA-Z.]*/g) ?? []).map((stem) => stem.replace(/\.$/, "")),
    codes: proceduresIn(codes, own),
  }));
  return {
    procedures: unique([...procedures, ...related]),
    beside: unique(proceduresIn(beside.split(/[:(]/)[0]!, own)),
    onlyFor: (diagnosis) => restrictions.find(({ stems }) => stems.some((stem) => diagnosis.startsWith(stem)))?.codes,
    needsSecond: (diagnosis) =>
      secondWanted.test(paragraph) && diagnosis.startsWith("Z01.81") && !paragraph.includes(diagnosis),
  };
}

const restriction =
  /ICD-10 codes? ([A-Z]\d[^:;]*?) (?:is|are) (?:payable when billed with|covered for) CPT codes? ([\d, andor]+)/g;
const secondWanted = /pre-operative services, a secondary diagnosis .* is also required/;

const code = /\b(?:\d{5}|[A-Z]\d{4}|\d{4}T)\b/;
const range = new RegExp(`(${code.source})(?:\\s*[-–]\\s*| through | to )(${code.source})`, "g");

/** Codes in the order in which a text names them; of a range, those that the article is about. */
function proceduresIn(text: string, own: ReadonlySet<string>): readonly string[] {
  const between = [...text.matchAll(range)].flatMap(([, first = "", last = ""]) =>
    [...own].filter((one) => one.length === first.length && one >= first && one <= last),
  );
  const named = (text.match(new RegExp(code, "g")) ?? []).filter((one) => !hasDiagnosisShape(one) || own.has(one));
  return [...named, ...between];
}

function additionsTo(procedures: readonly string[], own: ReadonlySet<string>, on: IsoDate): readonly string[] {
  const known = (inForce(addOnCodes, on) ?? addOnCodes.values.at(-1)!).value;
  return [...addOns.codes].filter((addition) => {
    const primaries = known.primariesOf(addition);
    return own.has(addition) && procedures.some((procedure) => primaries?.has(procedure));
  });
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}
