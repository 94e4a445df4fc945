import type { CellPlace, Pace, PickColumns, Scope, SheetChange } from "../../../src/worksheet/host.ts";
import type { StatusBlock } from "../../../src/worksheet/status-block.ts";
import type { SheetStep } from "../../../src/worksheet/step.ts";
import { EditableHost } from "./editable-host.ts";

/** Several worksheets in memory, one of them in front. What has nothing to do with a sheet is as with one. */
export class BookHost extends EditableHost {
  readonly sheets: Readonly<Record<string, EditableHost>>;
  front: string;

  constructor(sheets: Readonly<Record<string, EditableHost>>) {
    super([]);
    this.sheets = sheets;
    this.front = Object.keys(sheets)[0]!;
  }

  override sheetNames() {
    return Promise.resolve(Object.keys(this.sheets));
  }

  override read(scope: Scope, pick: PickColumns, pace?: Pace) {
    const named = scope.kind === "sheet" || scope.kind === "visible" ? scope.sheet : undefined;
    return this.at(named).read(scope, pick, pace);
  }

  override mark(block: StatusBlock, pace?: Pace) {
    return this.at(block.sheet).mark(block, pace);
  }

  override clear(sheet?: string) {
    return this.at(sheet).clear();
  }

  override change(step: SheetStep) {
    return this.at(step.sheet).change(step);
  }

  override takeBack(made: Parameters<EditableHost["takeBack"]>[0]) {
    return this.at(made.sheet).takeBack(made);
  }

  override reveal(place: CellPlace) {
    this.front = place.sheet;
    return this.at().reveal(place);
  }

  override async onChange(listener: (change: SheetChange) => void) {
    const stops = await Promise.all(Object.values(this.sheets).map((sheet) => sheet.onChange(listener)));
    return async () => void (await Promise.all(stops.map((stop) => stop())));
  }

  private at(name = this.front): EditableHost {
    return this.sheets[name]!;
  }
}
