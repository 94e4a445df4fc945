import { groupBy } from "../claims/group-by.ts";
import { profileIds } from "../reference/policy.ts";
import { countVerdicts, type Report, type Verdict } from "../scrub/report.ts";
import type { Phrase, WordKey } from "../words/phrase.ts";
import type { Words } from "../words/words.ts";
import type { Checked } from "./check-sheet.ts";
import { keepingSaid } from "./waiving/waiver-words.ts";

/** What a run says at its end, sentence by sentence. */
export interface Closing {
  /** What was seen. */
  readonly seen: string;
  /** With what result. */
  readonly result: string;
  /** Which payer's rules were used. */
  readonly profile: string;
  /** Which policy of the user's was used; undefined if there is none. */
  readonly policy: string | undefined;
  /** What is kept on purpose, and which waivers do not count. */
  readonly kept: readonly string[];
  /** Why lines were not checked, the most frequent reason first. */
  readonly notChecked: readonly NotCheckedReason[];
  readonly linesNotChecked: number;
  /** Those of them that have errors or warnings as well. */
  readonly linesFlaggedToo: number;
  /** Rules that could not run on this sheet at all, by what it lacks. */
  readonly notRun: readonly { readonly reason: string; readonly rules: readonly string[] }[];
}

export interface NotCheckedReason {
  readonly reason: string;
  readonly lines: number;
  /** Worksheet rows, in order. */
  readonly rows: readonly number[];
  readonly rules: readonly string[];
}

export function closingOf(checked: Checked, words: Words): Closing {
  const { report } = checked;
  const counts = countVerdicts(report);
  const lines = counts.error + counts.warning + counts.notChecked + counts.clean;
  const linesNotChecked = new Set(report.notChecked.map(({ line }) => line)).size;
  const rows = new Set([...report.lines.rows].filter((_, line) => report.inScope(line))).size;
  const others = report.lines.count - lines;
  const checks = { ran: report.ran.length, notRun: report.notRun.length };
  // Of a part of the rows the claims are known only in part.
  const claims = checked.scope !== "table" && others === 0 ? report.claims : 0;
  const seen = words.say("close.seen", { lines, rows, claims, sheet: checked.sheet });
  return {
    seen: checked.scope === "visible" ? `${seen} ${words.say("close.hidden", { lines: others })}` : seen,
    result:
      counts.clean === lines
        ? words.say("close.clean", checks)
        : words.say("close.verdicts", { lines, verdicts: verdictsSaid(counts, words), ...checks }),
    profile: profileSentence(checked, words),
    policy: policySentence(checked, words),
    kept: keepingSaid(checked, words),
    notChecked: reasonsOf(report, words),
    linesNotChecked,
    linesFlaggedToo: linesNotChecked - counts.notChecked,
    notRun: absentOf(checked, words),
  };
}

/** How many lines have which verdict; of those that none has only the clean ones are named. */
export function verdictsSaid({ error, warning, notChecked, clean }: Record<Verdict, number>, words: Words): string {
  const bad = [
    ["close.error", error] as const,
    ["close.warning", warning] as const,
    ["close.notChecked", notChecked] as const,
  ];
  const named = [...bad.filter(([, count]) => count > 0), ["close.cleanLines", clean] as const];
  return named.map(([key, count]) => words.say(key, { count })).join(", ");
}

function profileSentence({ report, chosenProfile }: Checked, words: Words): string {
  if (chosenProfile) return words.say("close.profile-chosen", { profile: { key: `profile.${chosenProfile}` } });
  const { payer, payerType, claimType } = report.lines.columns;
  if (!payer && !payerType && !claimType) return words.say("close.no-payer");
  const used = profileIds.flatMap((id) => {
    const lines = report.profiles[id];
    return lines ? words.say("close.profile-lines", { profile: { key: `profile.${id}` }, lines }) : [];
  });
  return words.say("close.profiles", { profiles: used.join(", ") });
}

/** Whose policy it was, and which of its payers the sheet has. */
function policySentence({ report, chosenProfile, policy }: Checked, words: Words): string | undefined {
  if (!policy) return undefined;
  const { source, payers } = policy;
  if (chosenProfile) return words.say("close.policy-family", { source });
  const used = Object.entries(report.payers).map(([payer, lines]) => words.say("close.policy-lines", { payer, lines }));
  if (used.length === 0) return words.say("close.policy-unused", { source, count: payers.length });
  return words.say("close.policy", { source, count: payers.length, payers: used.join(", ") });
}

/** The same reason on different rows is one reason: what it is about counts, not where. */
function reasonsOf({ lines: { rows }, notChecked }: Report, words: Words): readonly NotCheckedReason[] {
  const found = new Map<string, { lines: Set<number>; rules: Set<string> }>();
  // Thousands of lines may share a reason.
  const known = new Map<Phrase, string>();
  for (const { rule, line, reason } of notChecked) {
    const said = known.get(reason) ?? words.phrase(withoutRow(reason));
    known.set(reason, said);
    const entry = found.get(said) ?? { lines: new Set(), rules: new Set() };
    entry.lines.add(line);
    entry.rules.add(rule.id);
    found.set(said, entry);
  }
  return [...found]
    .map(([reason, { lines, rules }]) => ({
      reason,
      lines: lines.size,
      rows: [...new Set([...lines].map((line) => rows[line]!))],
      rules: [...rules],
    }))
    .sort((a, b) => b.lines - a.lines);
}

/** The short form of each reason, without the row that it was found in. */
const shortForms: Partial<Record<WordKey, WordKey>> = {
  "not-checked.blank": "why.blank",
  "not-checked.unreadable": "why.unreadable",
  "not-checked.invalid": "why.invalid",
  "not-checked.no-patient": "why.no-patient",
  "not-checked.no-reference": "why.no-reference",
  "not-checked.policy-unknown": "why.policy-unknown",
  "not-checked.maybe-elsewhere": "why.maybe-elsewhere",
  "not-run.switched-off": "why.switched-off",
  "not-run.optional": "why.optional",
  "not-run.nobody-says": "why.nobody-says",
  "not-run.no-column": "why.no-column",
  "not-run.no-grouping": "why.no-grouping",
};

function withoutRow(reason: Phrase): Phrase {
  return { ...reason, key: shortForms[reason.key] ?? reason.key };
}

function absentOf({ report }: Checked, words: Words): Closing["notRun"] {
  const found = groupBy(report.notRun, ({ reason }) => words.phrase(withoutRow(reason)));
  return [...found].map(([reason, notRun]) => ({ reason, rules: notRun.map(({ rule }) => rule.id) }));
}
