import { fullAddress } from "../model/address.ts";
import type { Argument } from "../richapi/office-class.ts";
import { MissingMember } from "../richapi/office-class.ts";
import type { Json } from "../richapi/protocol.ts";
import { invalid } from "./arguments.ts";
import type { CellRange } from "./context.ts";

type Reader = (self: CellRange, row: number) => Json;

const properties: Readonly<Record<string, Reader>> = {
  address: addressOf,
  addressLocal: addressOf,
  rowIndex: (_self, row) => row,
  rowHidden: ({ sheet }, row) => sheet.rows.get(row)?.hidden === true,
};

/** What was asked for of each row of a range; the looks of cells the workbench does not tell this way. */
export function rowProperties(self: CellRange, [options]: readonly Argument[]): Json {
  if (typeof options !== "object" || options === null) throw invalid("The options have to be an object.");
  const wanted = Object.keys(options).filter((name) => (options as Record<string, unknown>)[name] === true);
  const unknown = Object.keys(options).find((name) => !(name in properties));
  if (unknown) throw new MissingMember(`Range.getRowProperties of ${unknown}`);
  const { top, bottom } = self.area;
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Object.fromEntries(wanted.map((name) => [name, properties[name]!(self, top + down)])),
  );
}

function addressOf({ sheet, area }: CellRange, row: number): Json {
  return fullAddress(sheet.name, { ...area, top: row, bottom: row });
}
