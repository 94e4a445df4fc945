import assert from "node:assert/strict";
import { rules } from "../../src/rules/index.ts";
import { LoneRows } from "../../src/scrub/lone-rows.ts";
import { scrub } from "../../src/scrub/scrub.ts";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { readLines } from "../../src/worksheet/read-lines.ts";
import { RowReader } from "../../src/worksheet/row-reader.ts";
import { asOf, policies, readCharges } from "../support/sample.ts";

describe("Rows checked one after the other, each by itself", () => {
  it("are told what a check of each row alone tells, whatever row came before", async () => {
    const cells = await readCharges();
    const mapping = findColumns(cells);
    const reader = new RowReader(mapping, cells.columns, cells.date1904);
    const lone = new LoneRows(reader.lines, { rules, asOf, policies });
    let checked = 0;
    cells.rows.forEach((contents, index) => {
      const row = cells.firstRow + index;
      if (row <= mapping.headerRow) return;
      const alone = { ...cells, firstRow: row, rows: [contents] };
      const lines = readLines(alone, mapping);
      assert.equal(reader.read(row, contents), lines.count === 1, `row ${row} is a line`);
      if (lines.count === 0) return;
      const expected = scrub(lines, { rules, asOf, policies, alone: true });
      const { findings, notChecked } = lone.check();
      const told = ({ rule, message, data }: (typeof findings)[number]) => ({ rule: rule.id, message, data });
      assert.deepEqual(findings.map(told), expected.findings.map(told), `findings of row ${row}`);
      const missed = ({ rule, reason }: (typeof notChecked)[number]) => ({ rule: rule.id, reason });
      assert.deepEqual(notChecked.map(missed), expected.notChecked.map(missed), `gaps of row ${row}`);
      checked++;
    });
    assert.ok(checked > 250, `${checked} rows`);
  });

  it("count the rules that would need the claim's other rows", async () => {
    const cells = await readCharges();
    const mapping = findColumns(cells);
    const reader = new RowReader(mapping, cells.columns, false);
    const lone = new LoneRows(reader.lines, { rules, asOf, policies });
    reader.read(7, cells.rows[7 - cells.firstRow]!);
    const ofOthers = rules.filter(
      ({ scope, looksAt, claimType }) => scope !== "line" && looksAt.has("Q9957") && claimType !== "institutional",
    );
    assert.equal(lone.check().needingOthers, ofOthers.length);
  });
});
