import type { Rule } from "../../rules/rule.ts";
import { ruleIn } from "./decide.ts";
import type { GatedClaim, Obstacle } from "./gate.ts";

/** Errors, warnings, what could not be checked, holds by hand, and rows that were not part of the check. */
export type ObstacleKind = "error" | "warning" | "notChecked" | "held" | "notSeen";

const order: readonly ObstacleKind[] = ["error", "warning", "notChecked", "held", "notSeen"];

/** Claims that the same thing holds; a claim may be in several groups. */
export interface HeldGroup {
  readonly key: string;
  readonly kind: ObstacleKind;
  readonly rule: Rule | undefined;
  readonly claims: readonly GatedClaim[];
}

function obstacleKind(obstacle: Obstacle): ObstacleKind {
  switch (obstacle.kind) {
    case "finding":
      return obstacle.finding.severity === "error" ? "error" : "warning";
    case "gap":
      return "notChecked";
    case "held":
      return "held";
    case "unseen":
      return "notSeen";
  }
}

/** What holds claims: errors first, and of each kind what holds most of them. */
export function heldGroups(held: readonly GatedClaim[]): readonly HeldGroup[] {
  const found = new Map<string, { kind: ObstacleKind; rule: Rule | undefined; claims: Set<GatedClaim> }>();
  for (const claim of held) {
    for (const obstacle of claim.obstacles) {
      const kind = obstacleKind(obstacle);
      const rule = ruleIn(obstacle);
      const key = `${kind} ${rule?.id ?? ""}`;
      const group = found.get(key) ?? { kind, rule, claims: new Set<GatedClaim>() };
      found.set(key, group);
      group.claims.add(claim);
    }
  }
  return [...found]
    .map(([key, { kind, rule, claims }]) => ({ key, kind, rule, claims: [...claims] }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.claims.length - a.claims.length);
}
