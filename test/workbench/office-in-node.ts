import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { webcrypto } from "node:crypto";
import vm from "node:vm";
import type { FunctionsMetadata } from "../../src/workbench/functions/metadata.ts";
import { createOfficeHost } from "../../src/workbench/host.ts";
import type { OfficeHost, OfficeHostOptions } from "../../src/workbench/host.ts";
import { Workbook } from "../../src/workbench/model/workbook.ts";
import { frameName } from "../../src/workbench/transport/frame.ts";
import type { PaneFrame } from "../../src/workbench/transport/frame.ts";

const dist = fileURLToPath(new URL("../../node_modules/@microsoft/office-js/dist/", import.meta.url));
const scripts = new Map<string, vm.Script>();
const hostOrigin = "https://localhost:3000";
let conversations = 0;

/** What a page sees after loading office.js; the tests write add-in code against it. */
export interface PaneGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

export interface Pane extends PaneGlobals {
  readonly host: OfficeHost;
  readonly workbook: Workbook;
  /** Runs code inside the page. office.js recognises objects of its own page only, so literals of options must be made there. */
  evaluate<Result>(code: string): Result;
  /** Waits until what is under way between host and page has arrived. */
  settle(): Promise<void>;
  close(): void;
}

export interface PaneOptions extends Partial<Omit<OfficeHostOptions, "frame" | "identity" | "metadata">> {
  readonly workbook?: Workbook;
  readonly metadata?: FunctionsMetadata;
}

/** Boots the genuine office.js in Node over the workbench's host, and waits for `Office.onReady`. */
export async function openPane(options: PaneOptions = {}): Promise<Pane> {
  const { workbook = newWorkbook(), metadata = { functions: [] }, ...others } = options;
  const conversationId = `test-${String(++conversations)}`;
  const identity = { conversationId, addInId: "echoscrub", origin: hostOrigin };
  const page = new Page(frameName(identity));
  const host = createOfficeHost(workbook, { ...others, frame: page.frame, identity, metadata });
  page.load("office.debug.js");
  const globals = page.window as unknown as PaneGlobals;
  await globals.Office.onReady();
  await host.ready;
  return {
    host,
    workbook,
    Excel: globals.Excel,
    Office: globals.Office,
    OfficeExtension: globals.OfficeExtension,
    evaluate: (code) => page.run(code),
    settle: () => page.quiet(),
    close: () => {
      host.close();
      page.close();
    },
  };
}

/** Objects of the page have prototypes of their own; comparisons want ours. */
export function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

export function newWorkbook(...sheetNames: readonly string[]): Workbook {
  const workbook = new Workbook();
  for (const name of sheetNames.length > 0 ? sheetNames : ["Sheet1"]) workbook.addSheet(name);
  return workbook;
}

type Listener = (event: unknown) => void;

/** As much of a browser window as office.js touches. */
class Page {
  readonly window: Record<string, unknown>;
  readonly frame: PaneFrame;
  readonly #context: vm.Context;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #toHost = new Set<(message: string) => void>();
  #isOpen = true;
  #underWay = 0;
  #quietSince = 0;

  constructor(name: string) {
    this.window = this.#makeWindow(name);
    this.#context = vm.createContext(this.window);
    this.frame = {
      post: (message) => this.#later(() => this.#dispatch("message", message)),
      listen: (listener) => {
        this.#toHost.add(listener);
        return () => this.#toHost.delete(listener);
      },
    };
  }

  load(file: string): void {
    const known = scripts.get(file);
    const script =
      known ?? new vm.Script(readFileSync(path.join(dist, file), "utf8"), { filename: path.join(dist, file) });
    scripts.set(file, script);
    script.runInContext(this.#context);
  }

  run<Result>(code: string): Result {
    return vm.runInContext(code, this.#context) as Result;
  }

  close(): void {
    this.#isOpen = false;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #dispatch(type: string, data: string): void {
    const event = { data, origin: hostOrigin, source: this.window["parent"] };
    for (const listener of [...(this.#listeners.get(type) ?? [])]) listener(event);
  }

  /** Waits until nothing was said between host and page for a while: on a busy machine that may take long. */
  async quiet(calm = 40): Promise<void> {
    this.#quietSince = performance.now();
    while (this.#underWay > 0 || performance.now() - this.#quietSince < calm) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  #later(action: () => void): void {
    this.#underWay++;
    setImmediate(() => {
      this.#underWay--;
      this.#quietSince = performance.now();
      if (this.#isOpen) action();
    });
  }

  #makeWindow(name: string): Record<string, unknown> {
    const location = new URL(`${hostOrigin}/taskpane.html`);
    const listen = (type: string, listener: Listener): void => {
      const all = this.#listeners.get(type) ?? new Set();
      this.#listeners.set(type, all.add(listener));
    };
    const keep = (timer: NodeJS.Timeout): NodeJS.Timeout => {
      this.#timers.add(timer);
      return timer;
    };
    const window: Record<string, unknown> = {
      name,
      location,
      document: this.#makeDocument(location),
      navigator: { userAgent: "Node", language: "en-US", onLine: true },
      parent: {
        postMessage: (message: string) => this.#later(() => this.#toHost.forEach((listener) => listener(message))),
      },
      opener: null,
      history: { pushState: () => undefined, replaceState: () => undefined },
      sessionStorage: new PageStorage(),
      localStorage: new PageStorage(),
      addEventListener: listen,
      removeEventListener: (type: string, listener: Listener) => this.#listeners.get(type)?.delete(listener),
      setTimeout: (action: () => void, delay?: number, ...args: []) => keep(setTimeout(action, delay, ...args)),
      setInterval: (action: () => void, delay?: number, ...args: []) =>
        keep(setInterval(action, delay, ...args).unref()),
      clearTimeout,
      clearInterval,
      console,
      performance,
      URL,
      crypto: webcrypto,
      XMLHttpRequest: class {},
      open: () => null,
      focus: () => undefined,
      blur: () => undefined,
    };
    window["window"] = window["self"] = window["top"] = window;
    return window;
  }

  #makeDocument(location: URL): Record<string, unknown> {
    const loader = { src: `${hostOrigin}/office/office.debug.js`, getAttribute: () => null };
    const head = {
      appendChild: (element: { readonly src?: string; onload?: () => void }) => {
        if (element.src) {
          this.#later(() => {
            this.load(path.relative("/office", new URL(element.src ?? "").pathname));
            element.onload?.();
          });
        }
        return element;
      },
    };
    const element = (tag: string): unknown =>
      tag === "a" ? new Link() : { style: {}, setAttribute: () => undefined, appendChild: () => undefined };
    return {
      domain: location.hostname,
      URL: location.href,
      location,
      readyState: "complete",
      cookie: "",
      head,
      body: element("body"),
      getElementsByTagName: (tag: string) => (tag === "script" ? [loader] : tag === "head" ? [head] : []),
      getElementById: () => null,
      querySelectorAll: () => [],
      createElement: element,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      hasFocus: () => true,
    };
  }
}

/** An anchor element parses the address it is given. */
class Link {
  #url = new URL(hostOrigin);

  get href(): string {
    return this.#url.href;
  }
  set href(address: string) {
    this.#url = new URL(address, hostOrigin);
  }
  get protocol(): string {
    return this.#url.protocol;
  }
  get hostname(): string {
    return this.#url.hostname;
  }
  get host(): string {
    return this.#url.host;
  }
  get port(): string {
    return this.#url.port;
  }
  get pathname(): string {
    return this.#url.pathname;
  }
  get search(): string {
    return this.#url.search;
  }
  get hash(): string {
    return this.#url.hash;
  }
}

class PageStorage {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, String(value));
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  clear(): void {
    this.#items.clear();
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
}
