import { parseAddress } from "./address.ts";
import type { Area } from "./area.ts";
import { WorkbookError } from "./errors.ts";
import type { Sheet } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";

export interface DefinedName {
  readonly name: string;
  /** With its leading "=": a reference, a constant or any other formula. */
  formula: string;
  /** The worksheet the name belongs to; undefined for the whole workbook. */
  readonly scope: Sheet | undefined;
  visible: boolean;
  comment: string;
}

const nameForm = /^[A-Za-z_\\\u00c0-\uffff][\w.\\?\u00c0-\uffff]{0,254}$/;

export function defineName(
  workbook: Workbook,
  name: string,
  formula: string,
  options: {
    readonly scope?: Sheet | undefined;
    readonly visible?: boolean;
    readonly comment?: string;
  } = {},
): DefinedName {
  if (!nameForm.test(name) || /^[rc]$/i.test(name) || parseAddress(name)) {
    throw new WorkbookError("InvalidArgument", `"${name}" cannot name cells.`);
  }
  if (findName(workbook, name, options.scope)) {
    throw new WorkbookError("ItemAlreadyExists", `The name "${name}" is taken.`);
  }
  const { scope, visible = true, comment = "" } = options;
  const item: DefinedName = {
    name,
    formula: formula.startsWith("=") ? formula : `=${formula}`,
    scope,
    visible,
    comment,
  };
  workbook.names.push(item);
  workbook.emit({ kind: "names" });
  return item;
}

export function findName(workbook: Workbook, name: string, scope?: Sheet): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return workbook.names.find((item) => item.scope === scope && item.name.toLowerCase() === wanted);
}

export function deleteName(workbook: Workbook, item: DefinedName): void {
  const at = workbook.names.indexOf(item);
  if (at >= 0) workbook.names.splice(at, 1);
  workbook.emit({ kind: "names" });
}

/** The cells a name stands for, when it stands for a plain reference. */
export function nameTarget(
  workbook: Workbook,
  item: DefinedName,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const address = parseAddress(item.formula.slice(1));
  const sheet = address?.sheet === undefined ? item.scope : workbook.sheet(address.sheet);
  return address && sheet ? { sheet, area: address.area } : undefined;
}
