import assert from "node:assert/strict";
import fc from "fast-check";
import { rules } from "../../src/rules/index.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { scrub } from "../../src/scrub/scrub.ts";
import type { CellValue, SheetCells } from "../../src/worksheet/cells.ts";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { columnOf, type Mapping } from "../../src/worksheet/mapping.ts";
import { readLines } from "../../src/worksheet/read-lines.ts";
import { saidOfLines, written } from "../support/said.ts";
import { asOf, partedCharges, policies } from "../support/sample.ts";

type Row = readonly CellValue[];

describe("The verdict of a line of the sample", function () {
  this.timeout(60_000);
  let cells: SheetCells;
  let mapping: Mapping;
  let top: readonly Row[];
  let body: readonly Row[];
  let expected: ReadonlyMap<Row, string>;

  before(async () => {
    ({ cells, mapping, top, body } = await partedCharges());
    expected = verdicts(body);
    assert.ok(new Set(expected.values()).size > 10);
  });

  /** Of each row that is a line, its verdict and what some of the rules say. */
  function verdicts(rows: readonly Row[], head = top, some?: (rule: Rule) => boolean): ReadonlyMap<Row, string> {
    const sheet = { ...cells, rows: [...head, ...rows] };
    const lines = readLines(sheet, findColumns(sheet));
    const report = scrub(lines, { rules, asOf, policies });
    const rowOf = (line: number) => sheet.rows[lines.rows[line]! - cells.firstRow]!;
    return new Map(saidOfLines(report, some).map((said, line) => [rowOf(line), written(said)]));
  }

  it("does not depend on the order of the rows, blank rows among them, and totals in their midst", () => {
    const blanks = fc.array(fc.constantFrom<Row>([], [null, " ", "\u00a0"]), { maxLength: 20 });
    const anyOrder = blanks.chain((more) => {
      const rows = [...body, ...more];
      return fc.shuffledSubarray(rows, { minLength: rows.length });
    });
    // One rule is about the order.
    const ofOthers = (rule: Rule) => rule.id !== "contrast-line-order";
    const wanted = verdicts(body, top, ofOthers);
    fc.assert(
      fc.property(anyOrder, (rows) => same(verdicts(rows, top, ofOthers), wanted)),
      { numRuns: 40 },
    );
  });

  it("does not depend on the case of letters, in headings and in cells", () => {
    const cased = fc.infiniteStream(fc.constantFrom("as it is", "upper", "lower"));
    fc.assert(
      fc.property(cased, (styles) => {
        const restyle = (content: CellValue) => {
          const { value: style } = styles.next();
          if (typeof content !== "string" || style === "as it is") return content;
          return style === "upper" ? content.toUpperCase() : content.toLowerCase();
        };
        const restyled = new Map(body.map((row) => [row.map(restyle) as Row, row]));
        const head = [...top.slice(0, -1), top.at(-1)!.map(restyle)];
        const found = verdicts([...restyled.keys()], head);
        same(new Map([...found].map(([row, verdict]) => [restyled.get(row)!, verdict])), expected);
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on other patients, but those who share a vial: a sheet may be split in two", () => {
    const [place, vial] = (["patientId", "vialSerial"] as const).map((field) => columnOf(mapping, field, 0)! - 1);
    const sharing = new Set(
      body.flatMap((row) => (expected.get(row)?.includes("waste-vial-shared") ? row[vial!] : [])),
    );
    const together = new Set(body.flatMap((row) => (sharing.has(row[vial!]) ? row[place!] : [])));
    const patients = [...new Set(body.map((row) => row[place!]))].filter((patient) => !together.has(patient));
    fc.assert(
      fc.property(fc.subarray(patients, { minLength: 20, maxLength: patients.length - 20 }), (chosen) => {
        const here = new Set(chosen);
        const one = body.filter((row) => here.has(row[place!]));
        const other = body.filter((row) => !here.has(row[place!]));
        same(new Map([...verdicts(one), ...verdicts(other)]), expected);
      }),
      { numRuns: 40 },
    );
  });

  /** Of lines that repeat each other, the later ones are at fault, whichever they are: rows are named by what they bill. */
  function same(actual: ReadonlyMap<Row, string>, wanted: ReadonlyMap<Row, string>): void {
    const places = (["claimId", "patientId", "dos", "code"] as const).map((field) => columnOf(mapping, field, 0)! - 1);
    const told = (map: ReadonlyMap<Row, string>) =>
      [...map].map(([row, verdict]) => `${places.map((place) => String(row[place])).join(" ")}: ${verdict}`).sort();
    assert.deepEqual(told(actual), told(wanted));
  }
});
