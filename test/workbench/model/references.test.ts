import assert from "node:assert/strict";
import {
  areaName,
  columnName,
  columnNumber,
  fullAddress,
  parseAddress,
  quotedSheetName,
} from "../../../src/workbench/model/address.ts";
import { shiftArea } from "../../../src/workbench/model/area.ts";
import type { Shift } from "../../../src/workbench/model/area.ts";
import { rewriteReferences, translateFormula } from "../../../src/workbench/model/references.ts";
import { byDistance, fromDistances } from "../../../src/workbench/model/row-column.ts";

const area = (address: string) => {
  const parsed = parseAddress(address);
  assert.ok(parsed, address);
  return parsed.area;
};

describe("References", () => {
  for (const [name, number] of [
    ["A", 0],
    ["Z", 25],
    ["AA", 26],
    ["XFD", 16_383],
  ] as const) {
    it(`count column ${name} as ${String(number)}`, () => {
      assert.equal(columnName(number), name);
      assert.equal(columnNumber(name), number);
    });
  }

  for (const address of ["A1", "B2:C9", "A:C", "2:5", "XFD1048576"]) {
    it(`read ${address} and write it again`, () => assert.equal(areaName(area(address)), address));
  }

  for (const address of ["", "A", "A0", "AAAA1", "XFE1", "A1048577", "1", "A1:", "Sheet1!", "A1:B2:C3"]) {
    it(`do not take ${JSON.stringify(address)} for an address`, () => assert.equal(parseAddress(address), undefined));
  }

  for (const [name, quoted] of [
    ["Charges", "Charges"],
    ["Two words", "'Two words'"],
    ["it's", "'it''s'"],
    ["A1", "'A1'"],
    ["2026", "'2026'"],
  ] as const) {
    it(`write the sheet ${name} as ${quoted}`, () => {
      assert.equal(quotedSheetName(name), quoted);
      assert.equal(parseAddress(fullAddress(name, area("B2")))?.sheet, name);
    });
  }

  const shifts: readonly [from: string, direction: Shift["direction"], at: string, to: string | undefined][] = [
    ["B5:C6", "down", "2:3", "B7:C8"],
    ["B5:C6", "down", "6:6", "B5:C7"],
    ["B5:C6", "down", "7:7", "B5:C6"],
    ["B5:C6", "up", "5:5", "B5:C5"],
    ["B5:C6", "up", "4:6", undefined],
    ["B5:C6", "right", "A:A", "C5:D6"],
    ["B5:C6", "left", "C:D", "B5:B6"],
    ["B5:C6", "down", "B1:B2", "B5:C6"],
    ["B5:C6", "down", "B1:C2", "B7:C8"],
    ["A:C", "down", "1:1", "A:C"],
    ["A:C", "right", "B:B", "A:D"],
    ["A1048570:A1048576", "down", "1:10", undefined],
  ];
  for (const [from, direction, at, to] of shifts) {
    it(`move ${from} to ${to ?? "nowhere"} when ${at} goes ${direction}`, () => {
      const moved = shiftArea(area(from), { area: area(at), direction });
      assert.equal(moved && areaName(moved), to);
    });
  }

  const copies: readonly [formula: string, rows: number, columns: number, copied: string][] = [
    ["=A1+$B$2+C$3+$D4", 1, 1, "=B2+$B$2+D$3+$D5"],
    ["=SUM(A1:B2)", 2, 0, "=SUM(A3:B4)"],
    ['=LOG10(A1)&"A1"', 1, 0, '=LOG10(A2)&"A1"'],
    ["=Q9957UNITS(A1)", 0, 1, "=Q9957UNITS(B1)"],
    ["=Lines[[#This Row],[A1]]+A1", 1, 0, "=Lines[[#This Row],[A1]]+A2"],
    ["='Two words'!A1:B2", 1, 0, "='Two words'!A2:B3"],
    ["=A1", -1, 0, "=#REF!"],
    ["=A:A+1:1", 1, 1, "=B:B+2:2"],
    ["=$A:$A", 3, 3, "=$A:$A"],
    ["=1:1048576", 0, 1, "=1:1048576"],
  ];
  for (const [formula, rows, columns, copied] of copies) {
    it(`read ${copied} when ${formula} is copied by ${String(rows)}, ${String(columns)}`, () =>
      assert.equal(translateFormula(formula, rows, columns), copied));
  }

  it("keep the sheet they name, quoted when its new name needs it", () => {
    const renamed = rewriteReferences("=Old!A1+Old!$B$2:$C$3+Other!A1", ({ sheet, area: at }) => ({
      sheet: sheet === "Old" ? "The new" : sheet,
      area: at,
    }));
    assert.equal(renamed, "='The new'!A1+'The new'!$B$2:$C$3+Other!A1");
  });

  // As read in C5.
  for (const [formula, said] of [
    ["=A5*2", "=RC[-2]*2"],
    ["=$A$1+A$1+$A1", "=R1C1+R1C[-2]+R[-4]C1"],
    ["=SUM(C2:C4)", "=SUM(R[-3]C:R[-1]C)"],
    ["=SUM(A:B)+SUM(5:7)+SUM($A:$A)", "=SUM(C[-2]:C[-1])+SUM(R:R[2])+SUM(C1)"],
    ['=IF(RIGHT(A5,1)="R1C1",COUNT(Charges!B2),C5)', '=IF(RIGHT(RC[-2],1)="R1C1",COUNT(Charges!R[-3]C[-1]),RC)'],
    ["=[@Units]*Lines[[#Totals],[C]]+ROUND(1,2)", "=[@Units]*Lines[[#Totals],[C]]+ROUND(1,2)"],
  ] as const) {
    it(`read ${formula} by distance as ${said}, and back`, () => {
      assert.equal(byDistance(formula, [4, 2]), said);
      assert.equal(fromDistances(said, [4, 2]), formula);
    });
  }
});
