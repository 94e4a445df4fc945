/** A claim as an electronic file has it. Texts are as they stand there; days are 2026-11-03 where they are days. */
export interface Claim {
  /** Number of the segment that it begins with. */
  readonly segment: number;
  readonly id: string;
  readonly charge: string;
  readonly pos: string;
  readonly frequency: string;
  readonly assignment: string;
  readonly billing: Provider;
  readonly subscriber: Person;
  readonly patient: Person;
  readonly payer: Payer;
  auth: string;
  /** The payer's number of the claim that this one replaces. */
  original: string;
  note: string;
  readonly diagnoses: string[];
  rendering: string;
  referring: string;
  facility: Provider;
  days: Days | undefined;
  readonly lines: ServiceLine[];
}

export interface Person {
  last: string;
  first: string;
  middle: string;
  /** What the payer knows the member by. */
  id: string;
  birth: string;
  sex: string;
}

export interface Provider {
  name: string;
  npi: string;
  isPerson: boolean;
}

export interface Payer {
  name: string;
  id: string;
  /** What kind of plan it is, as a code. */
  filing: string;
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface ServiceLine {
  readonly segment: number;
  readonly number: string;
  /** Undefined as long as no service was read. */
  service: Service | undefined;
  days: Days | undefined;
  ndc: string;
  ndcQty: string;
  ndcUnit: string;
  auth: string;
  note: string;
  rendering: string;
  ordering: string;
  referring: string;
  facility: Provider | undefined;
}

export interface Service {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly description: string;
  readonly charge: string;
  /** UN for units, MJ for minutes. */
  readonly basis: string;
  readonly units: string;
  readonly pos: string;
  readonly pointers: readonly string[];
}

export function noPerson(): Person {
  return { last: "", first: "", middle: "", id: "", birth: "", sex: "" };
}

export function noProvider(): Provider {
  return { name: "", npi: "", isPerson: false };
}

export function noPayer(): Payer {
  return { name: "", id: "", filing: "" };
}

export function noLine(segment: number, number: string): ServiceLine {
  const drug = { ndc: "", ndcQty: "", ndcUnit: "" };
  const people = { rendering: "", ordering: "", referring: "", facility: undefined };
  return { segment, number, service: undefined, days: undefined, ...drug, auth: "", note: "", ...people };
}
