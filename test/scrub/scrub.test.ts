import assert from "node:assert/strict";
import { scrub, scrubInSlices, type Progress } from "../../src/scrub/scrub.ts";
import { linesOf, unreadable } from "../support/lines.ts";
import {
  aboutDays,
  aboutLines,
  agent,
  agents,
  countVerdicts,
  echo,
  found,
  gaps,
  notRun,
  run,
  verdictsOf,
} from "./support.ts";

describe("the runner", () => {
  it("shows a rule only the lines that it looks at", () => {
    const report = run([echo, agent, { ...agent, code: "Q9956" }], [aboutLines("line", { looksAt: agents })]);
    assert.deepEqual(found(report), ["line 3", "line 4"]);
  });

  it("shows a rule about days the agent's lines of each day together, and the whole day", () => {
    const seen: unknown[] = [];
    const rule = aboutDays("day", {
      looksAt: agents,
      check: ({ encounter, subjects }, { report }) => {
        seen.push([encounter.lines.length, subjects.map(({ row }) => row)]);
        report(subjects[0]!, { message: "said", at: "code" });
      },
    });
    run([agent, echo, { ...agent, dos: "2026-11-04" }, agent], [rule]);
    assert.deepEqual(seen, [
      [3, [2, 5]],
      [1, [4]],
    ]);
  });

  it("keeps a rule about one kind of claim off the other", () => {
    const sheet = [
      { ...echo, claimType: "professional" as const },
      { ...echo, claimType: "institutional" as const },
    ];
    for (const make of [aboutLines, aboutDays]) {
      assert.deepEqual(found(run(sheet, [make("rule", { claimType: "professional" })])), ["rule 2"]);
      assert.deepEqual(found(run(sheet, [make("rule", { claimType: "institutional" })])), ["rule 3"]);
      assert.deepEqual(found(run(sheet, [make("rule")])), ["rule 2", "rule 3"]);
    }
  });

  it("tells a rule the day of the check", () => {
    let asOf = "";
    run([echo], [aboutLines("line", { check: (_, context) => void (asOf = context.asOf) })], { asOf: "2026-12-24" });
    assert.equal(asOf, "2026-12-24");
  });

  it("lists findings in row order, then in the order of the rules", () => {
    const report = run([agent, echo], [aboutDays("first"), aboutLines("second")]);
    assert.deepEqual(found(report), ["first 2", "second 2", "first 3", "second 3"]);
  });

  it("gives the same report for the same lines", () => {
    const rules = [aboutDays("first", { looksAt: agents }), aboutLines("second", { needs: ["units"] })];
    const rows = [agent, { ...echo, units: unreadable() }, echo];
    const facts = () => {
      const report = run(rows, rules);
      return JSON.stringify([found(report), gaps(report), [...report.verdicts], report.profiles]);
    };
    assert.equal(facts(), facts());
  });

  it("counts the claims and the payer families of the sheet", () => {
    const report = run(
      [
        { ...echo, payer: "Medicare" },
        { ...agent, patientId: "P2", payer: "Aetna" },
      ],
      [],
    );
    assert.equal(report.claims, 2);
    assert.deepEqual(report.profiles, { "medicare-ffs": 1, commercial: 1 });
  });

  it("takes an empty sheet", () => {
    const report = run([], [aboutLines("line"), aboutDays("day")]);
    assert.deepEqual([found(report), report.claims, verdictsOf(report)], [[], 0, []]);
  });
});

describe("a verdict", () => {
  const saying = (severity: "error" | "warning" | "info") =>
    aboutLines(severity, { check: (line, { report }) => report(line, { message: "said", at: "code", severity }) });

  it("is the worst that is known of the line; an info never changes it", () => {
    const flawed = { ...echo, units: unreadable() };
    const needs = aboutLines("needs", { needs: ["units"], check: () => undefined });
    const verdict = (row: typeof echo, ...rules: Parameters<typeof run>[1]) => verdictsOf(run([row], rules))[0];
    assert.equal(verdict(echo), "clean");
    assert.equal(verdict(echo, saying("info")), "clean");
    assert.equal(verdict(echo, saying("warning"), saying("info")), "warning");
    assert.equal(verdict(echo, saying("warning"), saying("error")), "error");
    assert.equal(verdict(flawed as typeof echo, needs), "notChecked");
    assert.equal(verdict(flawed as typeof echo, needs, saying("info")), "notChecked");
    assert.equal(verdict(flawed as typeof echo, needs, saying("warning")), "warning");
  });

  it("is counted once for each line", () => {
    const report = run(
      [echo, agent, { ...agent, units: unreadable() }],
      [aboutLines("error", { looksAt: agents, needs: ["units"] })],
    );
    assert.deepEqual(countVerdicts(report), { error: 1, warning: 0, notChecked: 1, clean: 1 });
  });
});

describe("a finding that another rule's finding already says", () => {
  const suppressing = aboutLines("suppressing", { looksAt: agents, suppresses: ["suppressed"] });

  it("is dropped on the same code and day", () => {
    const report = run([agent, agent], [suppressing, aboutDays("suppressed", { looksAt: agents })]);
    assert.deepEqual(found(report), ["suppressing 2", "suppressing 3"]);
  });

  it("is dropped whichever rule runs first", () => {
    assert.deepEqual(found(run([agent], [aboutLines("suppressed"), suppressing])), ["suppressing 2"]);
  });

  it("stays on another code, another day and another patient", () => {
    const onFirst = aboutLines("suppressing", {
      suppresses: ["suppressed"],
      check: (line, { report }) => line.row === 2 && report(line, { message: "said", at: "code" }),
    });
    const rows = [agent, echo, { ...agent, dos: "2026-11-04" }, { ...agent, patientId: "P2" }, agent];
    assert.deepEqual(found(run(rows, [onFirst, aboutLines("suppressed")])), [
      "suppressing 2",
      "suppressed 3",
      "suppressed 4",
      "suppressed 5",
    ]);
  });

  it("stays on other lines without a day", () => {
    const rows = [
      { ...agent, dos: "" },
      { ...agent, dos: "" },
    ];
    const onFirst = aboutLines("suppressing", {
      suppresses: ["suppressed"],
      check: (line, { report }) => line.row === 2 && report(line, { message: "said", at: "code" }),
    });
    assert.deepEqual(found(run(rows, [onFirst, aboutLines("suppressed")])), ["suppressing 2", "suppressed 3"]);
  });

  it("does not raise the verdict", () => {
    const warning = aboutLines("suppressing", {
      suppresses: ["suppressed"],
      check: (line, { report }) => report(line, { message: "said", at: "code", severity: "warning" }),
    });
    assert.deepEqual(verdictsOf(run([agent], [warning, aboutLines("suppressed")])), ["warning"]);
  });
});

describe("a check of some rows only", () => {
  const onlyRows = (row: number) => row === 3;

  it("reports on those rows, with the others as context", () => {
    const seen: number[] = [];
    const day = aboutDays("day", {
      check: ({ encounter, subjects }, { report }) => {
        seen.push(encounter.lines.length);
        for (const line of subjects) report(line, { message: "said", at: "code" });
      },
    });
    const report = run([echo, agent, echo], [aboutLines("line"), day], { onlyRows });
    assert.deepEqual(found(report), ["line 3", "day 3"]);
    assert.deepEqual(seen, [3]);
    assert.deepEqual(verdictsOf(report), ["clean", "error", "clean"]);
    assert.deepEqual(countVerdicts(report), { error: 1, warning: 0, notChecked: 0, clean: 0 });
  });

  it("says the same of a row as a check of the whole sheet", () => {
    const rules = [
      aboutDays("suppressing", {
        looksAt: agents,
        suppresses: ["suppressed"],
        check: ({ subjects }, { report }) => report(subjects[0]!, { message: "said", at: "code" }),
      }),
      aboutDays("suppressed", { looksAt: agents }),
    ];
    const rows = [agent, agent, agent];
    const ofRow = (report: ReturnType<typeof run>) => found(report).filter((entry) => entry.endsWith(" 3"));
    assert.deepEqual(ofRow(run(rows, rules, { onlyRows })), ofRow(run(rows, rules)));
  });

  it("leaves out what is not checked on other rows", () => {
    const report = run(
      [
        { ...echo, dos: "" },
        { ...echo, dos: "" },
      ],
      [aboutDays("day")],
      { onlyRows },
    );
    assert.deepEqual(gaps(report), ["day 3 blank"]);
  });

  it("counts the payer families of those rows", () => {
    const report = run(
      [
        { ...echo, payer: "Aetna" },
        { ...echo, payer: "Medicare" },
      ],
      [],
      { onlyRows },
    );
    assert.deepEqual(report.profiles, { "medicare-ffs": 1 });
  });
});

describe("a row alone", () => {
  it("is checked by rules about lines; the others neither run nor count as not run", () => {
    const { patientId: _, ...row } = echo;
    const report = run([row], [aboutLines("line"), aboutDays("day", { absence: true })], { alone: true });
    assert.deepEqual([found(report), gaps(report), notRun(report)], [["line 2"], [], []]);
    assert.deepEqual(
      report.ran.map(({ id }) => id),
      ["line"],
    );
  });
});

describe("a payer family", () => {
  it("that the user chose wins over what the sheet says", () => {
    const report = run([{ ...echo, payer: "Medicare", claimType: "institutional" }], [], { profile: "commercial" });
    assert.deepEqual(report.profiles, { commercial: 1 });
  });
});

describe("the runner in slices", () => {
  const rows = Array.from({ length: 4_500 }, (_, i) => ({ ...agent, patientId: `P${i % 1_500}` }));
  const rules = [aboutLines("line"), aboutDays("day", { looksAt: agents })];
  const options = { rules, asOf: "2026-11-21" };

  it("takes a breath at least every two thousand lines and never goes back", () => {
    const steps: Progress[] = [];
    const slices = scrubInSlices(linesOf(rows), options);
    for (let step = slices.next(); !step.done; step = slices.next()) steps.push(step.value);
    assert.ok(steps.length >= 4, `${steps.length} breaths`);
    steps.forEach(({ done, total }, i) => {
      assert.equal(total, 9_000);
      const before = steps[i - 1]?.done ?? 0;
      assert.ok(done >= before && done - before <= 2_003, `${before} to ${done}`);
    });
  });

  it("gives the report that one go gives", () => {
    const slices = scrubInSlices(linesOf(rows), options);
    let step = slices.next();
    while (!step.done) step = slices.next();
    assert.deepEqual(found(step.value), found(scrub(linesOf(rows), options)));
  });
});
