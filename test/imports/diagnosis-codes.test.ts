import assert from "node:assert/strict";
import type { PublicRow } from "../../src/reference/public-table.ts";
import { fixture, latin, latinText, read, refusal, tableIn, warningsOf } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";

const january = fixture("icd/2021-01.txt");
const from = "2021-01-01";
const rows = tableIn(january, { from }).rows as readonly PublicRow<"diagnosis-codes">[];
const row = (code: string) => rows.find(({ Code }) => Code === code);

describe("diagnosis codes", () => {
  it("are read with their dot, and whether they are billed", () => {
    assert.deepEqual(row("I35.0"), {
      Code: "I35.0",
      Billable: "yes",
      "Short description": "Nonrheumatic aortic (valve) stenosis",
      "Long description": "Nonrheumatic aortic (valve) stenosis",
    });
    assert.deepEqual([row("I35")!.Billable, row("A18.84")!.Billable, row("Z08")!.Billable], ["no", "yes", "yes"]);
  });

  it("may have a short description that fills all of its places", () => {
    const full = latinText(january)
      .split("\n")
      .find((one) => one.startsWith("I", 6) && one.length > 77 && one[75] !== " ")!;
    const code = `${full.slice(6, 9)}.${full.slice(9, 13).trim()}`;
    assert.equal(row(code)!["Short description"], full.slice(16, 76));
    assert.equal(row(code)!["Long description"], full.slice(77).trim());
  });

  it("are asked for their first day, which need not begin a quarter", () => {
    assert.deepEqual(read(january).questions, [{ about: "from" }]);
    const { title, until } = tableIn(january, { from: "2026-10-01" });
    assert.deepEqual([title, until], ["CMS ICD-10-CM order file, October 2026", undefined]);
  });

  it("of other organs are counted, and not kept", () => {
    const others = latin(
      `${latinText(january)}99999 H9190   1 Unspecified hearing loss, unspecified ear                    Unspecified hearing loss, unspecified ear\n`,
    );
    assert.equal(read(others).rowsRead, read(january).rowsRead + 1);
    assert.equal(read(others).rowsKept, read(january).rowsKept);
  });

  it("are the same with the line ends of Windows", () => {
    assert.deepEqual(
      tableIn(latin(latinText(january).replaceAll(/\r?\n/g, "\r\n")), { from }),
      tableIn(january, { from }),
    );
  });

  it("are not those of procedures", () => {
    const procedures = latin(
      "00001 001     0 Central Nervous System and Cranial Nerves, Bypass            Central Nervous System and Cranial Nerves, Bypass\n",
    );
    assert.match(
      refusal(() => read(procedures))!,
      /ICD-10-PCS.*choose the ICD-10-CM order file\.$/,
    );
  });

  it("on a line that is none are left out, and that is said", () => {
    const odd = latin(latinText(january).replace(/^(\d{5} I350 {3} )1/m, "$12"));
    assert.match(warningsOf(read(odd))[0]!, /left out: row \d+\.$/);
  });

  it("that were cut off are said to be", () => {
    assertCutsAreSaid(january, { step: 97 });
  });
});
