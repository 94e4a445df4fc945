import { parseAddress } from "../../../src/workbench/model/address.ts";
import type { CellValue } from "../../../src/workbench/model/cells.ts";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import { CellError } from "../../../src/workbench/model/errors.ts";
import type { CellInput } from "../../../src/workbench/model/input.ts";
import { Workbook } from "../../../src/workbench/model/workbook.ts";
import { FormulaCalculator } from "../../../src/workbench/calculation/calculator.ts";
import type { CustomFunctions } from "../../../src/workbench/calculation/custom.ts";

export const words = {
  circular: "refers to itself",
  unreadable: (at: number) => `unreadable at ${String(at)}`,
  unknownFunction: (name: string) => `no function ${name}`,
};

const none: CustomFunctions = { has: () => false, call: () => Promise.reject(new Error("no functions")) };

/** A workbook with one sheet, typed into by address and read back by address. */
export function openSheet(cells: Readonly<Record<string, CellInput>> = {}, functions: CustomFunctions = none) {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Charges");
  const calculator = new FormulaCalculator(workbook, functions, words);
  workbook.calculator = calculator;
  const areaOf = (address: string) => {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(address);
    return { on: (parsed.sheet && workbook.sheet(parsed.sheet)) || sheet, area: parsed.area };
  };
  const type = (address: string, input: CellInput): void => {
    const { on, area } = areaOf(address);
    setInputs(on, area, [[input]]);
  };
  const shown = (address: string): unknown => {
    const { on, area } = areaOf(address);
    return plain(on.value(area.top, area.left));
  };
  const block = (address: string): unknown[][] => {
    const { on, area } = areaOf(address);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
      Array.from({ length: area.right - area.left + 1 }, (_ignored, column) =>
        plain(on.value(area.top + row, area.left + column)),
      ),
    );
  };
  for (const [address, input] of Object.entries(cells)) type(address, input);
  return { workbook, sheet, calculator, type, shown, block };
}

export function plain(value: CellValue): string | number | boolean {
  return value instanceof CellError ? value.code : value;
}
