import { ClaimLine } from "../../claims/claim-line.ts";
import type { Field } from "../../claims/fields.ts";
import { agentOf } from "../../reference/agents.ts";
import type { Source } from "../../reference/dated.ts";
import { policyName } from "../../scrub/policy-name.ts";
import type { Words } from "../../words/words.ts";
import type { Checked } from "../check-sheet.ts";
import { valueSaid } from "../explain/payers.ts";
import { placeOf } from "../explain/cited.ts";
import { fieldName, messageOf } from "../finding-words.ts";
import { waiverSaid } from "../waiving/waiver-words.ts";
import { followedPolicies, passedRules, type UsedSource } from "./applied-rules.ts";
import { checklistOf } from "./checklist.ts";
import { ruleIn } from "./decide.ts";
import { factHeadings, factTopics, type FactTopic } from "./fact-headings.ts";
import type { GatedClaim } from "./gate.ts";
import { obstacleSaid } from "./why-held.ts";

/** All that is known of one claim, in words, for whoever has to prove it. */
export interface Evidence {
  readonly title: string;
  /** From where, of which day, and whether it may go out. */
  readonly about: readonly string[];
  readonly facts: { readonly headings: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };
  readonly sections: readonly EvidenceSection[];
  readonly signatures: readonly string[];
}

export interface EvidenceSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is the same on all lines of a claim. */
const whose = ["claimId", "patientId", "payer", "renderingNpi", "billingNpi", "orderingNpi", "auth"] as const;

export function evidenceOf(checked: Checked, claim: GatedClaim, made: string, words: Words): Evidence {
  const { report, sheet } = checked;
  const lines = claim.lines.map((line) => new ClaimLine(report.lines, line));
  const cited = new Citations(words);
  const passed = passedRules(checked, claim.lines).map(({ rule, sources }) => `${rule.id} ${cited.numbers(sources)}`);
  const policy = policyLines(checked, claim.lines, cited, words);
  const state = claim.obstacles.length > 0 ? "held" : "released";
  return {
    title: words.say("evidence.title", { claim: claim.name || String(claim.rows[0]) }),
    about: [
      words.say("evidence.about", {
        sheet,
        count: claim.rows.length,
        rows: claim.rows.join(", "),
        date: report.asOf,
        made,
      }),
      words.say(`evidence.${state}`),
      whose.flatMap((field) => saidOnce(lines, field, words)).join("; "),
    ],
    facts: {
      headings: factHeadings(words),
      rows: lines.map((line) => [line.row, ...factTopics.map((topic) => factOf(line, topic))]),
    },
    sections: [
      { title: words.say("evidence.findings"), lines: findingLines(checked, claim, words) },
      { title: words.say("evidence.checklist"), lines: checklistLines(checked, claim.lines, words) },
      { title: words.say("evidence.policy"), lines: policy },
      { title: words.say("evidence.passed", { count: passed.length }), lines: [passed.join(", ")] },
      { title: words.say("evidence.sources", cited.read()), lines: [cited.list()] },
      {
        title: words.say("evidence.not-run"),
        lines: report.notRun.length > 0 ? [report.notRun.map(({ rule }) => rule.id).join(", ")] : [],
      },
    ].filter((section) => section.lines.some((line) => line !== "")),
    signatures: (["prepared", "reviewed"] as const).map((who) => words.say(`evidence.${who}`)),
  };
}

function factOf(line: ClaimLine, topic: FactTopic): string | number {
  switch (topic) {
    case "dos":
      return line.dos ?? writtenIn(line, "dos");
    case "mod":
      return line.modifiers.join(" ");
    case "dx":
      return line.diagnoses.join(" ");
    case "code": {
      const brand = agentOf(line.code)?.brand;
      return line.code === "" ? writtenIn(line, "code") : brand === undefined ? line.code : `${line.code} ${brand}`;
    }
    default:
      return line.value(topic) ?? writtenIn(line, topic);
  }
}

/** What a cell holds that means nothing. */
function writtenIn(line: ClaimLine, field: Field): string {
  const reading = line.read(field);
  return reading.kind === "invalid" ? reading.written : reading.kind === "unreadable" ? "?" : "";
}

function saidOnce(lines: readonly ClaimLine[], field: Field, words: Words): readonly string[] {
  const values = [...new Set(lines.flatMap((line) => line.value(field) ?? []))].map(String);
  return values.length > 0 ? [`${words.phrase(fieldName(field as "payer"))}: ${values.join(", ")}`] : [];
}

/** What was found or could not be checked, each with what somebody answered; infos too. */
function findingLines(
  { report, waivedBy }: Checked,
  { lines, obstacles, approvals }: GatedClaim,
  words: Words,
): readonly string[] {
  const own = new Set(lines);
  const open = obstacles.map((obstacle) => {
    const rule = ruleIn(obstacle)?.id ?? "none";
    return words.say("evidence.open", { row: obstacle.row, rule, said: obstacleSaid(obstacle, words) });
  });
  const approved = [...new Set(approvals.map(({ decision }) => decision))].map(({ rules, reason, by, when }) =>
    words.say("evidence.approved", { rules: rules.join(", "), reason, by, when: when || "none" }),
  );
  const found = report.findings.filter(({ line }) => own.has(line));
  const kept = found.flatMap((finding) => {
    const waiver = waivedBy(finding);
    if (!waiver) return [];
    const row = report.lines.rows[finding.line]!;
    return [words.say("evidence.kept", { row, rule: finding.rule.id, why: waiverSaid(waiver, words) })];
  });
  const notes = found
    .filter((finding) => finding.severity === "info" && !waivedBy(finding))
    .map((finding) =>
      words.say("evidence.note", {
        row: report.lines.rows[finding.line]!,
        rule: finding.rule.id,
        said: messageOf(finding, words),
      }),
    );
  const all = [...open, ...approved, ...kept, ...notes];
  return all.length > 0 ? all : [words.say("evidence.nothing")];
}

function checklistLines(checked: Checked, lines: readonly number[], words: Words): readonly string[] {
  return checklistOf(checked, lines).map(({ item, isTicked, said }) => {
    const box = isTicked ? "☑" : "☐";
    const text = said.map(({ field, text: own }) => `${words.phrase(fieldName(field as "order"))} ${own}`).join(", ");
    return `${box} ${words.say(`evidence.item.${item}`)}${text === "" ? "" : ` (${words.say("evidence.sheet-says", { text })})`}`;
  });
}

function policyLines(checked: Checked, lines: readonly number[], cited: Citations, words: Words): readonly string[] {
  return followedPolicies(checked, lines).map(({ payer, profile, values }) => {
    const family = words.say(`profile.${profile}`);
    const said = values.map(({ key, value, said: own, source }) => {
      const text = own ?? `${words.phrase(policyName(key))}: ${valueSaid(value, words)}`;
      return `${text} ${cited.numbers([{ source, from: "", edition: undefined }])}`;
    });
    const name = payer === undefined ? family : `${payer} (${family})`;
    return words.say("evidence.payer", { name, said: said.join("; ") || words.say("evidence.payer.none") });
  });
}

/** Numbers the sources, so that many rules can rest on one. */
class Citations {
  private readonly known = new Map<string, string>();
  private readonly days = new Set<string>();
  private readonly words: Words;

  constructor(words: Words) {
    this.words = words;
  }

  /** [1, 4] */
  numbers(used: readonly UsedSource[]): string {
    const numbers = new Set(used.map((one) => this.numberOf(one)));
    return numbers.size > 0 ? `[${[...numbers].sort((a, b) => a - b).join(",")}]` : "";
  }

  /** All of them in one paragraph: a page has to hold them. */
  list(): string {
    return [...this.known.values()].map((text, place) => `[${String(place + 1)}] ${text}`).join("; ");
  }

  /** From when to when somebody read them. */
  read(): { readonly from: string; readonly to: string } {
    const days = [...this.days].sort();
    return { from: days[0] ?? "", to: days.at(-1) ?? "" };
  }

  private numberOf({ source, edition }: UsedSource): number {
    const key = `${keyOf(source)} ${edition ?? ""}`;
    if (!this.known.has(key)) this.known.set(key, this.said(source, edition));
    return [...this.known.keys()].indexOf(key) + 1;
  }

  private said(source: Source, edition: string | undefined): string {
    const title = placeOf(source, this.words);
    if (source.readOn !== "") this.days.add(source.readOn);
    return edition === undefined || title.includes(edition) ? title : `${title}, ${edition}`;
  }
}

function keyOf({ title, section = "" }: Source): string {
  return `${title} ${section}`;
}
