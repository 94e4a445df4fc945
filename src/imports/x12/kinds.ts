import type { Segment } from "./segments.ts";

/** What a transaction is about. `claim`: which kind of claim its service lines will tell. */
export type TransactionKind =
  | "professional"
  | "institutional"
  | "dental"
  | "claim"
  | "remittance"
  | "eligibility"
  | "status"
  | "authorization"
  | "acknowledgment"
  | "other";

const kinds: ReadonlyMap<string, TransactionKind> = new Map<string, TransactionKind>([
  ["835", "remittance"],
  ["270", "eligibility"],
  ["271", "eligibility"],
  ["276", "status"],
  ["277", "status"],
  ["278", "authorization"],
  ["997", "acknowledgment"],
  ["999", "acknowledgment"],
]);

/** Numbers of the guides, of this version and of the one before. */
const guides: readonly (readonly [RegExp, TransactionKind])[] = [
  [/X(?:222|098)/, "professional"],
  [/X(?:223|096)/, "institutional"],
  [/X(?:224|097)/, "dental"],
];

/** By what its first segment says, or the group around it. */
export function kindOf(start: Segment, groupVersion: string): TransactionKind {
  if (start.at(1) !== "837") return kinds.get(start.at(1)) ?? "other";
  const version = start.at(3) || groupVersion;
  return guides.find(([guide]) => guide.test(version))?.[1] ?? "claim";
}
