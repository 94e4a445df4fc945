import type { Area } from "../model/area.ts";
import { sheetColumns, sheetRows } from "../model/area.ts";
import { clearContents, setInputs } from "../model/edit.ts";
import type { Sheet } from "../model/sheet.ts";
import { putContents, takeContents } from "./contents.ts";
import type { Contents } from "./contents.ts";
import type { Desk } from "./desk.ts";
import { readTabSeparated, tabSeparated } from "./tab-separated.ts";

/** What was copied here last, so that it can be pasted with its formulas and formats. */
interface Copied {
  readonly text: string;
  readonly sheet: Sheet;
  readonly area: Area;
  readonly contents: Contents;
  readonly isCut: boolean;
}

/** Copying and pasting between cells, and with other programs as lines of tab-separated texts. */
export class CellClipboard {
  readonly #desk: Desk;
  #copied: Copied | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  copy(isCut: boolean): string {
    const { sheet } = this.#desk;
    const area = trimmed(this.#desk.area, sheet.usedArea(false));
    const text = tabSeparated(sheet, area);
    this.#copied = { text, sheet, area, contents: takeContents(sheet, area), isCut };
    return text;
  }

  paste(text: string): void {
    const copied = this.#copied?.text === text.replaceAll("\r\n", "\n") ? this.#copied : undefined;
    const area = copied ? this.#pasteCells(copied) : this.#pasteText(text);
    this.#desk.select({
      active: { row: area.top, column: area.left },
      focus: { row: area.bottom, column: area.right },
    });
  }

  /** Fills the selected cells with what stands in the first row (or column) of them. */
  fill(direction: "down" | "right"): void {
    const { sheet } = this.#desk;
    const area = trimmed(this.#desk.area, sheet.usedArea(false));
    const isDown = direction === "down";
    const source = isDown ? { ...area, bottom: area.top } : { ...area, right: area.left };
    const contents = takeContents(sheet, source);
    this.#desk.change(area, () => putContents(sheet, area, contents, source));
  }

  #pasteCells(copied: Copied): Area {
    const { sheet } = this.#desk;
    const { contents, isCut } = copied;
    const area = this.#room(contents.height, contents.width);
    this.#desk.change(area, () => {
      if (isCut) clearContents(copied.sheet, copied.area);
      putContents(sheet, area, contents, isCut ? undefined : copied.area);
    });
    if (isCut) this.#copied = undefined;
    return area;
  }

  #pasteText(text: string): Area {
    const { sheet } = this.#desk;
    const rows = readTabSeparated(text);
    const area = this.#room(rows.length, Math.max(...rows.map((row) => row.length)));
    const inputs = Array.from({ length: area.bottom - area.top + 1 }, (_, down) => {
      const row = rows[down % rows.length] ?? [];
      return Array.from({ length: area.right - area.left + 1 }, (_ignored, across) => row[across % row.length] ?? null);
    });
    this.#desk.change(area, () => setInputs(sheet, area, inputs));
    return area;
  }

  /** As large as what is pasted, or all of the selected cells where it fits into them several times. */
  #room(height: number, width: number): Area {
    const { area } = this.#desk;
    const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
    if (rows % height === 0 && columns % width === 0 && rows * columns <= 100_000) return area;
    const bottom = Math.min(sheetRows - 1, area.top + height - 1);
    return { ...area, bottom, right: Math.min(sheetColumns - 1, area.left + width - 1) };
  }
}

function trimmed(area: Area, used: Area | undefined): Area {
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, used?.bottom ?? 0)),
    right: Math.max(area.left, Math.min(area.right, used?.right ?? 0)),
  };
}
