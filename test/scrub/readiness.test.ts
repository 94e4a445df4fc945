import assert from "node:assert/strict";
import { invalid, unreadable } from "../support/lines.ts";
import { aboutDays, aboutLines, agent, agents, echo, found, gaps, notRun, run, verdictsOf } from "./support.ts";

describe("a rule that needs a cell", () => {
  const rule = aboutLines("needs-units", { needs: ["units"] });

  it("looks at a line whose cell it can read", () => {
    assert.deepEqual(found(run([echo], [rule])), ["needs-units 2"]);
  });

  it("is not checked where the cell is blank, invalid or unreadable, with the reason", () => {
    const report = run(
      [
        { ...echo, units: "" as never },
        { ...echo, units: invalid("two") },
        { ...echo, units: unreadable() },
      ],
      [rule],
    );
    assert.deepEqual(found(report), []);
    assert.deepEqual(gaps(report), ["needs-units 2 blank", "needs-units 3 invalid", "needs-units 4 unreadable"]);
    assert.deepEqual(verdictsOf(report), ["notChecked", "notChecked", "notChecked"]);
  });

  it("is not run on a sheet without the column, and no verdict changes", () => {
    const { units: _, ...row } = echo;
    const report = run([row], [rule]);
    assert.deepEqual([found(report), gaps(report), notRun(report)], [[], [], ["needs-units no-column"]]);
    assert.deepEqual(report.ran, []);
    assert.deepEqual(verdictsOf(report), ["clean"]);
  });

  it("takes blank modifiers, and no column of them, for an answer", () => {
    const modifiers = aboutLines("needs-modifiers", { needs: ["mod"] });
    assert.deepEqual(found(run([echo, { ...echo, mod1: "" }], [modifiers])), [
      "needs-modifiers 2",
      "needs-modifiers 3",
    ]);
    assert.deepEqual(gaps(run([{ ...echo, mod1: invalid("5") }], [modifiers])), ["needs-modifiers 2 invalid"]);
  });

  it("about a day is not checked on any of its lines of that day if one of them is flawed", () => {
    const day = aboutDays("day", { looksAt: agents, needs: ["units"] });
    const report = run([echo, agent, { ...agent, units: unreadable() }, { ...agent, dos: "2026-11-04" }], [day]);
    assert.deepEqual(gaps(report), ["day 3 unreadable", "day 4 unreadable"]);
    assert.deepEqual(found(report), ["day 5"]);
  });

  it("about a day does not mind flaws of lines that it does not look at", () => {
    const day = aboutDays("day", { looksAt: agents, needs: ["units"] });
    assert.deepEqual(found(run([{ ...echo, units: unreadable() }, agent], [day])), ["day 3"]);
  });
});

describe("a rule that judges a cell", () => {
  const rule = aboutLines("judges-units", { judges: "units" });

  it("is shown blank and invalid cells, and not unreadable ones", () => {
    const report = run(
      [
        { ...echo, units: "" as never },
        { ...echo, units: invalid("two") },
        { ...echo, units: unreadable() },
      ],
      [rule],
    );
    assert.deepEqual(found(report), ["judges-units 2", "judges-units 3"]);
    assert.deepEqual(gaps(report), ["judges-units 4 unreadable"]);
  });

  it("is not run on a sheet without the column", () => {
    const { units: _, ...row } = echo;
    assert.deepEqual(notRun(run([row], [rule])), ["judges-units no-column"]);
  });
});

describe("a rule that wants columns", () => {
  it("runs where they exist, blank or not", () => {
    const rule = aboutDays("wants-vials", { looksAt: agents, columns: ["vials"] });
    assert.deepEqual(
      found(
        run(
          [
            { ...agent, vials: 1 },
            { ...agent, vials: "" as never },
          ],
          [rule],
        ),
      ),
      ["wants-vials 2", "wants-vials 3"],
    );
    assert.deepEqual(notRun(run([agent], [rule])), ["wants-vials no-column"]);
  });

  it("runs where one of those exists of which one is enough", () => {
    const rule = aboutLines("wants-either", { anyColumn: ["volDrawn", "vials"] });
    assert.deepEqual(found(run([{ ...agent, vials: 1 }], [rule])), ["wants-either 2"]);
    assert.deepEqual(notRun(run([agent], [rule])), ["wants-either no-column"]);
  });
});

describe("a rule that asks for the payer's policy", () => {
  const rule = aboutLines("asks", { asks: ["cCodesInOffice"] });

  it("looks at the line where the policy is known", () => {
    assert.deepEqual(found(run([echo], [rule])), ["asks 2"]);
  });

  it("is not checked where it is not", () => {
    const report = run([{ ...echo, payer: "Medicaid" }], [rule]);
    assert.deepEqual(gaps(report), ["asks 2 policy-unknown"]);
  });

  it("is not checked where the payer is blank and others are named", () => {
    const report = run(
      [
        { ...echo, payer: "" },
        { ...echo, payer: "Aetna" },
      ],
      [rule],
    );
    assert.deepEqual(gaps(report), ["asks 2 blank"]);
    assert.deepEqual(found(report), ["asks 3"]);
  });

  it("is told the policy of each line's own payer", () => {
    const said: unknown[] = [];
    const asking = aboutLines("asks", {
      asks: ["cCodesInOffice"],
      check: (line, { policy, report }) => {
        said.push(policy(line).profile);
        report(line, { message: "said", at: "code" });
      },
    });
    run(
      [
        { ...echo, payer: "Medicare" },
        { ...echo, payer: "Aetna" },
      ],
      [asking],
    );
    assert.deepEqual(said, ["medicare-ffs", "commercial"]);
  });
});

describe("a rule that misses something", () => {
  const rule = aboutDays("absence", { looksAt: agents, absence: true });

  it("is not checked where an unreadable line of the patient may be what it misses", () => {
    assert.deepEqual(gaps(run([agent, { ...echo, code: unreadable() }], [rule])), ["absence 2 maybe-elsewhere"]);
    assert.deepEqual(gaps(run([agent, { ...echo, dos: unreadable() }], [rule])), ["absence 2 maybe-elsewhere"]);
  });

  it("looks where the unreadable line is another day's or another patient's", () => {
    const elsewhere = { ...echo, code: unreadable(), dos: "2026-11-05" };
    assert.deepEqual(found(run([agent, elsewhere], [rule])), ["absence 2"]);
    assert.deepEqual(found(run([agent, { ...echo, code: unreadable(), patientId: "P2" }], [rule])), ["absence 2"]);
  });

  it("does not mind lines whose other cells are flawed", () => {
    assert.deepEqual(found(run([agent, { ...echo, units: unreadable() }], [rule])), ["absence 2"]);
  });
});

describe("a rule about days", () => {
  const rule = aboutDays("day");

  it("is not checked on a line without a day or a patient, with the reason", () => {
    const rows = [
      { ...echo, dos: "" },
      { ...echo, dos: invalid("soon") },
      { ...echo, dos: unreadable() },
      { ...echo, patientId: "" },
    ];
    const report = run([...rows, echo], [rule]);
    assert.deepEqual(gaps(report), ["day 2 blank", "day 3 invalid", "day 4 unreadable", "day 5 no-patient"]);
    assert.deepEqual(found(report), ["day 6"]);
  });

  it("is not run on a sheet that says nowhere whose lines they are", () => {
    const { patientId: _, ...row } = echo;
    assert.deepEqual(notRun(run([row], [rule])), ["day no-grouping"]);
  });

  it("is not checked on stray lines only where it looks at their code", () => {
    const ofAgents = aboutDays("day", { looksAt: agents });
    assert.deepEqual(
      gaps(
        run(
          [
            { ...echo, dos: "" },
            { ...agent, dos: "" },
          ],
          [ofAgents],
        ),
      ),
      ["day 3 blank"],
    );
  });
});

describe("A claim type that nobody understands", () => {
  const rules = [
    aboutLines("practice", { claimType: "professional" }),
    aboutLines("hospital", { claimType: "institutional" }),
    aboutLines("both"),
    aboutDays("practice-day", { claimType: "professional" }),
  ];

  it("keeps rules about one kind of claim from looking, and is never taken for the other", () => {
    const report = run([{ ...echo, claimType: invalid("Zebra") }], rules);
    assert.deepEqual(found(report), ["both 2"]);
    assert.deepEqual(gaps(report), ["practice 2 invalid", "practice-day 2 invalid"]);
  });

  it("that is blank is a practice's, as where the sheet has no such column", () => {
    const report = run(
      [
        { ...echo, claimType: "" as never },
        { ...echo, claimType: "professional" },
      ],
      rules,
    );
    assert.deepEqual(gaps(report), []);
  });
});
