import type { Words } from "../../words/words.ts";
import { fixSteps, messageOf } from "../finding-words.ts";
import { ruleIn } from "./decide.ts";
import type { GatedClaim, Obstacle } from "./gate.ts";

/** Why a row is held, in words. */
export interface WhyHeld {
  readonly why: string;
  /** Ids of the rules; empty where none is the reason. */
  readonly rule: string;
  readonly todo: string;
  /** Who has to do something. */
  readonly owner: string;
}

/** What keeps a row, or that it waits for the others of its claim. */
export function whyHeld({ obstacles }: GatedClaim, row: number, words: Words): WhyHeld {
  const own = obstacles.filter((obstacle) => obstacle.row === row);
  const others = [...new Set(obstacles.map((obstacle) => obstacle.row))].filter((other) => other !== row);
  const joined = (texts: readonly (string | undefined)[], by: string) =>
    [...new Set(texts.filter((text) => text !== undefined && text !== ""))].join(by);
  if (own.length === 0) {
    const why = words.say("release.with-others", { count: others.length, rows: others.join(", ") });
    return { why, rule: "", todo: "", owner: "" };
  }
  return {
    why: joined(
      own.map((obstacle) => obstacleSaid(obstacle, words)),
      " ",
    ),
    rule: joined(
      own.map((obstacle) => ruleIn(obstacle)?.id),
      ", ",
    ),
    todo: joined(
      own.map((obstacle) => todoSaid(obstacle, words)),
      " ",
    ),
    owner: joined(
      own.map((obstacle) => ownerOf(obstacle, words)),
      ", ",
    ),
  };
}

export function obstacleSaid(obstacle: Obstacle, words: Words): string {
  switch (obstacle.kind) {
    case "finding":
      return messageOf(obstacle.finding, words);
    case "gap":
      return words.say("release.not-checked", { reason: words.phrase(obstacle.gap.reason) });
    case "held": {
      const { reason, by, when } = obstacle.decision;
      return words.say("release.held-by", { reason, by: by || "none", when: when || "none" });
    }
    case "unseen":
      return words.say("release.unseen");
  }
}

function todoSaid(obstacle: Obstacle, words: Words): string {
  switch (obstacle.kind) {
    case "finding": {
      const { rule, fix, severity } = obstacle.finding;
      const steps = fix ? fixSteps(fix, words).join(" ") : rule.docs.remedy;
      return severity === "warning" ? `${steps} ${words.say("release.or-approve")}` : steps;
    }
    case "gap":
      return words.say("release.fill-or-approve");
    case "held":
      return words.say("release.let-go.hint");
    case "unseen":
      return words.say("release.check-all");
  }
}

function ownerOf(obstacle: Obstacle, words: Words): string {
  if (obstacle.kind === "held") return obstacle.decision.by;
  const rule = obstacle.kind === "finding" ? obstacle.finding.rule : undefined;
  return words.say(rule?.docs.question === undefined ? "release.owner.billing" : "release.owner.reader");
}
