import { Problem } from "../../worksheet/problem.ts";

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Told when Excel waits for a cell that is being typed in, and when it goes on. */
export type OnWaiting = (waiting: boolean) => void;

/** Newer versions of Excel take everything that a batch writes back in one step of Undo. */
function options(isOneStep: boolean): Excel.RunOptions {
  const canMerge = isOneStep && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return canMerge ? { mergeUndoGroup: true } : {};
}

/**
 * Runs a batch of requests. What Excel refuses becomes a Problem. While a cell is being typed in, Excel takes no
 * requests: the batch then starts again by itself as soon as the cell is finished, so a batch must bear a second start.
 */
export async function inExcel<T>(batch: Batch<T>, onWaiting: OnWaiting, isOneStep = false): Promise<T> {
  const how = options(isOneStep);
  try {
    return await (Object.keys(how).length > 0 ? Excel.run(how, batch) : Excel.run(batch));
  } catch (failure) {
    if (!isCellEdit(failure)) throw asProblem(failure);
  }
  onWaiting(true);
  try {
    return await Excel.run({ ...how, delayForCellEdit: true }, batch);
  } catch (failure) {
    throw asProblem(failure);
  } finally {
    onWaiting(false);
  }
}

/**
 * Runs a batch that must not start over, as one step of Undo. Excel is asked something first: while a cell is being
 * typed in, that is what waits. What is typed in later delays the batch where it stands.
 */
export async function inExcelOnce<T>(batch: Batch<T>, onWaiting: OnWaiting): Promise<T> {
  await inExcel(async (context) => {
    context.workbook.load("name");
    await context.sync();
  }, onWaiting);
  try {
    return await Excel.run({ ...options(true), delayForCellEdit: true }, batch);
  } catch (failure) {
    throw asProblem(failure);
  }
}

interface OfficeFailure {
  readonly code: unknown;
  readonly message: unknown;
  readonly debugInfo: unknown;
}

/** The code of an error that came from Excel; undefined for any other. */
export function officeCode(failure: unknown): string | undefined {
  return isOfficeFailure(failure) ? String(failure.code) : undefined;
}

export function officeMessage(failure: unknown): string {
  return isOfficeFailure(failure) ? String(failure.message) : "";
}

function isOfficeFailure(failure: unknown): failure is OfficeFailure {
  return typeof failure === "object" && failure !== null && "code" in failure && "debugInfo" in failure;
}

/** Excel takes no requests while a cell is being typed in. */
export function isCellEdit(failure: unknown): boolean {
  return officeCode(failure) === "InvalidOperationInCellEditMode";
}

/** An answer or a request that is too large to be sent at once. */
export function isTooLarge(failure: unknown): boolean {
  return /^(Response|Request)PayloadSizeLimitExceeded$/.test(officeCode(failure) ?? "");
}

function asProblem(failure: unknown): unknown {
  const code = officeCode(failure);
  if (code === undefined) return failure;
  if (isCellEdit(failure)) return new Problem({ key: "excel.cell-edit" });
  if (code === "AccessDenied") return new Problem({ key: "excel.read-only" });
  return new Problem({ key: "excel.refused", data: { detail: officeMessage(failure) } });
}
