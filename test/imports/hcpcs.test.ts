import assert from "node:assert/strict";
import { zipSync } from "fflate";
import Papa from "papaparse";
import { inForce } from "../../src/reference/dated.ts";
import { hcpcsCodes } from "../../src/reference/hcpcs-codes.ts";
import type { PublicRow } from "../../src/reference/public-table.ts";
import { fixture, latin, latinText, read, refusal, tableIn, warningsOf } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";
import { workbook } from "./support/workbook.ts";

type Row = PublicRow<"hcpcs-codes">;

const of2017 = fixture("hcpcs/2017.txt");
const of2018 = fixture("hcpcs/2018.txt");
const of2025 = fixture("hcpcs/2025-10.csv");
const rowsOf = (bytes: Uint8Array, from: string) => tableIn(bytes, { from }).rows as readonly Row[];
const cells = Papa.parse(latinText(of2025).trimEnd()).data as string[][];

describe("HCPCS codes", () => {
  for (const { bytes, from, form } of [
    { bytes: of2017, from: "2017-01-01", form: "text whose lines that go on are short, without a preamble" },
    { bytes: of2018, from: "2018-01-01", form: "text below a plain preamble" },
    { bytes: of2025, from: "2025-10-01", form: "a table" },
  ]) {
    it(`of ${from} are read as published, from ${form}`, () => {
      const shipped = inForce(hcpcsCodes, from)!.value;
      const rows = rowsOf(bytes, from);
      const known = rows.filter(({ Code }) => shipped.of(String(Code)));
      assert.ok(known.length >= 8, `${known.length}`);
      for (const row of known) assert.deepEqual({ ...row }, { ...shipped.of(String(row.Code)) });
    });
  }

  it("have their long description put together", () => {
    const row = rowsOf(of2017, "2017-01-01").find(({ Code }) => Code === "C8929")!;
    assert.match(
      String(row["Long description"]),
      /with contrast, real-time .* recording, when performed, complete, .* doppler echocardiography$/,
    );
  });

  it("below a preamble that is padded with tabs are the same", () => {
    const tabs = latinText(of2018)
      .replace(/^\*\*\*Disclaimers/, `***Disclaimers${"\t".repeat(12)}`)
      .replace(/^-- /gm, "--\xa0");
    assert.deepEqual(tableIn(latin(tabs), { from: "2018-01-01" }), tableIn(of2018, { from: "2018-01-01" }));
  });

  it("count codes, not lines", () => {
    const first = latinText(of2017)
      .split("\r\n")
      .filter((one) => /^.{10}[37]/.test(one));
    assert.equal(read(of2017).rowsRead, first.length);
  });

  it("keep every modifier, and of the codes those of our claims", () => {
    const codes = rowsOf(of2018, "2018-01-01").map(({ Code }) => Code);
    assert.ok(codes.includes("CT") && codes.includes("JW") && codes.includes("Q9957") && !codes.includes("A9573"));
  });

  it("may come as a workbook whose headings stand in row 1, 8 or 11, with blanks that are null or empty", () => {
    const from = "2025-10-01";
    for (const above of [0, 7, 10]) {
      const disclaimer = Array.from({ length: above }, (_, row) => (row % 2 ? [] : ["***Disclaimers"]));
      const rows = [...disclaimer, ...cells.map((row) => row.map((cell) => (cell === "" && above > 0 ? null : cell)))];
      assert.deepEqual(tableIn(workbook(rows, "A"), { from }), tableIn(of2025, { from }), `${above} rows above`);
    }
  });

  it("are asked for their quarter, which the newest change or the name of the sheet makes likely", () => {
    assert.equal(read(of2025).questions.length, 1);
    assert.deepEqual(read(workbook(cells, "HCPC2025_OCT_ANWEB")).questions, [
      { about: "from", suggestion: "2025-10-01" },
    ]);
  });

  it("come in a zip with other files, and as text and workbook at once", () => {
    const zip = zipSync({
      "HCPC2025.xlsx": workbook(cells, "HCPC2025_OCT_ANWEB"),
      "HCPC2025.csv": of2025,
      "notes.txt": latin("0207 see the manual\r\n"),
      "Trans.prn": latin("  2019 HCPCS ALPHA NUMERIC CHANGES BY ACTION\r\n"),
    });
    assert.deepEqual(tableIn(zip, { from: "2025-10-01" }), tableIn(of2025, { from: "2025-10-01" }));
    assert.deepEqual(warningsOf(read(zip)), [
      "HCPC2025.xlsx in the file holds the same table as HCPC2025.csv in the file and was not read.",
      "notes.txt, Trans.prn in the file are not used here.",
    ]);
  });

  it("are not their record layout, or a report of changes", () => {
    const layout = latin("\r\n  ***  HCPCS Contractor Record - 2019\r\n       320      1    320    REC\r\n");
    assert.match(
      refusal(() => read(layout))!,
      /a description of the HCPCS file/,
    );
    const changes = latin("  2019 HCPCS ALPHA NUMERIC CHANGES BY ACTION\r\nA0000 added\r\n");
    assert.match(
      refusal(() => read(changes))!,
      /a report of changed HCPCS codes.*choose the alpha-numeric HCPCS file\.$/,
    );
    assert.match(
      refusal(() => read(workbook([["2019 HCPCS Trans Report"], ["Code", "Action"]])))!,
      /a report of changed/,
    );
  });

  it("on a line that is too short are left out, and that is said", () => {
    const short = latin(latinText(of2018).replace(/^(Q9957.{200}).*$/m, "$1"));
    assert.match(warningsOf(read(short))[0]!, /left out: row \d+\.$/);
  });

  it("that were cut off are said to be", () => {
    assertCutsAreSaid(of2017, { step: 97 });
    assertCutsAreSaid(of2018, { step: 203 });
    assertCutsAreSaid(of2025, { step: 61 });
    assertCutsAreSaid(workbook(cells), { step: 500, isText: false });
  });
});
