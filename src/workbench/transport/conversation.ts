import type { FunctionBridge } from "../functions/bridge.ts";
import { WorkbookError } from "../model/errors.ts";
import type { Workbook } from "../model/workbook.ts";
import { CellRange, OfficeContext } from "../objects/context.ts";
import { range } from "../objects/range.ts";
import { rangeAreas } from "../objects/range-areas.ts";
import { serviceObject } from "../objects/services.ts";
import type { HostServices, PaneState } from "../objects/services.ts";
import { workbookObject } from "../objects/workbook.ts";
import { runBatch } from "../richapi/interpreter.ts";
import type { Roots } from "../richapi/interpreter.ts";
import type { OfficeObject } from "../richapi/office-class.ts";
import type { BatchRequest, BatchResponse, Json } from "../richapi/protocol.ts";
import { appContext } from "./app-context.ts";
import { Commands } from "./commands.ts";
import { OfficeEvents } from "./events.ts";
import type { FrameIdentity, PaneFrame } from "./frame.ts";
import { MessageQueue, messageCategories } from "./messages.ts";
import type { MessageEntry } from "./messages.ts";
import { executeMethod } from "./methods.ts";
import { actionFor } from "./shortcuts.ts";
import type { KeyPress } from "./shortcuts.ts";
import { FrameEndpoint } from "./xdm.ts";

export interface ConversationOptions {
  readonly frame: PaneFrame;
  readonly identity: FrameIdentity;
  readonly language: string;
  readonly requirements: Readonly<Record<string, string>>;
  readonly shortcuts: Readonly<Record<string, string>>;
  readonly cellEdit: () => Promise<void> | undefined;
  readonly onPaneState: (state: PaneState) => void;
  readonly onRibbon: (change: { readonly id: string; readonly enabled?: boolean; readonly visible?: boolean }) => void;
  readonly onMissing: (member: string) => void;
  /** The user left the pane by key, forwards or backwards. */
  readonly onLeave: (isBackward: boolean) => void;
}

export interface HostLogEntry {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

const pressedShortcut = 39;
/** Numbers of the notices that a key has led out of the pane: Ctrl+F6, Tab, and each with Shift. */
const left: Readonly<Record<number, { readonly isBackward: boolean }>> = {
  5: { isBackward: false },
  6: { isBackward: true },
  13: { isBackward: false },
  14: { isBackward: true },
};
const runAction = 1000;
const longestLog = 200;

/** One pane's talk with its host, from the first question for the context to the last event. */
export class OfficeConversation {
  readonly ready: Promise<void>;
  readonly missing = new Set<string>();
  readonly log: HostLogEntry[] = [];
  readonly #workbook: Workbook;
  readonly #functions: FunctionBridge;
  readonly #options: ConversationOptions;
  readonly #endpoint: FrameEndpoint;
  readonly #messages: MessageQueue;
  readonly #context: OfficeContext;
  readonly #events: OfficeEvents;
  readonly #commands: Commands;
  readonly #stopFollowing: () => void;
  #shortcuts: Readonly<Record<string, string>>;
  #paneState: PaneState = "Visible";
  #setReady: () => void = () => undefined;

  constructor(workbook: Workbook, functions: FunctionBridge, options: ConversationOptions) {
    this.#workbook = workbook;
    this.#functions = functions;
    this.#options = options;
    this.#shortcuts = options.shortcuts;
    this.ready = new Promise((resolve) => (this.#setReady = resolve));
    this.#context = new OfficeContext(workbook);
    this.#endpoint = new FrameEndpoint(
      options.frame,
      (name, data) => this.#call(name, data),
      (event) => {
        if (event === "richApiMessage") this.#messages.schedule();
        if (event === "appCommandInvoked") this.#commands.start();
      },
    );
    this.#messages = new MessageQueue((data) => {
      if (!this.#endpoint.isListening("richApiMessage")) return false;
      this.#endpoint.fire("richApiMessage", data);
      return true;
    });
    this.#commands = new Commands((data) => {
      this.#endpoint.fire("appCommandInvoked", data);
    });
    this.#events = new OfficeEvents(this.#context, ({ type, target }, args) => {
      this.post([messageCategories.events, type, target, JSON.stringify(args)]);
    });
    this.#stopFollowing = workbook.listen((event) => {
      this.#events.follow(event);
      if (event.kind === "selected")
        queueMicrotask(() => {
          this.#endpoint.fire("documentSelectionChanged", {});
        });
    });
  }

  post(entry: MessageEntry): void {
    this.#messages.push(entry);
  }

  invokeCommand(functionName: string, controlId: string): Promise<void> {
    return this.#commands.run(functionName, controlId);
  }

  invokeAction(actionId: string): void {
    this.post([messageCategories.actions, runAction, "", JSON.stringify([actionId, null])]);
  }

  pressKeys(press: KeyPress): boolean {
    const action = actionFor(press, this.#shortcuts);
    if (action !== undefined) this.invokeAction(action);
    return action !== undefined;
  }

  close(): void {
    this.#stopFollowing();
    this.#endpoint.close();
  }

  #call(name: string, data: Json): Json | Promise<Json> | undefined {
    switch (name) {
      case "ContextActivationManager_getAppContextAsync": {
        const { identity, language, requirements } = this.#options;
        return appContext(this.#workbook, { ...identity, language, requirements });
      }
      case "ContextActivationManager_notifyHost":
        this.#notified(data);
        return null;
      case "executeMethod":
        return executeMethod(this.#workbook, data, {
          runBatch: (request) => this.#runBatch(request),
          cellEdit: this.#options.cellEdit,
          commandCompleted: (id, status) => {
            this.#commands.completed(id, status);
          },
          unsupported: (method) => {
            this.#missing(method);
          },
        });
      default:
        this.#missing(name);
        return undefined;
    }
  }

  /** Notices of the pane that matter to the host are keys: shortcuts, and those that lead out; telemetry ends here. */
  #notified(data: Json): void {
    const [, notice, details] = Array.isArray(data) ? (data as readonly Json[]) : [];
    const leaving = typeof notice === "number" ? left[notice] : undefined;
    if (leaving) this.#options.onLeave(leaving.isBackward);
    if (notice !== pressedShortcut || typeof details !== "object" || details === null) return;
    this.pressKeys(details as unknown as KeyPress);
  }

  #runBatch(request: BatchRequest): BatchResponse {
    try {
      const response = this.#workbook.actAs("addin", () => runBatch(request, this.#roots()));
      if (response.Error) {
        const { Code, Message, Location } = response.Error;
        this.log.push({ code: Code, message: Message, location: Location });
        if (this.log.length > longestLog) this.log.shift();
      }
      return response;
    } finally {
      this.#context.endBatch();
    }
  }

  #roots(): Roots {
    const context = this.#context;
    return {
      workbook: () => workbookObject(this.#workbook, context),
      service: (name) => serviceObject(name, this.#services(), context),
      reference: (id): OfficeObject => {
        const kept = context.reference(id);
        if (!kept) throw new WorkbookError("InvalidReference", "The host does not know this range any more.");
        return kept instanceof CellRange ? range(kept, context) : rangeAreas(kept, context);
      },
      subscribe: (event) => {
        this.#events.subscribe(event);
      },
      unsubscribe: (event) => {
        this.#events.unsubscribe(event);
      },
      missing: (member) => {
        this.#missing(member);
      },
    };
  }

  #services(): HostServices {
    return {
      functionsReady: () => {
        this.#functions.ready();
        this.#setReady();
      },
      functionResults: (results) => {
        this.#functions.results(results);
      },
      paneState: (state) => {
        this.setPaneState(state);
      },
      startupState: () => undefined,
      ribbonButton: (id, enabled) => {
        this.#options.onRibbon({ id, enabled });
      },
      ribbonTab: (id, visible) => {
        this.#options.onRibbon({ id, visible });
      },
      shortcuts: () => this.#shortcuts,
      replaceShortcuts: (changes) => {
        this.#shortcuts = { ...this.#shortcuts, ...changes };
      },
      currentPaneState: this.#paneState,
    };
  }

  setPaneState(state: PaneState): void {
    if (state === this.#paneState) return;
    this.#paneState = state;
    this.#options.onPaneState(state);
    const visibility = state === "Visible" ? "Visible" : "Hidden";
    this.post([messageCategories.events, visibilityChanged, "", JSON.stringify({ visibility })]);
  }

  #missing(member: string): void {
    if (this.missing.has(member)) return;
    this.missing.add(member);
    this.#options.onMissing(member);
  }
}

/** Number of the event behind `Office.addin.onVisibilityModeChanged`. */
const visibilityChanged = 65_539;
