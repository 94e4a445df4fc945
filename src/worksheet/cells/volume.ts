import { invalid, value, type CellReader } from "./cell.ts";

/** A volume in mL, or a quantity with a unit of measure. A comma may be a decimal or a thousands mark: not understood. */
const quantity = /^(\d+(?:\.\d*)?|\.\d+)\s*(?:ml|mls|cc|milliliters?)?\.?$/i;

/** Reads a volume in mL. */
export const readVolume: CellReader<number> = (cell) => {
  const volume = cell.number ?? numberIn(cell.text, quantity);
  return volume !== undefined && Number.isFinite(volume) && volume >= 0 ? value(cell, volume) : invalid(cell);
};

/** Reads the quantity that goes with an NDC, its unit of measure before or behind it: 1.5, ML1.5, 1 UN. */
export const readNdcQuantity: CellReader<number> = (cell) => {
  const number =
    cell.number ?? numberIn(cell.text.replace(/^(?:ml|un|gr|f2|me)\s*|\s*(?:ml|un|gr|f2|me)$/gi, ""), quantity);
  return number !== undefined && Number.isFinite(number) ? value(cell, number) : invalid(cell);
};

/** Reads a count of vials; part of one where several patients share it. */
export const readVials: CellReader<number> = (cell) => {
  const vials = cell.number ?? numberIn(cell.text.replace(/\s*vials?$/i, ""), quantity);
  return vials !== undefined && Number.isFinite(vials) && vials >= 0 ? value(cell, vials) : invalid(cell);
};

function numberIn(text: string, shape: RegExp): number | undefined {
  const digits = shape.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
