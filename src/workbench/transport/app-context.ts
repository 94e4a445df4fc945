import type { Workbook } from "../model/workbook.ts";
import type { Json } from "../richapi/protocol.ts";

/** What the workbench says it supports; `Office.context.requirements.isSetSupported` answers from it. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  // What the add-in writes into cells can be taken back step by step.
  ExcelUndoApiAll: "1.0",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.9",
  RibbonApi: "1.2",
  KeyboardShortcuts: "1.1",
  DialogApi: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
};

export interface AppContextOptions {
  readonly addInId: string;
  readonly conversationId: string;
  readonly language: string;
  readonly requirements: Readonly<Record<string, string>>;
}

const excelOnTheWeb = 16;
const readWrite = 1;
const taskPane = 1;
const visibleTaskPane = 2;

/** The first answer office.js wants: every one of these has to be there. */
export function appContext(workbook: Workbook, options: AppContextOptions): Json {
  const { addInId, conversationId, language, requirements } = options;
  return {
    _id: conversationId,
    _appName: excelOnTheWeb,
    _appVersion: "16.01",
    _appMinorVersion: 0,
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: workbook.name,
    _clientMode: readWrite,
    _settings: settingPairs(workbook),
    _reason: "documentOpened",
    _osfControlType: taskPane,
    // Read as XML for its ids; an empty text would make the browser build an error page, against the policy of styles.
    _eToken: encodeURIComponent('<token><t aid="" cid=""/></token>'),
    _correlationId: conversationId,
    _appInstanceId: addInId,
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: "16.0.0.0",
    _addinName: "",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: visibleTaskPane,
  };
}

export function settingPairs({ settings }: Workbook): Json {
  return [...settings].map(([key, value]) => [key, value]);
}
