import { Problem } from "../../words/problem.ts";
import type { Person } from "./claims.ts";
import { dayOf, daysOf } from "./days.ts";
import type { Loops } from "./loops.ts";
import { readName } from "./names.ts";
import type { Segment } from "./segments.ts";

/** Takes from a segment what a sheet has columns for; false if that is nothing. */
type SegmentReader = (segment: Segment, loops: Loops) => boolean | void;

const mostDiagnoses = 12;

export const segmentReaders: ReadonlyMap<string, SegmentReader> = new Map<string, SegmentReader>([
  ["BHT", () => true],
  ["HL", (segment, loops) => loops.beginLevel(segment)],
  ["CLM", (segment, loops) => loops.beginClaim(segment)],
  ["LX", (segment, loops) => void loops.beginLine(segment)],
  ["SBR", readCoverage],
  ["NM1", readName],
  ["DMG", readPerson],
  ["HI", ofOwnClaim(readDiagnoses)],
  ["REF", ofOwnClaim(readReference)],
  ["NTE", ofOwnClaim(readNote)],
  ["DTP", ofOwnClaim(readDate)],
  ["SV1", readService],
  ["SV2", refuseLines("institutional")],
  ["SV3", refuseLines("dental")],
  ["LIN", ofOwnClaim(readDrug)],
  ["CTP", ofOwnClaim(readDrugQuantity)],
  ["SVD", (_, loops) => leave(loops)],
]);

/** What stands with another payer is none of the claim's own. */
function ofOwnClaim(reader: (segment: Segment, loops: Loops) => boolean): SegmentReader {
  return (segment, loops) => loops.loop !== "other" && reader(segment, loops);
}

/** A second coverage begins what another payer has to say. */
function readCoverage(segment: Segment, loops: Loops): boolean {
  if (loops.claim) return leave(loops);
  loops.payer.filing = segment.at(9);
  return true;
}

function leave(loops: Loops): false {
  loops.loop = "other";
  return false;
}

function readPerson(segment: Segment, { loop, subscriber, patient }: Loops): boolean {
  const person: Person | undefined = loop === "subscriber" ? subscriber : loop === "patient" ? patient : undefined;
  if (!person) return false;
  person.birth = dayOf(segment.at(2));
  person.sex = segment.at(3);
  return true;
}

/** ABK and ABF are the principal and the other ICD-10 codes, BK and BF those of ICD-9. */
function readDiagnoses(segment: Segment, loops: Loops): boolean {
  const { claim } = loops;
  if (!claim) return false;
  let isRead = false;
  for (let element = 1; element <= mostDiagnoses; element++) {
    if (!/^(?:ABK|ABF|BK|BF)$/.test(segment.part(element, 1))) continue;
    isRead = true;
    const code = segment.part(element, 2);
    if (code === "") loops.remark("x12.remark.no-diagnosis", segment);
    // A place without a code stays: pointers count the places.
    if (claim.diagnoses.length < mostDiagnoses) claim.diagnoses.push(code);
    else loops.remark("x12.remark.diagnoses", segment);
  }
  return isRead;
}

function readReference(segment: Segment, { claim, line }: Loops): boolean {
  const [kind, value] = [segment.at(1), segment.at(2)];
  if (!claim) return false;
  if (kind === "G1") (line ?? claim).auth = value;
  else if (kind === "F8" && !line) claim.original = value;
  else return false;
  return true;
}

function readNote(segment: Segment, { claim, line }: Loops): boolean {
  const noted = line ?? claim;
  if (!noted) return false;
  noted.note = [noted.note, segment.at(2)].filter(Boolean).join("; ");
  return true;
}

function readDate(segment: Segment, { claim, line }: Loops): boolean {
  const dated = line ?? claim;
  if (segment.at(1) !== "472" || !dated) return false;
  dated.days = daysOf(segment.at(3));
  return true;
}

function readService(segment: Segment, loops: Loops): void {
  // Some programs leave out the counter before a line.
  const line = loops.line && !loops.line.service ? loops.line : loops.beginLine(segment, "");
  const [qualifier = "", code = "", one = "", two = "", three = "", four = "", description = ""] = segment.parts(1);
  if (qualifier !== "HC") loops.remark("x12.remark.code-list", segment);
  line.service = {
    code,
    modifiers: [one, two, three, four],
    description,
    charge: segment.at(2),
    basis: segment.at(3),
    units: segment.at(4),
    pos: segment.at(5),
    pointers: segment.parts(7).filter(Boolean),
  };
}

function refuseLines(kind: "institutional" | "dental"): SegmentReader {
  return ({ number }) => {
    throw new Problem({ key: "x12.other-kind", data: { kind, segment: number } });
  };
}

/** N4: a national drug code. */
function readDrug(segment: Segment, { line }: Loops): boolean {
  if (segment.at(2) !== "N4" || !line) return false;
  line.ndc = segment.at(3);
  return true;
}

function readDrugQuantity(segment: Segment, { line }: Loops): boolean {
  if (!line) return false;
  line.ndcQty = segment.at(4);
  line.ndcUnit = segment.part(5, 1);
  return true;
}
