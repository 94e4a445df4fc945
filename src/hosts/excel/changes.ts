import type { SheetChange } from "../../worksheet/host.ts";
import { askOwnBlock, ownBlockOf, type OwnBlock } from "./own-block.ts";

interface Change {
  readonly worksheetId: string;
  /** Several of them where formulas have other results. */
  readonly address: string;
  readonly changeType?: string;
  readonly source?: string;
  readonly triggerSource?: string;
}

type Kind = SheetChange["kind"];

/**
 * Listens for cells that the user, or somebody who edits the same workbook, changes or sorts. Our own writing is left
 * out: newer versions of Excel say who wrote, so that what the user does meanwhile is heard; in the others all is left
 * out while we write. Our block is known by its cells in any of them.
 */
export async function listenForChanges(
  context: Excel.RequestContext,
  isWriting: () => boolean,
  listener: (change: SheetChange) => void,
  hearsResults = false,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const hear = (kindOf: (change: Change) => Kind) => async (change: Change) => {
    const { triggerSource, address, source } = change;
    if (triggerSource === "ThisLocalAddin" || (triggerSource === undefined && isWriting())) return;
    const kind = kindOf(change);
    const seen = await Excel.run((inner) => look(inner, change)).catch(() => undefined);
    if (!seen || (seen.isOurs && kind !== "moved")) return;
    listener({ sheet: seen.sheet, address, ...(kind && { kind }), ...(source === "Remote" && { byOthers: true }) });
  };
  const results: OfficeExtension.EventHandlerResult<never>[] = [
    worksheets.onChanged.add(hear(({ changeType }) => (changeType === "RangeEdited" ? undefined : "moved"))),
    worksheets.onRowSorted.add(hear(() => "moved")),
    ...(hearsResults ? [worksheets.onCalculated.add(hear(() => "calculated"))] : []),
  ];
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
