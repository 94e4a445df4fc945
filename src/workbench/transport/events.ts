import { areaName } from "../model/address.ts";
import { intersect } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import type { ChangeType, WorkbookEvent } from "../model/events.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Table } from "../model/table.ts";
import { valueType, wireValue } from "../objects/cell-values.ts";
import { CellRange } from "../objects/context.ts";
import type { OfficeContext } from "../objects/context.ts";
import { eventTypes, workbookTarget } from "../objects/event-types.ts";
import type { EventTarget } from "../richapi/office-class.ts";
import type { Json } from "../richapi/protocol.ts";

type Post = (event: EventTarget, args: Json) => void;
type Edit = Extract<WorkbookEvent, { readonly kind: "edited" }>;

/** So many events can still be asked for their range. */
const rememberedRanges = 200;

/** Turns what happens to the workbook into events of Excel, for those the add-in has registered. */
export class OfficeEvents {
  readonly #context: OfficeContext;
  readonly #post: Post;
  readonly #registered = new Map<string, number>();
  readonly #ranges: string[] = [];

  constructor(context: OfficeContext, post: Post) {
    this.#context = context;
    this.#post = post;
  }

  subscribe(event: EventTarget): void {
    this.#registered.set(keyOf(event), (this.#registered.get(keyOf(event)) ?? 0) + 1);
  }

  unsubscribe(event: EventTarget): void {
    const left = (this.#registered.get(keyOf(event)) ?? 0) - 1;
    if (left > 0) this.#registered.set(keyOf(event), left);
    else this.#registered.delete(keyOf(event));
  }

  follow(event: WorkbookEvent): void {
    if (!this.#context.enableEvents) return;
    switch (event.kind) {
      case "edited":
        this.#edited(event);
        return;
      case "formatted":
        this.#tell(eventTypes.formatChanged, event.sheet, () => ({
          ...this.#place(event.sheet, event.area),
          source: "Local",
        }));
        return;
      case "calculated":
        this.#tell(eventTypes.calculated, event.sheet, () => at(event.sheet, event.area));
        return;
      case "sorted":
        this.#tell(eventTypes.rowSorted, event.sheet, () => ({ ...at(event.sheet, event.area), source: "Local" }));
        return;
      case "selected":
        this.#selected(event.sheet, event.areas);
        return;
      case "activated":
        if (event.previous) this.#tell(eventTypes.deactivated, event.previous, () => idOf(event.previous));
        this.#tell(eventTypes.activated, event.sheet, () => idOf(event.sheet));
        return;
      case "sheetAdded":
      case "sheetDeleted": {
        const type = event.kind === "sheetAdded" ? eventTypes.added : eventTypes.deleted;
        this.#send({ type, target: workbookTarget }, () => ({ ...idOf(event.sheet), source: "Local" }));
        return;
      }
      case "sheetRenamed":
        this.#tell(eventTypes.nameChanged, event.sheet, () => ({
          ...idOf(event.sheet),
          source: "Local",
          nameBefore: event.before,
          nameAfter: event.sheet.name,
        }));
        return;
      case "tableAdded":
      case "tableDeleted": {
        const type = event.kind === "tableAdded" ? eventTypes.tableAdded : eventTypes.tableDeleted;
        const args = {
          ...idOf(event.table.sheet),
          tableId: event.table.id,
          tableName: event.table.name,
          source: "Local",
        };
        this.#tell(type, event.table.sheet, () => args);
        return;
      }
      default:
    }
  }

  #edited(event: Edit): void {
    const { sheet, area, change, actor } = event;
    const args = (): Json => ({
      ...this.#place(sheet, area),
      changeType: change,
      source: "Local",
      triggerSource: actor === "addin" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: shiftDirection(event),
      ...details(event),
    });
    this.#tell(eventTypes.changed, sheet, args);
    for (const table of sheet.tables) {
      const touched = intersect(table.area, area);
      if (touched) this.#tableChanged(table, change, () => ({ ...details(event), ...this.#place(sheet, touched) }));
    }
  }

  #tableChanged(table: Table, change: ChangeType, more: () => { readonly [key: string]: Json }): void {
    const args = (): Json => ({ ...more(), changeType: change, source: "Local", tableId: table.id });
    this.#send({ type: eventTypes.tableChanged, target: table.id }, args);
    this.#tell(eventTypes.tableChanged, table.sheet, args);
  }

  #selected(sheet: Sheet, areas: readonly Area[]): void {
    this.#tell(eventTypes.selectionChanged, sheet, () => ({
      ...idOf(sheet),
      address: areas.map((area) => areaName(area)).join(","),
    }));
    for (const table of sheet.tables) {
      const [first] = areas;
      const inside = first && intersect(table.area, first);
      this.#send({ type: eventTypes.tableSelectionChanged, target: table.id }, () => ({
        ...idOf(sheet),
        tableId: table.id,
        address: inside ? areaName(inside) : "",
      }));
    }
  }

  /** To those who listen to the worksheet, and to those who listen to all. */
  #tell(type: number, sheet: Sheet, args: () => Json): void {
    this.#send({ type, target: sheet.id }, args);
    this.#send({ type, target: workbookTarget }, args);
  }

  #send(event: EventTarget, args: () => Json): void {
    if (this.#registered.has(keyOf(event))) this.#post(event, args());
  }

  /** Where it happened, with a reference the add-in can get the range from. */
  #place(sheet: Sheet, area: Area): { readonly [key: string]: Json } {
    const range = new CellRange(sheet, area);
    this.#context.keep(range);
    const referenceId = range.referenceId ?? "";
    this.#ranges.push(referenceId);
    const old = this.#ranges.length > rememberedRanges ? this.#ranges.shift() : undefined;
    if (old !== undefined) this.#context.release(old);
    return { ...at(sheet, area), referenceId };
  }
}

function keyOf({ type, target }: EventTarget): string {
  return `${String(type)} ${target}`;
}

function idOf(sheet: Sheet | undefined): { readonly worksheetId: string } {
  return { worksheetId: sheet?.id ?? "" };
}

function at(sheet: Sheet, area: Area): { readonly worksheetId: string; readonly address: string } {
  return { ...idOf(sheet), address: areaName(area) };
}

function details({ before, after }: Edit): { readonly [key: string]: Json } {
  if (before === undefined || after === undefined) return {};
  return {
    valueBefore: wireValue(before),
    valueAfter: wireValue(after),
    valueTypeBefore: valueType(before, false),
    valueTypeAfter: valueType(after, false),
  };
}

function shiftDirection({ change, direction }: Edit): string {
  const directions = {
    down: "ShiftCellDown",
    right: "ShiftCellRight",
    up: "ShiftCellUp",
    left: "ShiftCellLeft",
  } as const;
  const isCells = change === "CellInserted" || change === "CellDeleted";
  return isCells && direction ? directions[direction] : "None";
}
