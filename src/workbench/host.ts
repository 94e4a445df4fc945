import type { FormulaResult } from "./model/spill.ts";
import type { Workbook } from "./model/workbook.ts";
import { FunctionBridge } from "./functions/bridge.ts";
import type { CallPlace } from "./functions/bridge.ts";
import type { FunctionArgument } from "./functions/arguments.ts";
import type { FunctionsMetadata } from "./functions/metadata.ts";
import type { PaneState } from "./objects/services.ts";
import { requirementSets } from "./transport/app-context.ts";
import type { FrameIdentity, PaneFrame } from "./transport/frame.ts";
import { OfficeConversation } from "./transport/conversation.ts";
import type { HostLogEntry } from "./transport/conversation.ts";
import type { KeyPress } from "./transport/shortcuts.ts";

export interface OfficeHostOptions {
  readonly frame: PaneFrame;
  readonly identity: FrameIdentity;
  readonly metadata: FunctionsMetadata;
  /** Keys by action id, "Ctrl+Alt+Down". */
  readonly shortcuts?: Readonly<Record<string, string>>;
  /** What functions get for a blank cell: 0 as on the desktop, or null as on the web. */
  readonly blank?: 0 | null;
  readonly language?: string;
  readonly requirements?: Readonly<Record<string, string>>;
  /** Excel takes no requests while a cell is being typed in; the promise is fulfilled when that is over. */
  readonly cellEdit?: () => Promise<void> | undefined;
  readonly onPaneState?: (state: PaneState) => void;
  readonly onRibbon?: (change: { readonly id: string; readonly enabled?: boolean; readonly visible?: boolean }) => void;
  readonly onMissing?: (member: string) => void;
  readonly onLeave?: (isBackward: boolean) => void;
}

/** Excel, as the add-in in the frame sees it. */
export interface OfficeHost {
  /** office.js has started and can be asked for commands and functions. */
  readonly ready: Promise<void>;
  /** Members the add-in wanted and the workbench does not have. */
  readonly missing: ReadonlySet<string>;
  /** The latest failures that office.js was told. */
  readonly log: readonly HostLogEntry[];
  /** Runs a function of the ribbon; done when the add-in says so. */
  invokeCommand(functionName: string, controlId?: string): Promise<void>;
  /** Runs an action as a keyboard shortcut does: the add-in gets no event and says nothing when it is done. */
  invokeAction(actionId: string): void;
  /** True when the keys are a shortcut of the add-in. */
  pressKeys(press: KeyPress): boolean;
  /** The user showed or closed the pane; the add-in is told. */
  showPane(isShown: boolean): void;
  hasFunction(name: string): boolean;
  callFunction(name: string, args: readonly FunctionArgument[], place: CallPlace): Promise<FormulaResult>;
  close(): void;
}

/** Lets an unmodified add-in run over the workbook: answers office.js in the frame. */
export function createOfficeHost(workbook: Workbook, options: OfficeHostOptions): OfficeHost {
  const { metadata, blank = 0 } = options;
  const functions = new FunctionBridge(metadata, blank, (entry) => {
    conversation.post(entry);
  });
  const conversation: OfficeConversation = new OfficeConversation(workbook, functions, {
    frame: options.frame,
    identity: options.identity,
    language: options.language ?? "en-US",
    requirements: options.requirements ?? requirementSets,
    shortcuts: options.shortcuts ?? {},
    cellEdit: options.cellEdit ?? (() => undefined),
    onPaneState: options.onPaneState ?? (() => undefined),
    onRibbon: options.onRibbon ?? (() => undefined),
    onMissing: options.onMissing ?? (() => undefined),
    onLeave: options.onLeave ?? (() => undefined),
  });
  return {
    ready: conversation.ready,
    missing: conversation.missing,
    log: conversation.log,
    invokeCommand: (functionName, controlId = functionName) => conversation.invokeCommand(functionName, controlId),
    invokeAction: (actionId) => {
      conversation.invokeAction(actionId);
    },
    pressKeys: (press) => conversation.pressKeys(press),
    showPane: (isShown) => {
      conversation.setPaneState(isShown ? "Visible" : "Background");
    },
    hasFunction: (name) => functions.has(name),
    callFunction: (name, args, place) => functions.call(name, args, place),
    close: () => {
      conversation.close();
    },
  };
}
