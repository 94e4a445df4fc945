import assert from "node:assert/strict";
import fc from "fast-check";
import type { Field } from "../../src/claims/fields.ts";
import type { Lines } from "../../src/claims/lines.ts";
import { rules } from "../../src/rules/index.ts";
import type { ScrubOptions } from "../../src/scrub/options.ts";
import { Recheck } from "../../src/scrub/recheck.ts";
import { scrub } from "../../src/scrub/scrub.ts";
import type { CellValue, SheetCells } from "../../src/worksheet/cells.ts";
import { LineEditor } from "../../src/worksheet/line-editor.ts";
import type { Mapping } from "../../src/worksheet/mapping.ts";
import { readLines } from "../../src/worksheet/read-lines.ts";
import type { SheetLines } from "../../src/worksheet/sheet-lines.ts";
import { plainReport } from "../support/same-report.ts";
import { linesOf, unreadable, type Row } from "../support/lines.ts";
import { asOf, partedCharges, policies } from "../support/sample.ts";
import { aboutLines, agent, echo } from "./support.ts";

type Cells = readonly CellValue[];

/** What a user does to a row: other cells, or the cells of another row. */
interface Edit {
  readonly row: number;
  readonly place: number;
  readonly from: number;
  readonly kind: "blank" | "other" | "broken" | "row" | "typed";
  readonly typed: CellValue;
}

const typed = [
  "93306",
  "93351",
  93352,
  "Q9957",
  "C8929",
  "26",
  "JZ",
  "JW",
  0,
  1,
  -2,
  2.5,
  "11",
  "22",
  "x",
  "2026-11-04",
];

const edit = (rows: number, width: number): fc.Arbitrary<Edit> =>
  fc.record({
    row: fc.nat(rows - 1),
    place: fc.nat(width - 1),
    from: fc.nat(rows - 1),
    kind: fc.constantFrom("blank", "other", "other", "other", "broken", "row", "typed"),
    typed: fc.constantFrom<CellValue>(...typed),
  });

describe("A report that follows its lines", function () {
  this.timeout(120_000);
  let cells: SheetCells;
  let mapping: Mapping;
  let top: readonly Cells[];
  let body: readonly Cells[];

  before(async () => {
    ({ cells, mapping, top, body } = await partedCharges());
  });

  /** Some rows of the sample that follow each other, and edits of them, several at a time. */
  const sheetsAndEdits = () =>
    fc.tuple(fc.nat(body.length - 4), fc.integer({ min: 4, max: 40 })).chain(([start, most]) => {
      const rows = body.slice(start, start + most);
      const edits = fc.array(edit(rows.length, cells.columns.length), { minLength: 1, maxLength: 4 });
      return fc.tuple(fc.constant(rows), fc.array(edits, { minLength: 1, maxLength: 12 }));
    });

  function followsEdits(options: ScrubOptions, numRuns: number): void {
    let followed = 0;
    const property = fc.property(sheetsAndEdits(), ([some, batches]) => {
      const rows = [...some];
      const sheet = () => ({ ...cells, rows: [...top, ...rows] });
      let lines = readLines(sheet(), mapping);
      let report = scrub(lines, options);
      let editor = new LineEditor(lines, mapping, cells.columns);
      let recheck = new Recheck(report, options);
      for (const batch of batches) {
        const before = [...rows];
        for (const one of batch) rows[one.row] = edited(one, before);
        const touched = [...new Set(batch.map(({ row }) => row))];
        const read = touched.map((row) => ({ firstRow: mapping.headerRow + 1 + row, rows: [rows[row]!] }));
        const changed = editor.take(read);
        const whole = readLines(sheet(), mapping);
        report = scrub(whole, options);
        if (changed && recheck.update(changed)) {
          followed++;
          const [now, wanted] = [plainReport(recheck.report), plainReport(report)];
          if (JSON.stringify(now) !== JSON.stringify(wanted)) assert.deepEqual(now, wanted);
          continue;
        }
        if (!changed) assert.notDeepEqual(placesOf(whole), placesOf(lines));
        lines = whole;
        editor = new LineEditor(lines, mapping, cells.columns);
        recheck = new Recheck(report, options);
      }
    });
    fc.assert(property, { numRuns });
    assert.ok(followed > 2 * numRuns, `${followed} batches were followed`);
  }

  it("is the report of a full check, whatever is edited", () => followsEdits({ rules, asOf, policies }, 100));

  it("is so where only some rows were asked for", () => {
    followsEdits({ rules, asOf, policies, onlyRows: (row) => row % 3 === 0 }, 40);
  });

  function edited({ row, place, from, kind, typed }: Edit, rows: readonly Cells[]): Cells {
    if (kind === "row") return rows[from]!;
    const own = [...rows[row]!];
    if (kind === "blank") own[place] = null;
    if (kind === "other") own[place] = rows[from]![place] ?? null;
    if (kind === "broken") own[place] = { error: "#N/A" };
    if (kind === "typed") own[place] = typed;
    return own;
  }
});

/** Which rows are lines. */
function placesOf({ rows, slots, firstTotal }: SheetLines): unknown {
  return { rows: [...rows], slots: [...slots], firstTotal };
}

describe("After an edit", () => {
  const vial: Row = {
    ...agent,
    units: 1,
    vialSerial: "S1",
    lot: "",
    claimType: "professional",
    payer: "Medicare",
  } as Row;
  const stale: Row = { ...vial, vialSerial: "", dos: "2026-07-10" as never };
  const all = (row: Row, ...others: readonly Partial<Row>[]) => [row, ...others.map((other) => ({ ...row, ...other }))];

  const cases: readonly {
    readonly title: string;
    readonly rows: readonly Row[];
    readonly line: number;
    readonly edit: Row;
    readonly rule: string;
    readonly before: readonly number[];
    readonly after: readonly number[];
  }[] = [
    {
      title: "a vial is shared no more, and its other line has nothing to be told of",
      rows: all(vial, { patientId: "P2" }),
      line: 0,
      edit: { vialSerial: "S2" },
      rule: "waste-vial-shared",
      before: [0, 1],
      after: [],
    },
    {
      title: "a vial comes to be shared, through the line of a third patient that names two",
      rows: all(vial, { patientId: "P2", vialSerial: "S2" }, { patientId: "P3", vialSerial: "S3" }),
      line: 2,
      edit: { vialSerial: "S1, S2" },
      rule: "waste-vial-shared",
      before: [],
      after: [0, 1, 2, 2],
    },
    {
      title: "what is said once for many lines is said on the next of them",
      rows: all(stale, { patientId: "P2" }, { patientId: "P3" }),
      line: 0,
      edit: { dos: "2026-11-03" },
      rule: "asp-price-stale",
      before: [0],
      after: [1],
    },
    {
      title: "what is said once for many lines comes to be said on an earlier one",
      rows: all(stale, { patientId: "P2" }).map((row, at) => (at === 0 ? { ...row, dos: "2026-11-03" as never } : row)),
      line: 0,
      edit: { dos: "2026-07-10" },
      rule: "asp-price-stale",
      before: [1],
      after: [0],
    },
    {
      title: "the echo of another day is gone, and the agent is alone",
      rows: [{ ...echo, dos: "2026-11-02" as never }, agent],
      line: 0,
      edit: { patientId: "P9" },
      rule: "contrast-without-echo",
      before: [],
      after: [1],
    },
    {
      title: "a line that nobody can read may be what is missing",
      rows: [{ ...echo, code: "99213" as never }, agent],
      line: 0,
      edit: { code: unreadable() },
      rule: "contrast-without-echo",
      before: [1],
      after: [],
    },
  ];
  for (const { title, rows, line, edit, rule, before, after } of cases) {
    it(title, () => {
      const { lines, take } = editable(rows, line, edit);
      const options: ScrubOptions = { rules, asOf: "2026-11-21" };
      const recheck = new Recheck(scrub(lines, options), options);
      const linesOf = () => recheck.report.findings.filter((one) => one.rule.id === rule).map((one) => one.line);
      assert.deepEqual(linesOf(), before);
      take();
      assert.ok(recheck.update([line]));
      assert.deepEqual(linesOf(), after);
      assert.deepEqual(plainReport(recheck.report), plainReport(scrub(lines, options)));
    });
  }

  it("other rules run where the only payer is gone who has said something", () => {
    const rule = aboutLines("asked", { listed: "filingDays" });
    const options: ScrubOptions = { rules: [rule], asOf: "2026-11-21" };
    const { lines, take } = editable(
      [
        { ...echo, payer: "Medicare" },
        { ...echo, payer: "Acme" },
      ],
      0,
      { payer: "Acme" },
    );
    const report = scrub(lines, options);
    assert.deepEqual([report.ran.length, report.notRun.length], [1, 0]);
    const recheck = new Recheck(report, options);
    take();
    assert.equal(recheck.update([0]), undefined);
  });
});

/** Lines one of which will say something else. */
function editable(rows: readonly Row[], line: number, edit: Row) {
  const both = linesOf([...rows, { ...rows[line], ...edit }]);
  const columns = Object.entries(both.columns).map(([field, { ids, dictionary }]) => {
    return [field, { ids: ids.slice(0, rows.length), dictionary }] as const;
  });
  const lines: Lines = {
    count: rows.length,
    rows: both.rows.slice(0, rows.length),
    slots: both.slots.slice(0, rows.length),
    columns: Object.fromEntries(columns),
  };
  const take = () => {
    for (const [field, { ids }] of columns) ids[line] = both.columns[field as Field]!.ids[rows.length]!;
  };
  return { lines, take };
}
