import { cellArea, columnCount, rowCount, sameArea } from "../model/area.ts";
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

/**
 * Edits to be taken back: the person's own, and values that the add-in writes, each a step as in newer versions of Excel.
 * What moves cells about ends it, and so does all else that the add-in does: here that cannot be taken back.
 */
export class History {
  #past: Step[] = [];
  #future: Step[] = [];
  /** What the add-in is about to write over. */
  #before: Step | undefined;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  record(sheet: Sheet, area: Area, action: () => void): void {
    const before = take(sheet, worthKeeping(sheet, area));
    action();
    this.#push(before);
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
    if (event.kind === "sorted" || event.kind === "sheetDeleted" || event.kind === "names") return this.#end();
    if (event.kind === "formatted" && event.actor === "addin") return this.#end();
    if (event.kind === "editing") {
      const { sheet, area, actor } = event;
      if (actor === "addin") this.#before = take(sheet, worthKeeping(sheet, area));
      return;
    }
    if (event.kind !== "edited") return;
    const before = this.#before;
    this.#before = undefined;
    if (event.change !== "RangeEdited") this.#end();
    else if (event.actor === "addin" && before && sameArea(before.area, event.area)) this.#push(before);
    else if (event.actor === "addin") this.#end();
  }

  #push(step: Step): void {
    this.#past = [...this.#past.slice(1 - mostSteps), step];
    this.#future = [];
  }

  #end(): void {
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
