import assert from "node:assert/strict";
import type { ClaimType } from "../../src/claims/lines.ts";
import { procedureEdits, type ProcedureEdit } from "../../src/reference/procedure-edits.ts";
import { rules } from "../../src/rules/index.ts";
import { check } from "./support/check.ts";

const edits = procedureEdits.values[0]!.value;

/** The rules that speak of pairs; the others may say about the same lines what they like. */
const bundling = rules.filter(({ id }) => id.startsWith("ncci-"));

/** Which rule is to say that a pair is denied. Written down apart from the families that the rules are made of. */
function expectedRule({ column1, column2 }: ProcedureEdit): string {
  if (/^(3600[05]|36410|3659[12]|963[67]\d|96523)$/.test(column2)) return "ncci-injection-bundled";
  if (/^9332[015]$/.test(column2)) return column1 === "93308" ? "ncci-limited-doppler" : "ncci-doppler-bundled";
  if (/^(9301[5-8]|9476[01])$/.test(column2)) return "ncci-stress-components";
  if (column1 === "93351" && column2 === "93350") return "ncci-stress-components";
  if (/^(930(0[05]|10|4[0-2]))$/.test(column2)) return "ncci-ecg-with-echo";
  if (/^992/.test(column2)) return "ncci-em-without-25";
  if (/^(933(0[3-8]|1[2-9]|5[015])|C89(2\d|30)|0439T|76(376|377|604|998))$/.test(column2)) return "ncci-echo-pairs";
  return "nobody";
}

function isVisit({ column2 }: ProcedureEdit): boolean {
  return column2.startsWith("992");
}

/** What each pair's lines get from the bundling rules: one patient for each pair, column 1 first. */
function said(claimType: ClaimType, pairs: readonly ProcedureEdit[], modifierOf: (pair: ProcedureEdit) => string) {
  const form = claimType === "professional" ? "1500" : "UB-04";
  const rows = pairs.flatMap((pair, place) => [
    [`P${place}`, "2024-07-15", form, pair.column1, "", "1"],
    [`P${place}`, "2024-07-15", form, pair.column2, modifierOf(pair), "1"],
  ]);
  const headings = ["patient", "dos", "claim type", "code", "modifiers", "units"];
  const { report } = check({ headings, rows });
  const at = (line: number) =>
    report.findings
      .filter((finding) => finding.line === line && bundling.includes(finding.rule))
      .map(({ rule, severity }) => `${rule.id}: ${severity}`);
  return pairs.map((_, place) => ({ paid: at(2 * place), denied: at(2 * place + 1) }));
}

function named({ column1, column2, indicator }: ProcedureEdit): string {
  return `${column1} > ${column2} (${indicator})`;
}

/** The severity that the rule has for a pair that no modifier lifts. */
function severityOf(pair: ProcedureEdit): string {
  const warns = ["ncci-echo-pairs", "ncci-ecg-with-echo", "ncci-em-without-25"];
  return pair.indicator === 1 && warns.includes(expectedRule(pair)) ? "warning" : "error";
}

for (const claimType of ["professional", "institutional"] as const) {
  describe(`Every pair of the shipped edits on ${claimType} claims`, () => {
    const pairs = edits.pairs(claimType);

    it("is said by exactly one rule, on the denied line", () => {
      const answers = said(claimType, pairs, () => "");
      pairs.forEach((pair, place) => {
        const { paid, denied } = answers[place]!;
        assert.deepEqual(denied, [`${expectedRule(pair)}: ${severityOf(pair)}`], named(pair));
        // That 93307 is to be another code is said on its own line.
        const changes = pair.column1 === "93307" && expectedRule(pair) === "ncci-doppler-bundled";
        assert.deepEqual(paid, changes ? ["ncci-doppler-bundled: error"] : [], named(pair));
      });
    });

    for (const modifier of ["59", "XE", "XP", "XS", "XU"]) {
      it(`is lifted by ${modifier} on the denied line if the edit allows it, else told as misuse`, () => {
        const procedures = pairs.filter((pair) => !isVisit(pair));
        const answers = said(claimType, procedures, () => modifier);
        procedures.forEach((pair, place) => {
          const expected = pair.indicator === 1 ? [] : ["ncci-modifier-misuse: error"];
          assert.deepEqual(answers[place]!.denied, expected, named(pair));
        });
      });
    }

    it("is said whatever the modifier where the modifier sets nothing apart", () => {
      const answers = said(claimType, pairs, (pair) => (isVisit(pair) ? "59" : "26"));
      pairs.forEach((pair, place) => {
        assert.deepEqual(answers[place]!.denied, [`${expectedRule(pair)}: ${severityOf(pair)}`], named(pair));
      });
    });

    it("is said whichever line comes first", () => {
      const turned = pairs.map((pair) => ({ ...pair, column1: pair.column2, column2: pair.column1 }));
      const answers = said(claimType, turned, () => "");
      pairs.forEach((pair, place) => {
        assert.deepEqual(answers[place]!.paid, [`${expectedRule(pair)}: ${severityOf(pair)}`], named(pair));
      });
    });
  });
}

describe("The pairs of the shipped edits", () => {
  const pairs = edits.pairs("professional");

  it("all belong to a rule", () => {
    const all = [...pairs, ...edits.pairs("institutional")];
    assert.deepEqual(all.filter((pair) => expectedRule(pair) === "nobody").map(named), []);
    assert.ok(all.length > 1100, `${all.length} pairs`);
  });

  it("of visits are lifted by 25 if the edit allows it, else told as misuse", () => {
    const ofVisits = pairs.filter(isVisit);
    const answers = said("professional", ofVisits, () => "25");
    ofVisits.forEach((pair, place) => {
      const expected = pair.indicator === 1 ? [] : ["ncci-modifier-misuse: error"];
      assert.deepEqual(answers[place]!.denied, expected, named(pair));
    });
  });

  it("are the only ones of which anything is said", () => {
    const codes = [...new Set(pairs.flatMap(({ column1, column2 }) => [column1, column2]))];
    const others = codes.flatMap((column1, place) =>
      codes.slice(place + 1).flatMap((column2): ProcedureEdit[] => {
        const paired = edits.edit(column1, column2, "professional") ?? edits.edit(column2, column1, "professional");
        return paired ? [] : [{ column1, column2, indicator: 1 }];
      }),
    );
    assert.ok(others.length > 1000, `${others.length} pairs`);
    const answers = said("professional", others, () => "");
    others.forEach((pair, place) => {
      assert.deepEqual(answers[place], { paid: [], denied: [] }, named(pair));
    });
  });

  it("are not checked on a hospital's claim where its table was not read", () => {
    const unread = pairs.filter(({ column1 }) => !edits.isRead(column1, "institutional"));
    const rows = unread.flatMap(({ column1, column2 }, place) =>
      [column1, column2].map((code) => [`P${place}`, "2024-07-15", "UB-04", code, "1"]),
    );
    const { report } = check({ headings: ["patient", "dos", "claim type", "code", "units"], rows });
    unread.forEach((pair, place) => {
      const rule = expectedRule(pair);
      const gaps = report.notChecked.filter((gap) => gap.line === 2 * place + 1 && gap.rule.id === rule);
      assert.equal(gaps.length, 1, named(pair));
    });
  });
});
