import { cellArea, columnCount, rowCount } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import type { WorkbookEvent } from "../model/events.ts";
import type { Sheet } from "../model/sheet.ts";
import { putContents, takeContents } from "./contents.ts";
import type { Contents } from "./contents.ts";

interface Step {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly contents: Contents;
}

const mostSteps = 100;

/** The person's own edits, to be taken back. What moves cells about, or what the add-in writes, ends it, as in Excel. */
export class History {
  #past: Step[] = [];
  #future: Step[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  record(sheet: Sheet, area: Area, action: () => void): void {
    const before = take(sheet, worthKeeping(sheet, area));
    action();
    this.#past = [...this.#past.slice(1 - mostSteps), before];
    this.#future = [];
  }

  /** Takes back the last edit and answers where it was made. */
  undo(): Step | undefined {
    return exchange(this.#past, this.#future);
  }

  redo(): Step | undefined {
    return exchange(this.#future, this.#past);
  }

  /** Hears what happens in the workbook. */
  follow(event: WorkbookEvent): void {
    const movesCells = event.kind === "sorted" || event.kind === "sheetDeleted";
    const isForeign = event.kind === "edited" && (event.actor === "addin" || event.change !== "RangeEdited");
    if (!movesCells && !isForeign) return;
    this.#past = [];
    this.#future = [];
  }
}

function exchange(from: Step[], to: Step[]): Step | undefined {
  const step = from.pop();
  if (!step) return undefined;
  to.push(take(step.sheet, step.area));
  putContents(step.sheet, step.area, step.contents);
  return step;
}

function take(sheet: Sheet, area: Area): Step {
  return { sheet, area, contents: takeContents(sheet, area) };
}

/** Of whole columns and rows, the part that has content. */
function worthKeeping(sheet: Sheet, area: Area): Area {
  const isVast = rowCount(area) * columnCount(area) > 1_000_000;
  return isVast ? (sheet.usedArea(false, area) ?? cellArea(area.top, area.left)) : area;
}
