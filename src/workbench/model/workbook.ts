import { bounding } from "./area.ts";
import type { Area } from "./area.ts";
import type { CalculationType, Calculator, ChangedCells } from "./calculator.ts";
import { WorkbookError } from "./errors.ts";
import type { Actor, WorkbookEvent, WorkbookListener } from "./events.ts";
import type { DefinedName } from "./names.ts";
import { Sheet } from "./sheet.ts";
import type { SheetVisibility } from "./sheet.ts";
import { rewriteWorkbook } from "./structure.ts";
import type { Table } from "./table.ts";

const viewOnly: ReadonlySet<WorkbookEvent["kind"]> = new Set(["selected", "activated", "calculated"]);

export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** Document settings of the add-in, as JSON texts. */
  readonly settings = new Map<string, string>();
  /** Document properties, by Excel's camel-case names. */
  readonly properties = new Map<string, string>();
  name: string;
  /** Changed since it was opened or saved. */
  isDirty = false;
  actor: Actor = "local";
  /** Of its structure: which worksheets there are. */
  protection: { readonly password: string | undefined } | undefined;
  calculator: Calculator | undefined;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  #active: Sheet | undefined;
  #lastSheet = 0;
  #lastTable = 0;
  #lastRule = 0;
  #held = 0;
  #isRestructured = false;
  #pending: ChangedCells[] = [];
  readonly #results = new Map<Sheet, Area>();
  readonly #listeners = new Set<WorkbookListener>();

  constructor(name = "Book1.xlsx") {
    this.name = name;
  }

  get activeSheet(): Sheet {
    const sheet = this.#active ?? this.sheets[0];
    if (!sheet) throw new WorkbookError("GeneralException", "The workbook has no worksheet.");
    return sheet;
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** By name (any case) or id. */
  sheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
  }

  addSheet(name?: string): Sheet {
    const number = ++this.#lastSheet;
    const sheetName = name ?? this.#freeSheetName();
    this.#checkSheetName(sheetName);
    const group = (number - 1).toString(16).padStart(2, "0").toUpperCase();
    const sheet = new Sheet(this, `{00000000-0001-0000-${group}00-000000000000}`, sheetName);
    this.sheets.push(sheet);
    this.#active ??= sheet;
    this.emit({ kind: "sheetAdded", sheet, actor: this.actor });
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    const at = this.sheets.indexOf(sheet);
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (at < 0 || others.length === 0 || sheet.visibility === "VeryHidden") {
      throw new WorkbookError("InvalidOperation", `The worksheet "${sheet.name}" cannot be deleted.`);
    }
    rewriteWorkbook(this, sheet, () => undefined);
    this.sheets.splice(at, 1);
    for (const name of this.names.filter(({ scope }) => scope === sheet))
      this.names.splice(this.names.indexOf(name), 1);
    if (this.activeSheet === sheet || this.#active === sheet) this.#show(others[Math.max(0, at - 1)] ?? others[0]);
    this.emit({ kind: "sheetDeleted", sheet, actor: this.actor });
    this.restructured();
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    if (before === name) return;
    this.#checkSheetName(name, sheet);
    rewriteWorkbook(this, sheet, (reference) => ({
      area: reference.area,
      sheet: reference.sheet && name,
    }));
    sheet.name = name;
    this.emit({ kind: "sheetRenamed", sheet, before, actor: this.actor });
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw new WorkbookError("InvalidArgument", "There is no such position among the worksheets.");
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.emit({ kind: "sheetProperties", sheet });
  }

  setVisibility(sheet: Sheet, visibility: SheetVisibility): void {
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) {
      throw new WorkbookError("InvalidOperation", "A workbook keeps at least one visible worksheet.");
    }
    sheet.visibility = visibility;
    if (visibility !== "Visible" && this.activeSheet === sheet) this.#show(others[0]);
    this.emit({ kind: "sheetProperties", sheet });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible")
      throw new WorkbookError("InvalidOperation", `The worksheet "${sheet.name}" is hidden.`);
    if (this.activeSheet !== sheet) this.#show(sheet);
  }

  /** Selects cells; the first cell of the first area is the active cell. */
  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    sheet.selection = areas;
    this.emit({ kind: "selected", sheet, areas });
  }

  listen(listener: WorkbookListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: WorkbookEvent): void {
    if (!viewOnly.has(event.kind)) this.isDirty = true;
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Does something as the add-in, so that listeners can tell its edits from the user's. */
  actAs<Result>(actor: Actor, action: () => Result): Result {
    const before = this.actor;
    this.actor = actor;
    try {
      return action();
    } finally {
      this.actor = before;
    }
  }

  /** Calculates once for all edits made until the matching `resumeCalculation`. */
  suspendCalculation(): void {
    this.#held++;
  }

  resumeCalculation(): void {
    if (--this.#held === 0) this.#calculatePending();
  }

  /** Cells changed: their dependants want calculating, now or when calculation resumes. */
  changed(cells: readonly ChangedCells[]): void {
    this.#pending.push(...cells);
    this.#calculatePending();
  }

  /** Rows, columns or sheets came or went: formulas may mean other cells than before. */
  restructured(): void {
    this.#isRestructured = true;
    this.#calculatePending();
  }

  calculate(type: CalculationType): void {
    const pending = this.#takePending();
    if (pending.length > 0) this.calculator?.changed(pending);
    this.calculator?.recalculate(type);
  }

  /** Results came in; listeners hear of all of them at once, soon. */
  calculated(sheet: Sheet, area: Area): void {
    if (this.#results.size === 0) {
      queueMicrotask(() => {
        const results = [...this.#results];
        this.#results.clear();
        for (const [at, box] of results) this.emit({ kind: "calculated", sheet: at, area: box });
      });
    }
    const known = this.#results.get(sheet);
    this.#results.set(sheet, known ? bounding(known, area) : area);
  }

  nextTableId(): string {
    return String(++this.#lastTable);
  }

  nextRuleId(): string {
    return `{00000000-0000-4000-8000-${(++this.#lastRule).toString(16).padStart(12, "0").toUpperCase()}}`;
  }

  #calculatePending(): void {
    if (this.#held > 0 || this.calculationMode === "Manual") return;
    const isRestructured = this.#isRestructured;
    const pending = this.#takePending();
    if (isRestructured) this.calculator?.recalculate("FullRebuild");
    else if (pending.length > 0) this.calculator?.changed(pending);
  }

  #takePending(): readonly ChangedCells[] {
    const pending = this.#pending;
    this.#pending = [];
    this.#isRestructured = false;
    return pending;
  }

  #show(sheet: Sheet | undefined): void {
    if (!sheet) return;
    const previous = this.#active;
    this.#active = sheet;
    this.emit({ kind: "activated", sheet, previous });
  }

  #freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      const name = `Sheet${String(number)}`;
      if (!this.sheet(name)) return name;
    }
  }

  #checkSheetName(name: string, self?: Sheet): void {
    const same = this.sheet(name);
    if (same && same !== self) throw new WorkbookError("ItemAlreadyExists", `There is a worksheet "${name}" already.`);
    if (name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) {
      throw new WorkbookError("InvalidArgument", `A worksheet cannot be named "${name}".`);
    }
  }
}
