import assert from "node:assert/strict";
import type { Rule } from "../../src/rules/rule.ts";
import { ccodeOnProfessionalClaim } from "../../src/rules/setting/ccode-on-professional-claim.ts";
import { wasteModifierMissing } from "../../src/rules/waste/waste-modifier-missing.ts";
import { spanOf } from "../../src/session/explain/cited.ts";
import { rulePageOf } from "../../src/session/explain/rule-page.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";

const words = openWords("en", everyWord);
const pageOf = (rule: Rule) => rulePageOf(rule, words);

describe("The page of a rule", () => {
  it("shows the rows of its examples as a sheet would hold them, in the columns that matter", () => {
    const { bad, good } = pageOf(wasteModifierMissing);
    assert.deepEqual(
      bad.columns.map(({ name }) => name),
      ["code", "modifiers", "units"],
    );
    const cells = ({ rows }: typeof bad) => rows.map((row) => [row.row, ...row.cells]);
    assert.deepEqual(cells(bad), [
      [2, "93306", "", "1"],
      [3, "Q9957", "", "2"],
    ]);
    assert.deepEqual(cells(good), [
      [2, "93306", "", "1"],
      [3, "Q9957", "JZ", "2"],
    ]);
  });

  it("shows at its row what the engine says and offers", () => {
    const { bad, good } = pageOf(wasteModifierMissing);
    const [echo, agent] = bad.rows.map(({ remarks }) => remarks);
    assert.deepEqual(echo, []);
    const [{ message, ...rest }] = agent as [(typeof agent & object)[number]];
    assert.match(message, /^Q9957 needs JW or JZ: since 2023-10-01 .*\. Sources disagree on /);
    assert.deepEqual(rest, {
      severity: "error",
      fix: "Possible fix, if it is what happened: Set the modifiers in row 3 to JZ.",
    });
    assert.ok(good.rows.every(({ remarks }) => remarks.length === 0));
  });

  it("says when the rule runs, and what is known of payers as shipped", () => {
    assert.deepEqual(pageOf(ccodeOnProfessionalClaim).when, [
      "On professional claims only.",
      "Needs the column: date of service.",
      "Depends on the payer’s policy: whether C-codes are taken on professional claims. As shipped: no for Medicare, Medicare Advantage; not known for Medicaid; yes for Commercial, Hospital outpatient (OPPS).",
    ]);
    const either: Rule = {
      ...wasteModifierMissing,
      needs: ["mod"],
      anyColumn: ["vials", "volDrawn"],
      asks: ["coveredDx"],
    };
    assert.deepEqual(pageOf(either).when.slice(1), [
      "Needs the columns: vials or volume drawn; patient or claim id.",
      "Depends on the payer’s policy: which diagnoses are covered. As shipped: not known.",
    ]);
  });

  it("says of a rule that is off at first how it comes to run", () => {
    const off: Rule = { ...ccodeOnProfessionalClaim, optional: true, listed: "coveredDx", asks: ["coveredDx"] };
    assert.deepEqual(pageOf(off).when, [
      "Only when it is switched on in the policy’s table of rules.",
      "Only when the policy of a payer on the sheet says it: which diagnoses are covered.",
      "On professional claims only.",
      "Needs the column: date of service.",
    ]);
  });

  it("says as what payer its rows are checked", () => {
    assert.deepEqual(pageOf(ccodeOnProfessionalClaim).assumed, [
      "Made-up rows, checked as Medicare: one patient on 2026-11-03, place of service 11, where they do not say otherwise.",
    ]);
    const { examples } = ccodeOnProfessionalClaim;
    const policy = {
      unitMethod: "strict",
      cCodesInOffice: false,
      authCodes: [],
      expectedPos: ["11", "15"],
      contrastTerms: { kind: "note", text: "Ask first" },
    } as const;
    const other: Rule = {
      ...ccodeOnProfessionalClaim,
      examples: { ...examples, profile: "hospital-opps", policy },
    };
    assert.deepEqual(pageOf(other).assumed, [
      "Made-up rows, checked as Hospital outpatient (OPPS): one patient on 2026-11-03, where they do not say otherwise.",
      "The policy says how the units of a Definity vial are counted: strict.",
      "The policy says whether C-codes are taken on professional claims: no.",
      "The policy says which codes need an authorisation: none.",
      "The policy says in which places of service the agent is paid: 11, 15.",
      "The policy says what the contract says of contrast: “Ask first”.",
    ]);
  });

  it("says from when to when a fact was in force", () => {
    assert.equal(spanOf({ from: "2024-07-01" }, words), "since 2024-07-01");
    assert.equal(spanOf({ from: "2024-07-01", until: "2024-09-30" }, words), "2024-07-01 to 2024-09-30");
  });
});
