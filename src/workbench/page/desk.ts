import { cellArea, sameArea } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import { WorkbookError } from "../model/errors.ts";
import type { WorkbookEvent } from "../model/events.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { Words } from "../../words/words.ts";
import type { FunctionHelp } from "./formula-help.ts";
import { History } from "./history.ts";
import { lookOf } from "./grid/look.ts";
import type { Look } from "./grid/look.ts";
import { linkedCells } from "./links.ts";
import { selectedArea, selectionOf, step } from "./grid/movement.ts";
import type { CellPosition, Direction, Selection } from "./grid/movement.ts";
import { editableText, writeText } from "./typing.ts";

/** A cell being typed into. */
export interface Editing {
  readonly sheet: Sheet;
  readonly at: CellPosition;
  readonly text: string;
  /** Typing over a cell: arrow keys finish. Otherwise they move within the text. */
  readonly isQuick: boolean;
  readonly from: "cell" | "bar";
  /** The part of a formula that clicks on cells replace. */
  readonly pointed?: { readonly start: number; readonly anchor: CellPosition };
}

/** What the person at the page is doing: where the cursor is, what is being typed, what can be undone. */
export class Desk {
  readonly workbook: Workbook;
  readonly words: Words;
  readonly history: History;
  /** The add-in's functions, to be told of while a formula is typed. */
  readonly functions: readonly FunctionHelp[];
  editing: Editing | undefined;
  /** A sentence for the status bar, until the next action. */
  notice = "";
  /** The sentence says what went wrong. */
  isProblem = false;
  /** Counts the changes there were. */
  version = 0;
  readonly #selections = new Map<Sheet, Selection>();
  readonly #listeners = new Set<() => void>();
  #isTelling = false;
  #look: { readonly sheet: Sheet; readonly look: Look; readonly used: Area | undefined } | undefined;

  constructor(workbook: Workbook, words: Words, functions: readonly FunctionHelp[] = []) {
    this.workbook = workbook;
    this.functions = functions;
    this.words = words;
    this.history = new History();
    workbook.listen((event) => this.#follow(event));
  }

  get sheet(): Sheet {
    return this.workbook.activeSheet;
  }

  get selection(): Selection {
    const area = this.sheet.selection[0] ?? cellArea(0, 0);
    const known = this.#selections.get(this.sheet);
    return known && sameArea(selectedArea(known), area) ? known : selectionOf(area);
  }

  get area(): Area {
    return selectedArea(this.selection);
  }

  get look(): Look {
    return this.#seen().look;
  }

  /** The part of the sheet that has content or formats. */
  get used(): Area | undefined {
    return this.#seen().used;
  }

  select(selection: Selection): void {
    this.notice = "";
    this.#selections.set(this.sheet, selection);
    this.workbook.select(this.sheet, [selectedArea(selection)]);
  }

  moveTo(at: CellPosition): void {
    this.select({ active: at, focus: at });
  }

  /** Goes where the link in a cell leads. */
  follow({ row, column }: CellPosition): boolean {
    const linked = linkedCells(this.sheet, row, column);
    if (!linked) return false;
    this.workbook.activate(linked.sheet);
    this.moveTo({ row: linked.area.top, column: linked.area.left });
    return true;
  }

  extendTo(focus: CellPosition): void {
    this.select({ active: this.selection.active, focus });
  }

  /** Moves the cursor; with more than one cell selected it goes round within them. */
  advance(direction: Direction): void {
    const { area, selection } = this;
    if (sameArea(area, cellArea(area.top, area.left)))
      return this.moveTo(step(this.sheet, selection.active, direction));
    const { anchor = selection.active } = selection;
    this.select({ ...selection, anchor, active: roundWithin(area, selection.active, direction) });
  }

  startEditing(options: { readonly text?: string; readonly from?: Editing["from"] } = {}): void {
    const { active } = this.selection;
    if (!this.refuseIfLocked(cellArea(active.row, active.column))) return;
    this.notice = "";
    this.editing = {
      sheet: this.sheet,
      at: active,
      text: options.text ?? editableText(this.sheet, active.row, active.column),
      isQuick: options.text !== undefined,
      from: options.from ?? "cell",
    };
    this.tell();
  }

  type(text: string, change: Partial<Editing> = {}): void {
    if (!this.editing) return;
    const { pointed: _finished, ...editing } = this.editing;
    this.editing = { ...editing, ...change, text };
    this.tell();
  }

  cancelEditing(): void {
    this.editing = undefined;
    this.tell();
  }

  finishEditing(then?: Direction): void {
    const { editing } = this;
    this.editing = undefined;
    if (editing && editing.text !== editableText(editing.sheet, editing.at.row, editing.at.column)) {
      const area = cellArea(editing.at.row, editing.at.column);
      this.change(area, () => writeText(editing.sheet, area, editing.text), editing.sheet);
    }
    if (editing && editing.sheet !== this.sheet) this.workbook.activate(editing.sheet);
    if (then) this.advance(then);
    this.tell();
  }

  /** Does something to cells that can be undone; what the workbook refuses is told in the status bar. */
  change(area: Area, action: () => void, sheet: Sheet = this.sheet): void {
    if (!this.refuseIfLocked(area, sheet)) return;
    this.attempt(() => this.history.record(sheet, area, action));
  }

  attempt(action: () => void): void {
    this.notice = "";
    try {
      action();
    } catch (error) {
      this.tellProblem(error);
    }
    this.tell();
  }

  /** Says whether the cells may be changed, and tells the user when not. */
  refuseIfLocked(area: Area, sheet: Sheet = this.sheet): boolean {
    if (!sheet.isLocked(area)) return true;
    this.say(this.words.say("workbench.protected", { sheet: sheet.name }), true);
    return false;
  }

  say(sentence: string, isProblem = false): void {
    this.notice = sentence;
    this.isProblem = isProblem;
    this.tell();
  }

  /** Tells what went wrong; an error that nobody foresaw is passed on. */
  tellProblem(error: unknown): void {
    if (error instanceof Problem) this.say(this.words.phrase(error.phrase), true);
    else if (error instanceof WorkbookError) this.say(error.message, true);
    else throw error;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets the page draw itself anew, once for all that happens now. */
  tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      this.version++;
      for (const listener of [...this.#listeners]) listener();
    });
  }

  #follow(event: WorkbookEvent): void {
    if (event.kind !== "selected" && event.kind !== "settings") this.#look = undefined;
    this.history.follow(event);
    this.tell();
  }

  #seen(): { readonly look: Look; readonly used: Area | undefined } {
    const { sheet } = this;
    if (this.#look?.sheet !== sheet) this.#look = { sheet, look: lookOf(sheet), used: sheet.usedArea(false) };
    return this.#look;
  }
}

function roundWithin(area: Area, { row, column }: CellPosition, direction: Direction): CellPosition {
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const isSideways = direction === "left" || direction === "right";
  const [inner, outer] = isSideways ? [width, height] : [height, width];
  const place = isSideways
    ? (row - area.top) * width + column - area.left
    : (column - area.left) * height + row - area.top;
  const forward = direction === "right" || direction === "down" ? 1 : -1;
  const next = (place + forward + inner * outer) % (inner * outer);
  const [along, across] = [next % inner, Math.floor(next / inner)];
  return isSideways
    ? { row: area.top + across, column: area.left + along }
    : { row: area.top + along, column: area.left + across };
}
