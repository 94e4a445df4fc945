import type { WordKey } from "../../words/phrase.ts";
import { Problem } from "../../words/problem.ts";
import {
  noLine,
  noPayer,
  noPerson,
  noProvider,
  type Claim,
  type Payer,
  type Person,
  type Provider,
  type ServiceLine,
} from "./claims.ts";
import { segmentReaders } from "./segment-readers.ts";
import type { Remarks } from "./remarks.ts";
import type { Segment } from "./segments.ts";

/** Where in a transaction a segment stands. `other`: what other payers know or paid, which is no business of the claim's. */
export type Loop = "head" | "billing" | "subscriber" | "patient" | "claim" | "line" | "other";

/** Which level a hierarchical level stands below. */
const above: ReadonlyMap<string, string> = new Map([
  ["22", "20"],
  ["23", "22"],
]);

/**
 * The claims of one transaction. What a level says holds for all that is below it, until the next one of its kind; a
 * line overrides its claim.
 */
export class Loops {
  loop: Loop = "head";
  billing: Provider = noProvider();
  subscriber: Person = noPerson();
  patient: Person | undefined;
  payer: Payer = noPayer();
  claim: Claim | undefined;
  line: ServiceLine | undefined;
  private readonly levels = new Map<string, string>();
  private readonly claims: Claim[];
  private readonly remarks: Remarks;

  constructor(claims: Claim[], remarks: Remarks) {
    this.claims = claims;
    this.remarks = remarks;
  }

  /** Takes in one segment; false if it says nothing that a sheet has a column for. */
  read(segment: Segment): boolean {
    const reader = segmentReaders.get(segment.id);
    return reader !== undefined && reader(segment, this) !== false;
  }

  remark(key: WordKey, { number }: Segment): void {
    this.remarks.add(key, number);
  }

  /** Begins a level: 20 a billing provider, 22 a subscriber, 23 a patient who is somebody else. */
  beginLevel(segment: Segment): void {
    this.endClaim();
    const [id, parent, level] = [segment.at(1), segment.at(2), segment.at(3)];
    const due = this.levels.get(above.get(level) ?? "");
    if (due !== undefined && parent !== due) this.remark("x12.remark.parent", segment);
    this.levels.set(level, id);
    if (level === "20") {
      this.loop = "billing";
      this.billing = noProvider();
    } else if (level === "23") {
      this.loop = "patient";
      this.patient = noPerson();
    } else {
      this.loop = "subscriber";
      this.subscriber = noPerson();
      this.payer = noPayer();
    }
    if (level !== "23") this.patient = undefined;
  }

  beginClaim(segment: Segment): void {
    this.endClaim();
    const { billing, subscriber, patient = subscriber, payer } = this;
    this.loop = "claim";
    this.claim = {
      segment: segment.number,
      id: segment.at(1),
      charge: segment.at(2),
      pos: segment.part(5, 1),
      frequency: segment.part(5, 3),
      assignment: segment.at(7),
      billing,
      subscriber,
      patient,
      payer,
      auth: "",
      original: "",
      note: "",
      diagnoses: [],
      // Who bills under the own name has given the service, unless somebody else is named.
      rendering: billing.isPerson ? billing.npi : "",
      referring: "",
      facility: noProvider(),
      days: undefined,
      lines: [],
    };
  }

  beginLine(segment: Segment, number = segment.at(1)): ServiceLine {
    const claim = this.claim;
    if (!claim) throw new Problem({ key: "x12.misplaced", data: { segment: segment.number, id: segment.id } });
    this.endLine();
    this.loop = "line";
    this.line = noLine(segment.number, number);
    claim.lines.push(this.line);
    return this.line;
  }

  endClaim(): void {
    this.endLine();
    const { claim } = this;
    if (!claim) return;
    if (claim.lines.length === 0) {
      throw new Problem({ key: "x12.no-lines", data: { claim: claim.id, segment: claim.segment } });
    }
    this.claims.push(claim);
    this.claim = undefined;
  }

  private endLine(): void {
    const { line, claim } = this;
    if (line && !line.service) {
      throw new Problem({
        key: "x12.no-service",
        data: { claim: claim?.id ?? "", line: line.number, segment: line.segment },
      });
    }
    this.line = undefined;
  }
}
