import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as functions from "../../src/functions/functions.ts";
import { openExcelHost } from "../../src/hosts/excel/excel-host.ts";
import { tellPolicyChange } from "../../src/hosts/excel/policy-news.ts";
import { newTables } from "../../src/policy/new-tables.ts";
import { startingContent } from "../../src/policy/start.ts";
import { rules } from "../../src/rules/index.ts";
import { openWorkbook } from "../../src/workbench/files/open-workbook.ts";
import type { FunctionArgument } from "../../src/workbench/functions/arguments.ts";
import type { FunctionsMetadata } from "../../src/workbench/functions/metadata.ts";
import { cellArea } from "../../src/workbench/model/area.ts";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { CellError } from "../../src/workbench/model/errors.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { columnCount, firstRow, rowAddress, rowOf, sample, unreadableRow } from "../support/sample.ts";
import { openPane, type Pane } from "../workbench/office-in-node.ts";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

type CustomFunction = (...args: never[]) => unknown;

/** Makes arrays of the page out of ours: office.js knows only those of its own page. */
const pageArrays = `(ours) => (...args) => {
  const made = (value) => (Array.isArray(value) ? Array.from(value, made) : value);
  const result = ours(...args);
  return result && typeof result.then === "function" ? Promise.resolve(result).then(made) : made(result);
}`;

describe("Our functions, called by the genuine office.js", () => {
  let pane: Pane;

  before(async () => {
    const metadata = JSON.parse(await readFile(file("./functions.golden.json"), "utf8")) as FunctionsMetadata;
    const bytes = await readFile(sample);
    const { workbook } = await openWorkbook(bytes, "contrast-echo-charges.xlsx");
    pane = await openPane({ metadata, workbook });
    const runtime = pane.evaluate<{ associate(id: string, work: CustomFunction): void }>("CustomFunctions");
    const wrap = pane.evaluate<(work: CustomFunction) => CustomFunction>(pageArrays);
    Object.assign(globalThis, { CustomFunctions: runtime, Excel: pane.Excel, Office: pane.Office });
    for (const [id, work] of Object.entries(functions))
      runtime.associate(id.toUpperCase(), wrap(work as CustomFunction));
  });

  after(() => pane.close());

  /** The cells of a row of the sample, as a formula is given them. */
  function row(number: number): FunctionArgument {
    const sheet = pane.workbook.activeSheet;
    return [
      Array.from({ length: columnCount }, (_, column) => sheet.value(number - 1, column) || null),
    ] as FunctionArgument;
  }

  const call = (name: string, args: readonly FunctionArgument[], addresses: readonly (string | null)[] = []) =>
    pane.host.callFunction(name, args, { address: "Charges!Z1", parameterAddresses: addresses });

  /** =CHECKCLAIM of a row of the sample. */
  const checkRow = async (number: number) =>
    (await call("CHECKCLAIM", [row(number)], [`Charges!${rowAddress(number)}`])) as unknown[][];

  it("Q9957UNITS gives whole units, and empty text for a blank cell", async () => {
    assert.equal(await call("Q9957UNITS", [1.5]), 2);
    assert.equal(await call("Q9957UNITS", [null]), "");
  });

  it("Q9957UNITS gives #VALUE! with a sentence for a diluted volume", async () => {
    const said = "10 mL are more than one Definity vial holds (1.5 mL): give the mL before dilution.";
    assert.deepEqual(await call("Q9957UNITS", [10, 1]), CellError.of("#VALUE!", said));
  });

  it("CONTRASTUNITS asks for quotes around a code that was taken for a cell", async () => {
    const said = 'Put the code in quotes: "Q9957"';
    assert.deepEqual(await call("CONTRASTUNITS", [null, 1.5]), CellError.of("#VALUE!", said));
  });

  it("CONTRASTLINES spills the claim lines", async () => {
    assert.deepEqual(await call("CONTRASTLINES", ["Q9957", 0.4, 1]), [
      ["Q9957", "", 1],
      ["Q9957", "JW", 1],
    ]);
  });

  it("HCPCSINFO gives one field, or spills the card", async () => {
    assert.deepEqual(await call("HCPCSINFO", ["Q9957", "BETOS", null]), [["I1F"]]);
    const rows = (await call("HCPCSINFO", ["93352", null, null])) as unknown[][];
    assert.deepEqual(
      rows.find(([label]) => label === "Billed beside one of"),
      ["Billed beside one of", "93350, 93351"],
    );
  });

  it("HCPCSINFO says #N/A where nothing is known for the day, and #VALUE! where it was asked amiss", async () => {
    const unknown =
      "Medicare limit per unit ($) of Q9957 is not known for 2026-05-01: no list that EchoScrub has covers that day.";
    assert.deepEqual(await call("HCPCSINFO", ["Q9957", "price", "2026-05-01"]), CellError.of("#N/A", unknown));
    const unquoted = 'Put the code in quotes: "Q9957"';
    assert.deepEqual(await call("HCPCSINFO", [null, null, null]), CellError.of("#VALUE!", unquoted));
  });

  it("CHECKCLAIM finds the headings of the sample by itself", async () => {
    const [[verdict] = []] = await checkRow(firstRow);
    assert.match(String(verdict), /^OK alone: \d+ checks? needs? the claim's other rows$/);
    const [[wrong] = []] = await checkRow(rowOf("code-format"));
    assert.match(String(wrong), /^Error: “93306-26” holds a modifier/);
  });

  it("CHECKCLAIM checks a row though a cell in it holds an error", async () => {
    const broken = unreadableRow("Qty");
    const [[verdict] = []] = await checkRow(broken);
    assert.match(String(verdict), new RegExp(`^Not checked: .*\\brow ${broken}\\b.*\\bunits\\b`, "i"));
  });

  it("CHECKCLAIMS gives every row its verdict", async () => {
    const rows = Array.from(
      { length: 4 },
      (_, at) => (row(firstRow + at) as unknown[][])[0],
    ) as unknown as FunctionArgument;
    assert.deepEqual(await call("CHECKCLAIMS", [rows], [`Charges!${rowAddress(firstRow, firstRow + 3)}`]), [
      ["OK"],
      ["OK"],
      ["OK"],
      ["OK"],
    ]);
  });

  describe("by the workbook's own policy", () => {
    const heads: FunctionArgument = [["Patient", "DOS", "POS", "CPT", "Units", "Dx", "Payer"]];
    const line: FunctionArgument = [["P1", "2026-10-05", "11", "C8929", 1, "I50.22", "Aetna"]];
    const answer = () => call("CHECKCLAIM", [line, heads]);
    const verdict = async () => String(((await answer()) as unknown[][])[0]![0]);
    const sheet = () => pane.workbook.sheet("EchoScrub policy")!;
    /** Types into the row of a family. */
    const type = async (family: string, heading: string, text: string) => {
      const { cells } = (await openExcelHost().readTables((heads) => heads.includes("Family")))[0]!;
      const row = cells.firstRow + cells.rows.findIndex((each) => each[0] === family);
      const column = cells.columns[cells.rows[0]!.indexOf(heading)]!;
      setInputs(sheet(), cellArea(row - 1, column - 1), [[text]]);
      await pane.settle();
    };
    const lenient = /^Warning: C8929 is a hospital's code/;
    const strict = /^Error: C8929 is a hospital's code.* Your policy for Commercial says “C-codes in office: no”/;

    it("nothing changes for a payer that it does not name, as long as its family is as shipped", async () => {
      assert.match(await verdict(), lenient);
    });

    it("a changed cell changes the verdict, with headings and without", async () => {
      await type("Commercial", "C-codes in office", "no");
      assert.match(await verdict(), strict);
      assert.ok(!((await checkRow(firstRow)) instanceof CellError));
    });

    it("a slip is an error with its sentence, with headings and without, until it is mended", async () => {
      await type("Medicaid", "Waste modifier", "perhaps");
      const said = /^Table Payers, column Waste modifier, cell E7 of sheet EchoScrub policy holds “perhaps”/;
      for (const error of [await answer(), await checkRow(firstRow)] as readonly unknown[]) {
        assert.ok(error instanceof CellError && said.test(error.message!), JSON.stringify(error));
      }
      await type("Medicaid", "Waste modifier", "required");
      assert.match(await verdict(), strict);
    });

    it("formulas are calculated once after a change, and not after a change elsewhere", async () => {
      const { workbook } = pane;
      const calculate = workbook.calculate.bind(workbook);
      let calculations = 0;
      workbook.calculate = (kind) => {
        calculations++;
        calculate(kind);
      };
      await type("Medicaid", "Waste modifier", "accepted");
      assert.equal(calculations, 1);
      setInputs(workbook.sheet("Charges")!, cellArea(999, 0), [["x"]]);
      await pane.settle();
      assert.equal(calculations, 1);
      workbook.calculate = calculate;
    });

    it("it counts no more once its sheet is gone", async () => {
      assert.match(await verdict(), strict);
      pane.workbook.removeSheet(sheet());
      await pane.settle();
      assert.match(await verdict(), lenient);
    });

    it("what we change ourselves is told, though Excel does not tell it", async () => {
      await openExcelHost().addTables(newTables(startingContent(rules), openWords("en", everyWord)));
      await pane.settle();
      assert.match(await verdict(), lenient);
      await pane.workbook.actAs("addin", () => type("Commercial", "C-codes in office", "no"));
      tellPolicyChange();
      await pane.settle();
      assert.match(await verdict(), strict);
      pane.workbook.removeSheet(sheet());
    });
  });
});
