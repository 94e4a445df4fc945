import { noProvider, type Person, type Provider } from "./claims.ts";
import type { Loops } from "./loops.ts";
import type { Segment } from "./segments.ts";

/** Takes a name for whoever it is of, by where it stands; false if no column is for that. */
export function readName(segment: Segment, loops: Loops): boolean {
  switch (loops.loop) {
    case "billing":
      return segment.at(1) === "85" && readProvider(segment, loops.billing);
    case "subscriber":
      return segment.at(1) === "PR"
        ? readPayer(segment, loops)
        : segment.at(1) === "IL" && readPerson(segment, loops.subscriber);
    case "patient":
      return segment.at(1) === "QC" && loops.patient !== undefined && readPerson(segment, loops.patient);
    case "claim":
      return readClaimName(segment, loops);
    case "line":
      return readLineName(segment, loops);
    default:
      return false;
  }
}

function readClaimName(segment: Segment, { claim }: Loops): boolean {
  if (!claim) return false;
  switch (segment.at(1)) {
    case "82":
      claim.rendering = npiOf(segment);
      return true;
    case "DN":
      // The first is who referred to this service; a second one is who did so to begin with.
      claim.referring ||= npiOf(segment);
      return true;
    case "77":
      return readProvider(segment, claim.facility);
    default:
      return false;
  }
}

function readLineName(segment: Segment, { line }: Loops): boolean {
  if (!line) return false;
  switch (segment.at(1)) {
    case "82":
      line.rendering = npiOf(segment);
      return true;
    case "DK":
      line.ordering = npiOf(segment);
      return true;
    case "DN":
      line.referring ||= npiOf(segment);
      return true;
    case "77":
      line.facility = noProvider();
      return readProvider(segment, line.facility);
    default:
      return false;
  }
}

function readProvider(segment: Segment, provider: Provider): boolean {
  provider.isPerson = segment.at(2) === "1";
  provider.name = [segment.at(3), segment.at(4)].filter(Boolean).join(", ");
  provider.npi = npiOf(segment);
  return true;
}

function readPerson(segment: Segment, person: Person): boolean {
  [person.last, person.first, person.middle] = [segment.at(3), segment.at(4), segment.at(5)];
  person.id = segment.at(9);
  return true;
}

function readPayer(segment: Segment, { payer }: Loops): boolean {
  payer.name = segment.at(3);
  payer.id = segment.at(9);
  return true;
}

/** Numbers of other kinds are no NPI. */
function npiOf(segment: Segment): string {
  return segment.at(8) === "XX" ? segment.at(9) : "";
}
