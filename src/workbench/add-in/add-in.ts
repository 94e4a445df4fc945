import { FormulaCalculator } from "../calculation/calculator.ts";
import type { CustomArgument, Place } from "../calculation/evaluate.ts";
import type { FunctionsMetadata } from "../functions/metadata.ts";
import { createOfficeHost } from "../host.ts";
import type { OfficeHost } from "../host.ts";
import { fullAddress } from "../model/address.ts";
import { cellArea } from "../model/area.ts";
import type { Workbook } from "../model/workbook.ts";
import { frameName, paneFrame } from "../transport/frame.ts";
import type { FrameIdentity } from "../transport/frame.ts";
import type { Words } from "../../words/words.ts";
import type { Manifest } from "./manifest.ts";

/** What the server has about the add-in. */
export interface Installation {
  readonly manifest: Manifest;
  readonly metadata: FunctionsMetadata;
  /** Keys by action. */
  readonly shortcuts: Readonly<Record<string, string>>;
}

/** The add-in at work on one workbook. Another workbook gets another one, as in Excel. */
export class AddIn {
  readonly manifest: Manifest;
  readonly frame: HTMLIFrameElement;
  readonly host: OfficeHost;
  readonly calculator: FormulaCalculator;
  isReady = false;
  isPaneShown = true;
  /** What happens when a key leads out of the pane. */
  onLeave: (isBackward: boolean) => void = () => undefined;
  readonly #listeners = new Set<() => void>();

  constructor(workbook: Workbook, { manifest, metadata, shortcuts }: Installation, words: Words) {
    const identity = { conversationId: crypto.randomUUID(), addInId: manifest.id, origin: location.origin };
    this.manifest = manifest;
    this.frame = createFrame(manifest, identity);
    this.host = createOfficeHost(workbook, {
      frame: paneFrame(this.frame),
      identity,
      metadata,
      shortcuts,
      onPaneState: (state) => this.#setPane(state === "Visible"),
      onMissing: () => this.#tell(),
      onLeave: (isBackward) => this.onLeave(isBackward),
    });
    this.calculator = new FormulaCalculator(
      workbook,
      {
        has: (name) => this.host.hasFunction(name),
        call: (name, args, place) =>
          this.host.callFunction(
            name,
            args.map(({ value }) => value),
            callPlace(args, place),
          ),
      },
      {
        circular: words.say("workbench.circular"),
        unreadable: (at) => words.say("workbench.unreadable-formula", { at }),
        unknownFunction: (name) => words.say("workbench.unknown-function", { name }),
      },
    );
    workbook.calculator = this.calculator;
    workbook.listen(({ kind }) => {
      if (kind === "names" || kind.startsWith("table")) this.calculator.namesChanged();
    });
    void this.host.ready.then(() => {
      this.isReady = true;
      this.#tell();
    });
  }

  /** The add-in hears of it, as it does when Excel's user closes the pane. */
  showPane(isShown: boolean): void {
    this.host.showPane(isShown);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.host.close();
    this.frame.remove();
  }

  #setPane(isShown: boolean): void {
    this.isPaneShown = isShown;
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The frame gets its name before its page: office.js reads from it which host it is in. */
function createFrame({ name, page }: Manifest, identity: FrameIdentity): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.name = frameName(identity);
  frame.title = name;
  frame.className = "task-pane-frame";
  frame.src = page;
  return frame;
}

function callPlace(args: readonly CustomArgument[], { sheet, row, column }: Place) {
  return {
    address: fullAddress(sheet.name, cellArea(row, column)),
    parameterAddresses: args.map(({ range }) => (range ? fullAddress(range.sheet.name, range.area) : null)),
  };
}
