import type { Workbook } from "../model/workbook.ts";
import { pathTypes } from "../richapi/protocol.ts";
import type { BatchRequest, BatchResponse, Json } from "../richapi/protocol.ts";
import { settingPairs } from "./app-context.ts";

/** Excel on the web refuses more than this either way, https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
export const payloadLimit = 5 * 1024 * 1024;

const dispatchIds = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

const errors = { none: 0, notSupported: 5000, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** Request flag of `Excel.run({ delayForCellEdit: true }, …)`. */
const delayForCellEdit = 64;

export interface MethodHandlers {
  runBatch(request: BatchRequest): BatchResponse;
  /** While a cell is being typed in: fulfilled when the user is done. */
  cellEdit(): Promise<void> | undefined;
  commandCompleted(id: string, status: number): void;
  unsupported(method: string): void;
}

type Fields = Readonly<Record<string, Json>>;

/** Answers "executeMethod": the calls of office.js by their dispatch ids. */
export function executeMethod(workbook: Workbook, data: Json, handlers: MethodHandlers): Json | Promise<Json> {
  const call = fields(data);
  const id = fields(call["DdaMethod"])["DispatchId"];
  switch (id) {
    case dispatchIds.richApi:
      return runRichApi(call["ArrayData"], handlers);
    case dispatchIds.commandCompleted:
      handlers.commandCompleted(String(call["0"]), Number(call["1"]));
      return answer();
    case dispatchIds.loadSettings:
      return answer({ Properties: settingPairs(workbook) });
    case dispatchIds.saveSettings:
      saveSettings(workbook, fields(call["DdaSettingsMethod"])["Properties"]);
      return answer();
    default:
      handlers.unsupported(`Office.js dispatch id ${String(id)}`);
      return answer({}, errors.notSupported);
  }
}

function runRichApi(data: Json | undefined, handlers: MethodHandlers): Json | Promise<Json> {
  const fieldsOfRequest = Array.isArray(data) ? (data as readonly Json[]) : [];
  const [body, flags] = [fieldsOfRequest[4], Number(fieldsOfRequest[6])];
  if (typeof body !== "string") return answer({}, errors.notSupported);
  if (isTooLarge(body)) return answer({}, errors.requestTooLarge);
  const request = JSON.parse(body) as BatchRequest;
  const edit = concernsWorkbook(request) ? handlers.cellEdit() : undefined;
  if (!edit) return responseTo(handlers.runBatch(request));
  if ((flags & delayForCellEdit) === 0) return responseTo(refusedInCellEdit);
  return edit.then(() => responseTo(handlers.runBatch(request)));
}

/** Services beside the workbook, such as results of functions, do not mind a cell being typed in. */
function concernsWorkbook({ ObjectPaths }: BatchRequest): boolean {
  return Object.values(ObjectPaths ?? {}).some(({ ObjectPathType }) => ObjectPathType === pathTypes.globalObject);
}

const refusedInCellEdit: BatchResponse = {
  Results: [],
  TraceIds: [],
  Error: {
    Code: "InvalidOperationInCellEditMode",
    Message: "Excel is in cell-editing mode.",
    Location: "",
    HttpStatusCode: 400,
    ActionIndex: 0,
  },
};

function responseTo(batch: BatchResponse): Json {
  const response = JSON.stringify(batch);
  return isTooLarge(response) ? answer({}, errors.responseTooLarge) : answer({ Data: [200, [], response] });
}

/** The limit is in bytes: only a text near it is worth encoding. */
function isTooLarge(text: string): boolean {
  if (text.length > payloadLimit) return true;
  return text.length * 3 > payloadLimit && new TextEncoder().encode(text).length > payloadLimit;
}

function saveSettings(workbook: Workbook, pairs: Json | undefined): void {
  workbook.settings.clear();
  for (const pair of Array.isArray(pairs) ? (pairs as readonly Json[]) : []) {
    if (Array.isArray(pair)) workbook.settings.set(String(pair[0]), String(pair[1]));
  }
  workbook.emit({ kind: "settings" });
}

function answer(more: Fields = {}, error: number = errors.none): Json {
  return { Version: 1, Error: error, ...more };
}

function fields(value: Json | undefined): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}
