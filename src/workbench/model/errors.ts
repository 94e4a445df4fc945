/** What a cell shows when its formula cannot give a value. Two without a message are the same object. */
export class CellError {
  readonly code: CellErrorCode;
  readonly message: string | undefined;

  private constructor(code: CellErrorCode, message: string | undefined) {
    this.code = code;
    this.message = message;
  }

  static of(code: CellErrorCode, message?: string): CellError {
    if (message) return new CellError(code, message);
    let plain = CellError.#plain.get(code);
    if (!plain) CellError.#plain.set(code, (plain = new CellError(code, undefined)));
    return plain;
  }

  /** The error a typed or transmitted text stands for, if it stands for one. */
  static parse(text: string): CellError | undefined {
    const code = text.toUpperCase() as CellErrorCode;
    return cellErrorCodes.has(code) ? CellError.of(code) : undefined;
  }

  static readonly #plain = new Map<CellErrorCode, CellError>();

  toString(): string {
    return this.code;
  }
}

export type CellErrorCode =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";

const cellErrorCodes: ReadonlySet<CellErrorCode> = new Set<CellErrorCode>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** Codes as Excel names them, see Excel.ErrorCodes. */
export type WorkbookErrorCode =
  | "AccessDenied"
  | "ApiNotImplementedInWorkbench"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UndoNotSupported"
  | "UnsupportedOperation";

export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;

  constructor(code: WorkbookErrorCode, message: string) {
    super(message);
    this.name = "WorkbookError";
    this.code = code;
  }
}
