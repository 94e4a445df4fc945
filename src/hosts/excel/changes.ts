import type { SheetChange } from "../../worksheet/host.ts";
import { askOwnBlock, ownBlockOf, type OwnBlock } from "./own-block.ts";

interface Change {
  readonly worksheetId: string;
  readonly address: string;
  readonly triggerSource?: string;
}

/**
 * Listens for cells that the user, or somebody who edits the same workbook, changes or sorts. Our own writing is left
 * out: newer versions of Excel say who wrote, in all of them it is known while it lasts and by the cells it touches.
 */
export async function listenForChanges(
  context: Excel.RequestContext,
  isWriting: () => boolean,
  listener: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const hear = async (change: Change) => {
    if (change.triggerSource === "ThisLocalAddin" || isWriting()) return;
    const seen = await Excel.run((inner) => look(inner, change)).catch(() => undefined);
    if (seen && !seen.isOurs) listener({ sheet: seen.sheet, address: change.address });
  };
  const results = [worksheets.onChanged.add(hear), worksheets.onRowSorted.add(hear)];
  await context.sync();
  return async () => {
    await Excel.run(results[0]!.context, async (same) => {
      for (const result of results) result.remove();
      await same.sync();
    });
  };
}

/** The name of the sheet where something changed, and whether only cells of our own block did. */
async function look(context: Excel.RequestContext, { worksheetId, address }: Change) {
  const sheet = context.workbook.worksheets.getItem(worksheetId);
  sheet.load("name");
  const asked = askOwnBlock(sheet);
  const changed = sheet.getRange(address.split(",")[0]);
  changed.load("columnIndex,columnCount");
  await context.sync();
  return { sheet: sheet.name, isOurs: liesWithin(changed, ownBlockOf(asked)) };
}

function liesWithin({ columnIndex, columnCount }: Excel.Range, own: OwnBlock | undefined): boolean {
  return own !== undefined && own.left <= columnIndex && columnIndex + columnCount - 1 <= own.right;
}
