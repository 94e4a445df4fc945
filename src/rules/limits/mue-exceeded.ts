import { byCode } from "../../claims/by-code.ts";
import type { ClaimLine } from "../../claims/claim-line.ts";
import { largestOf, mostUnits, unitsOf } from "../../claims/day-units.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { toCents } from "../../claims/money.ts";
import { unknownOn } from "../../reference/dated.ts";
import { discardInLimit, unitsByDay } from "../../reference/disagreements.ts";
import type { Policy } from "../../reference/policy.ts";
import { unitEditCodes, unitEdits, type UnitEdit } from "../../reference/unit-edits.ts";
import type { Phrase } from "../../words/phrase.ts";
import { tableFor } from "../edits.ts";
import { known } from "../known.ts";
import { priceOf } from "../price.ts";
import { encounterRule } from "../rule.ts";

export const mueExceeded = encounterRule({
  id: "mue-exceeded",
  severity: "error",
  looksAt: unitEditCodes,
  needs: [],
  columns: ["units"],
  docs: {
    summary: "More units of a code are billed for one patient and day than Medicare takes for likely.",
    why: "Each code has a limit of units. Above it Medicare denies all units of the code, however they are spread over lines and modifiers.",
    remedy:
      "Correct the units. If more were needed, keep the record at hand: most limits give way to documentation on appeal, some never do.",
    limits: [
      "The limits are Medicare's. Medicaid has its own, and other payers mostly follow.",
      "The professional and the technical part of a study, 26 and TC, are counted apart. Units that were reversed do not count.",
      "Whether discarded units count is a question that no source settles: the payer's policy decides.",
      "One Definity vial counts 2 units and stays below its limit of 3; two vials exceed it.",
    ],
  },
  basis: [unitEdits],
  messages: {
    appeal:
      "{units, plural, one {# unit} other {# units}} of {code} on {dos}: above {limit} Medicare denies them all, unless the record shows the need on appeal.",
    absolute:
      "{units, plural, one {# unit} other {# units}} of {code} on {dos}: more than {limit} are never paid, whatever the record shows.",
    none: "{code} is paid with no unit at all on this kind of claim: its limit is 0.",
  },
  examples: {
    bad: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 4 }],
    good: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2 }],
  },
  check({ subjects }, { ask, policy, report, notChecked }) {
    for (const lines of byCode(subjects)) {
      const { code } = lines[0];
      const list = known(unitEdits, lines, notChecked);
      if (!list) continue;
      const table = tableFor(lines[0], policy);
      const edit = list.limitOf(code, table);
      const reason = edit
        ? whyUncountable(lines)
        : unknownOn({ label: `unit limit of ${code}`, values: [] }, lines[0].dos!);
      if (!edit || reason) {
        for (const line of lines) notChecked(line, reason!);
        continue;
      }
      const { units: limit, indicator } = edit;
      for (const counted of indicator === 1 ? lines.map((line) => [line]) : [lines]) {
        if (mostUnits(counted) <= limit) continue;
        const units = unitsOf(counted);
        if (units <= limit) continue;
        const flawed = counted.find((line) => line.flaw("mod"));
        if (flawed) {
          const { reading } = flawed.flaw("mod")!;
          for (const line of counted) notChecked(line, flawPhrase("mod", flawed.row, reading));
          continue;
        }
        const discarded = counted.filter((one) => one.has("JW"));
        const hangsOnDiscard = unitsOf(counted.filter((one) => !one.has("JW"))) <= limit;
        const line = largestOf(hangsOnDiscard ? discarded : counted);
        // What is not known of the payer is noted by asking.
        if (hangsOnDiscard && !ask(line, "discardInUnitLimit")) continue;
        const message = limit === 0 ? "none" : indicator === 2 ? "absolute" : "appeal";
        report(line, {
          message,
          at: "units",
          severity: indicator === 2 ? "error" : "warning",
          data: { units, code, dos: line.dos!, limit },
          edition: list.editionFor(table),
          dispute: disputeOver(edit, counted, hangsOnDiscard, policy(line)),
        });
      }
    }
  },
});

function whyUncountable(lines: readonly ClaimLine[]): Phrase | undefined {
  const bad = lines.find(({ units }) => units === undefined || units % 1 !== 0);
  return bad && flawPhrase("units", bad.row, bad.read("units"));
}

/** The question that the finding hangs on, if sources answer it differently. */
function disputeOver(edit: UnitEdit, lines: readonly ClaimLine[], hangsOnDiscard: boolean, policy: Policy) {
  const [line] = lines as [ClaimLine];
  const price = line.claimType === "professional" ? priceOf(policy, line) : undefined;
  const amounts = (denied: string, paid: string) =>
    price && { [denied]: 0, [paid]: toCents(unitsOf(lines) * price.amount) };
  if (hangsOnDiscard) {
    const follows = { answer: "counted", source: policy.values.discardInUnitLimit!.source };
    return { over: discardInLimit, follows, amounts: amounts("counted", "apart") };
  }
  const isEachBelow = lines.length > 1 && lines.every(({ units }) => units! <= edit.units);
  if (edit.indicator !== 3 || !isEachBelow) return undefined;
  const [byDay] = unitsByDay.answers;
  const follows = policy.profile === "medicare-ffs" ? { answer: byDay!.id, source: byDay!.source } : undefined;
  return { over: unitsByDay, follows, amounts: amounts("day", "line") };
}
