import assert from "node:assert/strict";
import type { CustomFunctions } from "../../../src/workbench/calculation/custom.ts";
import { clearContents } from "../../../src/workbench/model/edit.ts";
import { CellError } from "../../../src/workbench/model/errors.ts";
import type { FormulaResult } from "../../../src/workbench/model/spill.ts";
import { openSheet } from "./sheets.ts";

describe("workbench calculation", () => {
  it("follows a change through everything that looks at it, whatever the order of typing", () => {
    const { type, shown } = openSheet({ C1: "=B1*2", B1: "=A1+1", A1: 1 });
    assert.equal(shown("C1"), 4);
    type("A1", 10);
    assert.equal(shown("C1"), 22);
    type("B1", 5);
    assert.equal(shown("C1"), 10);
    type("A1", 99);
    assert.equal(shown("C1"), 10);
  });

  it("follows a change into another sheet", () => {
    const { workbook, type, shown } = openSheet({ A1: 2 });
    workbook.addSheet("Prices");
    type("Prices!A1", "=Charges!A1*10");
    type("A1", 3);
    assert.equal(shown("Prices!A1"), 30);
  });

  it("works down a chain of ten thousand formulas", () => {
    const { sheet, type, shown, workbook } = openSheet({ A1: 1 });
    workbook.suspendCalculation();
    for (let row = 2; row <= 10_000; row++) type(`A${String(row)}`, `=A${String(row - 1)}+1`);
    workbook.resumeCalculation();
    assert.equal(shown("A10000"), 10_000);
    type("A1", 2);
    assert.equal(shown("A10000"), 10_001);
    assert.ok(sheet.usedArea(true));
  });

  it("shows an error, with the reason, for formulas that look at themselves", () => {
    const { sheet, shown, type } = openSheet({ A1: "=A2", A2: "=A3+1", A3: "=A1", B1: "=A1", C5: "=SUM(C1:C9)" });
    for (const address of ["A1", "A2", "A3", "B1", "C5"]) assert.equal(shown(address), "#REF!", address);
    assert.equal((sheet.value(0, 0) as CellError).message, "refers to itself");
    type("A3", 1);
    assert.deepEqual([shown("A1"), shown("A2"), shown("B1")], [2, 2, 2]);
  });

  it("hands errors on", () => {
    const { shown, type } = openSheet({ A1: "=1/0", A2: "=A1+1", A3: "=SUM(A1:A2)" });
    assert.equal(shown("A3"), "#DIV/0!");
    type("A1", 1);
    assert.equal(shown("A3"), 3);
  });

  it("spills arrays, and takes them back", () => {
    const { block, type, shown } = openSheet({ A1: 1, A2: 2, A3: 3, C1: "=A1:A3*10" });
    assert.deepEqual(block("C1:C4"), [[10], [20], [30], [""]]);
    type("E1", "=SUM(C1#)");
    assert.equal(shown("E1"), 60);
    type("A2", 5);
    assert.deepEqual(block("C1:C3"), [[10], [50], [30]]);
    assert.equal(shown("E1"), 90);
    type("C1", "=A1:A2");
    assert.deepEqual(block("C1:C3"), [[1], [5], [""]]);
    assert.equal(shown("E1"), 6);
    type("G1", "={1,2;3,4}");
    assert.deepEqual(block("G1:H2"), [
      [1, 2],
      [3, 4],
    ]);
  });

  it("shows #SPILL! while a cell is in the way", () => {
    const { block, type, shown } = openSheet({ A1: 1, A2: 2, C2: "mine", C1: "=A1:A2" });
    assert.deepEqual(block("C1:C2"), [["#SPILL!"], ["mine"]]);
    type("C2", "");
    assert.deepEqual(block("C1:C2"), [[1], [2]]);
    type("C2", "again");
    assert.equal(shown("C1"), "#SPILL!");
  });

  it("lets formulas look at spilled cells", () => {
    const { shown, type } = openSheet({ D2: "=C2+1", A1: 1, A2: 2, C1: "=A1:A2*2" });
    assert.equal(shown("D2"), 5);
    type("A2", 10);
    assert.equal(shown("D2"), 21);
  });

  it("gives up on a spill that feeds on itself", () => {
    const { shown } = openSheet({ A1: "=SEQUENCE(COUNTA(A2:A20)+2)" });
    assert.equal(shown("A1"), "#REF!");
  });

  it("repeats rows and columns against each other, and says #N/A where an array is too short", () => {
    const { block } = openSheet({ A1: 1, A2: 2, B1: 10, C1: 20, E1: "=A1:A2*B1:C1", H1: "=A1:A2+{1;2;3}" });
    assert.deepEqual(block("E1:F2"), [
      [10, 20],
      [20, 40],
    ]);
    assert.deepEqual(block("H1:H3"), [[2], [4], ["#N/A"]]);
  });

  it("keeps the results a file came with, and works out what has none", () => {
    const { sheet, calculator, shown } = openSheet();
    const put = (column: number, formula: string, value: string | number): void => {
      Object.assign(sheet.cells.ensure(0, column), { formula, value });
    };
    put(0, "=ELSEWHERE(1)", 42);
    put(1, "=1+1", 3);
    put(2, "=2+2", "");
    calculator.opened();
    assert.deepEqual([shown("A1"), shown("B1"), shown("C1")], [42, 3, 4]);
    calculator.recalculate("Full");
    assert.deepEqual([shown("A1"), shown("B1")], [42, 2]);
  });

  it("forgets a formula that was cleared", () => {
    const { sheet, type, shown } = openSheet({ A1: 1, B1: "=A1" });
    clearContents(sheet, { top: 0, left: 1, bottom: 0, right: 1 });
    type("A1", 2);
    assert.equal(shown("B1"), "");
  });
});

/** Functions whose answers are given by hand. */
function answeredByHand() {
  const waiting: {
    readonly name: string;
    readonly args: unknown[];
    answer: (result: FormulaResult) => Promise<void>;
  }[] = [];
  const functions: CustomFunctions = {
    has: (name) => name === "CHECKCLAIM" || name === "Q9957UNITS",
    call: (name, args) =>
      new Promise((resolve) => {
        const answer = async (result: FormulaResult): Promise<void> => {
          resolve(result);
          await new Promise((done) => setTimeout(done));
        };
        waiting.push({ name, args: args.map(({ value }) => value), answer });
      }),
  };
  return { functions, waiting };
}

describe("add-in functions in workbench formulas", () => {
  it("show #BUSY! until the answer is there, and so do the formulas around them", async () => {
    const { functions, waiting } = answeredByHand();
    const { shown } = openSheet({ A1: 1.5, B1: "=Q9957UNITS(A1)", C1: "=B1+1", D1: "=1+Q9957UNITS(2)" }, functions);
    assert.deepEqual([shown("B1"), shown("C1"), shown("D1")], ["#BUSY!", "#BUSY!", "#BUSY!"]);
    assert.deepEqual(
      waiting.map(({ args }) => args),
      [[1.5], [2]],
    );
    await waiting[0]?.answer(2);
    await waiting[1]?.answer(7);
    assert.deepEqual([shown("B1"), shown("C1"), shown("D1")], [2, 3, 8]);
  });

  it("are called again when a cell they look at changes, and late answers are dropped", async () => {
    const { functions, waiting } = answeredByHand();
    const { shown, type } = openSheet({ A1: 1, B1: "=Q9957UNITS(A1)" }, functions);
    type("A1", 2);
    assert.equal(waiting.length, 2);
    await waiting[1]?.answer(20);
    await waiting[0]?.answer(10);
    assert.equal(shown("B1"), 20);
  });

  it("wait for one another", async () => {
    const { functions, waiting } = answeredByHand();
    const { shown } = openSheet({ A1: "=CHECKCLAIM(Q9957UNITS(1))" }, functions);
    assert.equal(waiting.length, 1);
    await waiting[0]?.answer(5);
    assert.deepEqual(waiting[1]?.args, [5]);
    await waiting[1]?.answer("OK");
    assert.equal(shown("A1"), "OK");
  });

  it("spill what they answer", async () => {
    const { functions, waiting } = answeredByHand();
    const { block, shown } = openSheet(
      { D1: "'99213", A1: "=CHECKCLAIM(D1:E2)", C1: '=COUNTIF(A1:A3,"OK*")' },
      functions,
    );
    assert.deepEqual(waiting[0]?.args, [
      [
        ["99213", null],
        [null, null],
      ],
    ]);
    await waiting[0]?.answer([["OK"], ["Error: x"], ["OK alone"]]);
    assert.deepEqual(block("A1:A3"), [["OK"], ["Error: x"], ["OK alone"]]);
    assert.equal(shown("C1"), 2);
  });

  it("hand their errors on", async () => {
    const { functions, waiting } = answeredByHand();
    const { shown } = openSheet({ A1: "=Q9957UNITS(-1)", A2: "=IFERROR(A1,0)" }, functions);
    await waiting[0]?.answer(CellError.of("#VALUE!", "Negative"));
    assert.deepEqual([shown("A1"), shown("A2")], ["#VALUE!", 0]);
  });
});
