import { Problem } from "../../worksheet/problem.ts";

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Told when Excel waits for a cell that is being typed in, and when it goes on. */
export type OnWaiting = (waiting: boolean) => void;

/** Newer versions of Excel take everything that a batch writes back in one step of Undo. */
const asOneStep = { mergeUndoGroup: true };

type RunOptions = Excel.RunOptions;

/**
 * Runs a batch of requests. What Excel refuses becomes a Problem. While a cell is being typed in, Excel takes no
 * requests: the batch then starts again by itself as soon as the cell is finished, so a batch must bear a second start.
 */
export function inExcel<T>(batch: Batch<T>, onWaiting: OnWaiting, isOneStep = false): Promise<T> {
  return grouped(isOneStep, async (how) => {
    try {
      return await (Object.keys(how).length > 0 ? Excel.run(how, batch) : Excel.run(batch));
    } catch (failure) {
      if (!isCellEdit(failure)) throw failure;
    }
    onWaiting(true);
    try {
      return await Excel.run({ ...how, delayForCellEdit: true }, batch);
    } finally {
      onWaiting(false);
    }
  });
}

/**
 * Runs a batch that must not start over midway. Excel is asked something first: while a cell is being typed in, that is
 * what waits. What is typed in later delays the batch where it stands.
 */
export async function inExcelOnce<T>(batch: Batch<T>, onWaiting: OnWaiting, isOneStep = true): Promise<T> {
  await inExcel(async (context) => {
    context.workbook.load("name");
    await context.sync();
  }, onWaiting);
  return grouped(isOneStep, (how) => Excel.run({ ...how, delayForCellEdit: true }, batch));
}

/**
 * Has all that is written taken back in one step of Undo, where Excel can. Some of its versions cannot undo everything and
 * then refuse the whole group: whoever wrote has put back what was done, and it is written without one.
 */
async function grouped<T>(isOneStep: boolean, run: (how: RunOptions) => Promise<T>): Promise<T> {
  const canGroup = isOneStep && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  try {
    if (!canGroup) return await run({});
    return await run(asOneStep).catch((failure: unknown) => {
      if (officeCode(failure) !== undoNotSupported) throw failure;
      return run({});
    });
  } catch (failure) {
    throw asProblem(failure);
  }
}

/** What newer versions of Excel say of a batch that is to be one step of Undo and holds something they cannot undo. */
const undoNotSupported = "UndoNotSupported";

/** Whether a failure is not Excel's refusal of what was wanted: once all is put back it goes on as it is. */
export function goesOn(failure: unknown): boolean {
  const code = officeCode(failure);
  return code === undefined || code === undoNotSupported;
}

/** Whether what we write is one more step to be taken back; older versions of Excel forget the user's own steps over it. */
export function keepsUndo(): boolean {
  const { requirements } = Office.context;
  return requirements.isSetSupported("ExcelUndoApiAll", "1.0") || requirements.isSetSupported("ExcelApi", "1.20");
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
