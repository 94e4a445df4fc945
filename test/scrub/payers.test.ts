import assert from "node:assert/strict";
import { everyCode } from "../../src/claims/codes.ts";
import type { ClaimLine } from "../../src/claims/claim-line.ts";
import type { PayerPolicy, Policies, ProfileId, RuleLevel } from "../../src/reference/policy.ts";
import { profiles, shippedPolicies } from "../../src/reference/profiles.ts";
import { ourDefault } from "../../src/reference/sources.ts";
import type { Context } from "../../src/rules/context.ts";
import type { Day, Rule } from "../../src/rules/rule.ts";
import { tieRule } from "../../src/rules/sheet-rule.ts";
import { LoneRows } from "../../src/scrub/lone-rows.ts";
import { Payers } from "../../src/scrub/payers.ts";
import { messageOf } from "../../src/session/finding-words.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { linesOf, type Row } from "../support/lines.ts";
import { aboutDays, aboutLines, agent, agents, echo, found, gaps, notRun, run, verdictsOf } from "./support.ts";

function payer(name: string, days: number, parts: Partial<PayerPolicy> = {}): PayerPolicy {
  const values = { ...profiles.commercial.values, filingDays: { value: days, source: ourDefault } };
  return { name, policy: { profile: "commercial", payer: name, values }, ...parts };
}

function knowing(...payers: readonly PayerPolicy[]): Policies {
  return { ...shippedPolicies, payers };
}

describe("the policy of a line", () => {
  const policies = knowing(
    payer("Acme Health", 90),
    payer("Acme*Medicare*", 60),
    payer("Zenith*", 120, { until: "2026-06-30" }),
    payer("Zenith*", 180, { from: "2026-07-01" }),
  );
  const daysOf = (row: Row, all = policies) => new Payers(linesOf([row]), all).at(0)?.values.filingDays?.value;
  const cases: readonly (readonly [string, Row, number | undefined])[] = [
    ["is that of the payer named", { payer: "Acme Health" }, 90],
    ["whatever the letter case and the blanks", { payer: " acme  HEALTH " }, 90],
    ["is not that of a longer name", { payer: "Acme Health Plus" }, undefined],
    ["fits a pattern piece by piece", { payer: "Acme Select Medicare HMO" }, 60],
    ["and not out of order", { payer: "Medicare Acme" }, 365],
    ["is known by the payer type where the payer column says nothing", { payerType: "Acme Health", payer: "X" }, 90],
    ["on the last day of a policy", { payer: "Zenith PPO", dos: "2026-06-30" }, 120],
    ["on the first day of the next", { payer: "Zenith PPO", dos: "2026-07-01" }, 180],
    ["is the family's where a dated payer meets no date", { payer: "Zenith PPO" }, undefined],
    ["is the family's where nobody named the payer", { payer: "Medicare Part B" }, 365],
    ["is Medicare's on a hospital's claim to Medicare", { payer: "Medicare", claimType: "institutional" }, 365],
    ["is the payer's own on a hospital's claim to it", { payer: "Acme Health", claimType: "institutional" }, 90],
    ["is unknown on a hospital's claim to others", { payer: "Aetna", claimType: "institutional" }, undefined],
    ["and to nobody", { payer: "", claimType: "institutional" }, undefined],
  ];
  for (const [title, row, days] of cases) it(title, () => assert.equal(daysOf(row), days));

  it("is the hospital's on its own claim, whoever pays, but for what a payer decides whoever files", () => {
    const rows = ["Acme Health", "Medicare"].map((name) => ({ payer: name, claimType: "institutional" }) as const);
    const payers = new Payers(linesOf(rows), policies);
    for (const line of [0, 1]) {
      assert.equal(payers.at(line)?.profile, "hospital-opps");
      assert.equal(payers.at(line)?.values.wasteModifier?.value, "not used");
    }
    assert.equal(payers.at(0), payers.at(0));
  });

  it("keeps the diagnoses that the payer covers on a hospital's claim too", () => {
    const coveredDx = { value: [], source: ourDefault };
    const policy = { ...shippedPolicies.families["medicare-ffs"], payer: "Medicare Part B" };
    const said = { name: "Medicare Part B", policy: { ...policy, values: { ...policy.values, coveredDx } } };
    const rows = ["Medicare Part B", "Medicare"].map((name) => ({ payer: name, claimType: "institutional" }) as const);
    const payers = new Payers(linesOf(rows), { ...shippedPolicies, payers: [said] });
    assert.equal(payers.at(0)?.values.coveredDx, coveredDx);
    assert.equal(payers.at(1)?.values.coveredDx, undefined);
  });

  it("says nothing where the payer is blank, whatever a rule looks for", () => {
    const rows = [
      { ...echo, payer: "Medicare" },
      { ...echo, payer: "" },
    ];
    const said: (number | undefined)[] = [];
    const asker = aboutLines("asker", {
      check: (line, { policy }) => void said.push(policy(line).values.filingDays?.value),
    });
    run(rows, [asker]);
    assert.deepEqual([...new Set(said)], [365, undefined]);
  });

  it("is the family that the user chose, whatever the sheet says", () => {
    const chosen = new Payers(linesOf([{ payer: "Acme Health" }]), policies, "medicare-ffs");
    assert.equal(chosen.at(0)?.values.filingDays?.value, 365);
  });

  it("is not held up by a name that is meant to take long", () => {
    const hostile = knowing(payer("*a".repeat(200), 1));
    assert.equal(daysOf({ payer: "a".repeat(399) + "b" }, hostile), undefined);
  });

  it("is counted by the payer's name in the report", () => {
    const rows = [
      { ...echo, payer: "Acme Health" },
      { ...echo, payer: "Medicare" },
    ];
    assert.deepEqual(run(rows, [], { policies }).payers, { "Acme Health": 1 });
  });
});

describe("who pays a line", () => {
  const policies = knowing(payer("Acme Health", 90));
  const hospital: Row = { claimType: "institutional" };
  const cases: readonly (readonly [string, Row, ProfileId | undefined, ProfileId?])[] = [
    ["is told of a hospital's claim by the payer's words", { ...hospital, payer: "Medicaid" }, "medicaid"],
    ["and by the payer type", { ...hospital, payer: "", payerType: "Medicare" }, "medicare-ffs"],
    ["and by the user's own payers", { ...hospital, payer: "Acme Health" }, "commercial"],
    ["is Medicare where the sheet has no payer", hospital, "medicare-ffs"],
    ["is unknown where the payer is blank", { ...hospital, payer: "" }, undefined],
    ["is told of other claims too", { payer: "Acme Health" }, "commercial"],
    ["is the family that the user chose", { ...hospital, payer: "Medicaid" }, "commercial", "commercial"],
    ["is asked beside a choice of hospitals", { payer: "Medicaid" }, "medicaid", "hospital-opps"],
  ];
  for (const [title, row, family, choice] of cases) {
    it(title, () => assert.equal(new Payers(linesOf([row]), policies, choice).behind(0)?.profile, family));
  }

  it("makes a difference to a rule that asks, though all are claims of a hospital", () => {
    for (const about of [aboutLines, aboutDays]) {
      const asker = about("asker", { check: () => undefined });
      const rule = { ...asker, check: say } as Rule;
      const payers = ["Medicare", "Aetna", "Medicare", "Aetna"];
      const rows = payers.map((name, index) => ({ ...echo, ...hospital, payer: name, patientId: `P${index}` }));
      assert.deepEqual(found(run(rows, [rule])), ["asker 3", "asker 5"]);
    }

    function say(subject: ClaimLine | Day, { payerFamily, report }: Context<{ said: string }>) {
      const line = "subjects" in subject ? subject.subjects[0]! : subject;
      if (payerFamily(line) === "commercial") report(line, { message: "said", at: "code" });
    }
  });
});

describe("the level that a user gives a rule", () => {
  const rule = aboutLines("talker");
  const levels = (level: RuleLevel) => ({ policies: { ...shippedPolicies, levels: new Map([["talker", level]]) } });

  for (const level of ["error", "warning", "info"] as const) {
    it(`turns its findings into ${level}`, () => {
      assert.deepEqual(
        run([echo], [rule], levels(level)).findings.map(({ severity }) => severity),
        [level],
      );
    });
  }

  it("makes milder findings at most as bad", () => {
    const mild = aboutLines("talker", {
      check: (line, { report }) => {
        report(line, { message: "said", at: "code", severity: "warning" });
        report(line, { message: "said", at: "code", severity: "info" });
      },
    });
    const said = (level: RuleLevel) => run([echo], [mild], levels(level)).findings.map(({ severity }) => severity);
    assert.deepEqual(said("error"), ["warning", "info"]);
    assert.deepEqual(said("info"), ["info", "info"]);
  });

  it("off: the rule does not run, and the run says why", () => {
    const report = run([echo], [rule], levels("off"));
    assert.deepEqual(found(report), []);
    assert.deepEqual(notRun(report), ["talker switched-off"]);
  });

  it("of one payer leaves the others alone, though their lines look the same", () => {
    const quiet = payer("Quiet", 90);
    const policies = knowing({ ...quiet, policy: { ...quiet.policy, levels: new Map([["talker", "off"]]) } });
    const rows = ["Quiet", "Loud", "Quiet", "Loud"].map((name) => ({ ...echo, payer: name }));
    for (const talker of [rule, aboutDays("talker")]) {
      const apart = rows.map((row, index) => ({ ...row, patientId: `P${index}` }));
      const report = run(apart, [talker], { policies });
      assert.deepEqual(found(report), ["talker 3", "talker 5"]);
      assert.deepEqual(verdictsOf(report), ["clean", "error", "clean", "error"]);
    }
  });

  it("may turn on for one payer what is off for all, or is optional", () => {
    const one = payer("One", 90);
    const rows = ["One", "Other"].map((name, i) => ({ ...echo, pos: "11", payer: name, patientId: `P${i}` }));
    const talkers = [
      aboutLines("talker"),
      aboutLines("extra", { optional: true }),
      aboutDays("keeper", { needs: ["pos"] }),
    ];
    const on = new Map<string, RuleLevel>(talkers.map(({ id }) => [id, "info"]));
    const policies: Policies = {
      ...knowing({ ...one, policy: { ...one.policy, levels: on } }),
      levels: new Map([
        ["talker", "off"],
        ["keeper", "off"],
      ]),
    };
    const report = run([...rows, { ...echo, payer: "Other", pos: "" }, { ...echo, payer: "" }], talkers, { policies });
    assert.deepEqual(notRun(report), []);
    assert.deepEqual(found(report), ["talker 2", "extra 2", "keeper 2"]);
    assert.deepEqual(gaps(report), []);
  });

  it("off for a payer also silences what could not be checked", () => {
    const quiet = payer("Quiet", 90);
    const policies = knowing({ ...quiet, policy: { ...quiet.policy, levels: new Map([["talker", "off"]]) } });
    const needy = aboutLines("talker", { needs: ["pos"] });
    const report = run(
      [
        { ...echo, payer: "Quiet", pos: "" },
        { ...echo, payer: "Loud" },
      ],
      [needy],
      { policies },
    );
    assert.deepEqual(gaps(report), ["talker 3 blank"]);
  });
});

describe("a rule that is optional", () => {
  const rule = aboutLines("extra", { optional: true });

  it("does not run unless the user's policy turns it on", () => {
    assert.deepEqual(notRun(run([echo], [rule])), ["extra optional"]);
    const policies: Policies = { ...shippedPolicies, levels: new Map([["extra", "info"]]) };
    assert.deepEqual(found(run([echo], [rule], { policies })), ["extra 2"]);
  });
});

describe("a rule that needs a list of some payer", () => {
  const rule = aboutLines("lister", { listed: "filingDays", asks: ["filingDays"] });

  it("does not run where no payer of the sheet has one", () => {
    assert.deepEqual(notRun(run([{ ...echo, payer: "Aetna" }], [rule])), ["lister nobody-says"]);
  });

  it("looks at the lines of payers who have one, and the others are not checked", () => {
    const rows = [
      { ...echo, payer: "Aetna" },
      { ...echo, payer: "Medicare" },
    ];
    const report = run(rows, [rule]);
    assert.deepEqual(found(report), ["lister 3"]);
    assert.deepEqual(gaps(report), ["lister 2 policy-unknown"]);
  });

  it("does not run on a row alone where nobody at all has one", () => {
    const lines = linesOf([{ ...echo, payer: "Aetna" }]);
    const never = aboutLines("lister", { listed: "coveredDx", asks: ["coveredDx"] });
    const lone = new LoneRows(lines, { rules: [never], asOf: "2026-11-21" }).check();
    assert.deepEqual([lone.findings, lone.notChecked], [[], []]);
  });
});

describe("asking of a payer what matters on some lines only", () => {
  const rule = aboutLines("asker", {
    check: (line, { ask, report }) => {
      if (line.units === 2 && ask(line, "filingDays") === 365) report(line, { message: "said", at: "code" });
    },
  });

  it("makes only those lines not checked whose payer has not said it", () => {
    const rows = [
      { ...echo, payer: "Aetna" },
      { ...agent, payer: "Aetna" },
      { ...agent, payer: "Medicare" },
      { ...agent, payer: "Aetna" },
    ];
    const report = run(rows, [rule]);
    assert.deepEqual(found(report), ["asker 4"]);
    assert.deepEqual(gaps(report), ["asker 3 policy-unknown", "asker 5 policy-unknown"]);
  });
});

describe("a finding that rests on the user's own policy", () => {
  const source = { title: "own policy, row 7", href: "", readOn: "" };
  const own = payer("Acme Health", 90);
  const said = { ...own.policy.values, filingDays: { value: 90, source, said: "Filing days: 90" } };
  const policies = knowing({ ...own, policy: { ...own.policy, values: said } });
  const rows = [
    { ...echo, payer: "Acme Health" },
    { ...echo, payer: "Medicare" },
  ];
  const tells = (rule: Rule) =>
    run(rows, [rule], { policies }).findings.map((finding) => finding.said.map((each) => `${each.payer} ${each.said}`));

  it("names what the rule asks of every line, where the user has said it", () => {
    assert.deepEqual(tells(aboutLines("always", { asks: ["filingDays", "wasteModifier"] })), [
      ["Acme Health Filing days: 90"],
      [],
    ]);
  });

  it("names what the rule asked of this line only", () => {
    const asker = aboutLines("asker", {
      check: (line, { ask, report }) => {
        if (line.code === "93306") ask(line, "filingDays");
        report(line, { message: "said", at: "code" });
      },
    });
    const more = [{ ...agent, payer: "Acme Health" }, ...rows];
    const findings = run(more, [asker], { policies }).findings;
    assert.deepEqual(
      findings.map((finding) => finding.said.length),
      [0, 1, 0],
    );
  });

  it("says so in its sentence, each place of the policy once", () => {
    const [finding] = run(rows, [aboutLines("always", { asks: ["filingDays"] })], { policies }).findings;
    const twice = { ...finding!, said: [...finding!.said, { ...finding!.said[0]!, said: "NDC: wanted" }] };
    assert.equal(
      messageOf(twice, openWords("en", everyWord)),
      "Said. Your policy for Acme Health says “Filing days: 90”, “NDC: wanted” (own policy, row 7).",
    );
  });
});

describe("a rule about the whole sheet", () => {
  const seen: number[] = [];
  const rule = tieRule({
    id: "whole",
    severity: "warning",
    looksAt: agents,
    needs: ["units"],
    docs: { summary: "", why: "", remedy: "" },
    basis: [],
    messages: { said: "Said {count}." },
    examples: { bad: [], good: [] },
    ties: () => ["all"],
    check({ subjects }, { report }) {
      seen.push(subjects.length);
      const [first] = subjects;
      if (first) report(first, { message: "said", at: "code", data: { count: subjects.length } });
    },
  });

  it("is asked once, with all lines of its codes that can be read", () => {
    seen.length = 0;
    const report = run(
      [echo, agent, { ...agent, patientId: "P2", units: "" as never }, { ...agent, dos: "2026-11-04" }],
      [rule],
    );
    assert.deepEqual(seen, [2]);
    assert.deepEqual(found(report), ["whole 3"]);
    assert.deepEqual(gaps(report), ["whole 4 blank"]);
  });

  it("is not asked of a row alone", () => {
    assert.deepEqual(found(run([agent], [rule], { alone: true })), []);
  });
});

describe("a finding that rests on a list", () => {
  const edition = { name: "Some list of 2025", from: "2025-01-01", until: "2025-12-31" };
  const rule = aboutLines("listed", {
    looksAt: everyCode,
    check: (line, { report }) => report(line, { message: "said", at: "code", edition }),
  });
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["2024-12-31", "newer"],
    ["2025-01-01", undefined],
    ["2025-12-31", undefined],
    ["2026-01-01", "older"],
  ];
  for (const [dos, age] of cases) {
    it(`of 2025 ${age ? `is told to be ${age} than` : "says nothing of"} a service of ${dos}`, () => {
      assert.equal(run([{ ...echo, dos }], [rule]).findings[0]?.edition?.age, age);
    });
  }
});
