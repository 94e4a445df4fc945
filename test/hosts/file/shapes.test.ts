import assert from "node:assert/strict";
import { fileHost } from "../../../src/hosts/file/file-host.ts";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import { rowLooks } from "../../../src/session/icons.ts";
import { bookParts, sheetXml, textOf, zipOf } from "./support/package.ts";

const part = "xl/worksheets/sheet1.xml";
const view =
  '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane xSplit="1" ySplit="1" state="frozen"/></sheetView></sheetViews>';
const grouped =
  '<row r="3" hidden="1" outlineLevel="1"><c r="A3" t="inlineStr"><is><t>P2</t></is></c><c r="B3"><v>93306</v></c></row>';
const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Patient</t></is></c><c r="B1" t="inlineStr"><is><t>CPT</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c><c r="B2"><v>93306</v></c></row>${grouped}<row r="4" collapsed="1"/>`;

describe("A marked copy of a sheet from right to left, with frozen panes and rows that are grouped", () => {
  it("has the verdicts at the end of the data, in hidden rows as well, and all else as it was", async () => {
    const host = fileHost(await openFile(zipOf(bookParts(sheetXml(rows, "", view))), "charges.xlsx"));
    const row = (number: number) => {
      return { row: number, verdict: `✓ ${number}`, problems: "", risk: null, notChecked: "", rowKey: `k${number}` };
    };
    const marked = await host.mark({
      sheet: "Charges",
      headerRow: 1,
      dataColumns: [1, 2],
      headings: ["Verdict", "Problems", "Risk $", "Not checked", "Row key"],
      rows: [row(2), row(3)],
      looks: rowLooks,
    });
    assert.equal(marked.address, "C1:G3");
    const text = textOf(host.save(), part);
    assert.match(text, /<sheetView rightToLeft="1" workbookViewId="0"><pane xSplit="1" ySplit="1" state="frozen"\/>/);
    assert.match(text, /<row r="3" hidden="1" outlineLevel="1"/);
    assert.match(text, /<row r="4" collapsed="1"\/>/);
    assert.match(text, /<c r="C3"[^>]*><is><t[^>]*>✓ 3</);
    assert.deepEqual(await host.clear("Charges"), { blocks: 1 });
    const cells = (await openFile(host.save(), "cleared.xlsx")).read();
    assert.deepEqual(cells.columns, [1, 2]);
  });
});
