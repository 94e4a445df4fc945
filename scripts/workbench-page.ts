import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type Axe from "axe-core";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { launchBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { createWorkbenchServer, listen } from "./serve.mjs";
import { openFile } from "../src/hosts/file/open-file.ts";
import type { FileWorkbook } from "../src/hosts/file/workbook.ts";
import type { CellValue } from "../src/worksheet/cells.ts";

/** The built pages; those of another folder where ECHOSCRUB_DIST names one. */
const dist = process.env["ECHOSCRUB_DIST"] ?? fileURLToPath(new URL("../dist", import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** The workbench in a headless browser, with the add-in in its pane. */
export class WorkbenchPage {
  readonly page: Page;
  pane: Frame;
  /** Requests to anything but this server. */
  readonly strayRequests: readonly string[];

  constructor(page: Page, pane: Frame, strayRequests: readonly string[]) {
    this.page = page;
    this.pane = pane;
    this.strayRequests = strayRequests;
  }

  /** Opens a file of the user's, with a pane of its own. */
  async open(name: string, content: string | Uint8Array, sheet = name.replace(/\.\w+$/, "")): Promise<void> {
    await this.page.getByRole("tab", { name: "Home" }).click();
    const choosing = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Open", exact: true }).click();
    await (await choosing).setFiles({ name, mimeType: "", buffer: Buffer.from(content as string) });
    await this.page.getByRole("tab", { name: sheet, exact: true }).waitFor();
    await this.page.getByRole("tab", { name: "EchoScrub", exact: true }).click();
    this.pane = await paneOf(this.page);
  }

  /** Loads the pane anew, as where it was stuck. */
  async reload(): Promise<void> {
    await this.pane.evaluate(() => location.reload());
    await this.page.waitForFunction(() => document.querySelector("iframe")?.contentDocument?.readyState !== "complete");
    this.pane = await paneOf(this.page);
  }

  /** Presses a button of the pane. */
  async press(name: string | RegExp): Promise<void> {
    await this.pane.getByRole("button", { name }).first().click();
  }

  /** Presses one of the buttons that are seldom needed. */
  async pressMore(button: string): Promise<void> {
    const more = this.pane.locator(".check details");
    if ((await more.getAttribute("open")) === null) await more.locator("summary").press("Enter");
    await this.press(button);
  }

  async check(button = "Check sheet"): Promise<void> {
    await (button === "Check sheet" ? this.press(button) : this.pressMore(button));
    await this.pane.getByRole("heading", { name: "Findings" }).waitFor();
    await this.openGroups();
  }

  /** The groups of a long list are closed at first. */
  async openGroups(): Promise<void> {
    await this.pane.evaluate(() => {
      for (const group of document.querySelectorAll<HTMLDetailsElement>("details.group")) group.open = true;
    });
  }

  /** What the formula bar shows of a cell. */
  async cell(address: string): Promise<string> {
    await this.goTo(address);
    return this.page.getByLabel("Formula", { exact: true }).first().inputValue();
  }

  /** What the grid shows of a cell. */
  async shown(address: string): Promise<string> {
    await this.goTo(address);
    return this.page.locator('[role="gridcell"][aria-selected="true"]').innerText();
  }

  /** Waits until the grid shows in a cell what is to be there. */
  async untilShown(address: string, text: RegExp | string): Promise<void> {
    await this.goTo(address);
    await this.page.locator('[role="gridcell"][aria-selected="true"]').filter({ hasText: text }).waitFor();
  }

  async goTo(address: string): Promise<void> {
    const box = this.page.getByLabel("Cell or range");
    await box.fill(address);
    await box.press("Enter");
    // Whoever types next types into the grid, once the name box has let go.
    await this.page.waitForFunction(() => !document.activeElement?.classList.contains("name-box"));
  }

  /** The cell that is selected. */
  selected(): Promise<string> {
    return this.page.getByLabel("Cell or range").inputValue();
  }

  /** Waits until the selected cell is the one that is meant. */
  async untilSelected(address: RegExp): Promise<void> {
    await this.page.waitForFunction(
      (pattern) => new RegExp(pattern).test((document.querySelector(".name-box") as HTMLInputElement).value),
      address.source,
    );
  }

  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Pastes text on a new sheet, as from another program. */
  async pasteOnNewSheet(text: string): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.getByRole("button", { name: "New sheet" }).press("Enter");
    await this.goTo("A1");
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press("Control+V");
    await this.page.waitForFunction(() => document.querySelector(".name-box") !== null);
  }

  /** The cells of a sheet of the workbook as it is saved. */
  async savedRows(sheet: string): Promise<readonly (readonly CellValue[])[]> {
    const { rows } = (await this.saved()).read(sheet);
    // A sum that was calculated anew may differ in its last binary digit.
    return rows.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)));
  }

  async saved(): Promise<FileWorkbook> {
    return openFile(await this.savedBytes(), "saved.xlsx");
  }

  /** The file that the workbook is saved as. */
  async savedBytes(): Promise<Uint8Array> {
    await this.page.getByRole("tab", { name: "Home" }).click();
    const downloading = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Save", exact: true }).click();
    const file = await (await downloading).path();
    await this.page.getByRole("tab", { name: "EchoScrub", exact: true }).click();
    return new Uint8Array(await readFile(file));
  }

  /** Makes the pane as narrow as a user may. */
  async narrow(pixels: number): Promise<void> {
    await this.page.evaluate((width) => {
      const { style } = document.querySelector("iframe")!;
      style.flex = `0 0 ${width}px`;
      style.minWidth = "0";
    }, pixels);
    await this.pane.waitForFunction((width) => document.documentElement.clientWidth === width, pixels);
  }

  /** By how many pixels the pane is wider than what is seen of it. */
  overflow(): Promise<number> {
    return this.pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** What of the pane is cut off, or stands beyond its edges. */
  cut(): Promise<readonly string[]> {
    return this.pane.evaluate(() => {
      const { clientWidth } = document.documentElement;
      const parts = [...document.querySelectorAll<HTMLElement>("main *")];
      // Fields and tables scroll by themselves, and a list box ends its text with dots.
      const seen = parts.filter((part) => !part.closest(".unseen, textarea, input, select, progress, .example"));
      const cut = seen.filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        const isNarrow = part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1;
        return width > 0 && (left < -1 || right > clientWidth + 1 || isNarrow);
      });
      const innermost = cut.filter((part) => !cut.some((other) => other !== part && part.contains(other)));
      return innermost.map(({ outerHTML }) => outerHTML.slice(0, 120));
    });
  }

  /** What an accessibility check finds wrong with the pane. */
  async violations(): Promise<readonly string[]> {
    const source = await readFile(axe, "utf8");
    await this.pane.evaluate(source);
    return this.pane.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

let shared: { readonly server: Server; readonly browser: Browser; readonly address: string } | undefined;

/** Opens the workbench on its sample; server and browser are shared by all tests. */
export async function openWorkbench(options: BrowserContextOptions = {}): Promise<WorkbenchPage> {
  if (!shared) {
    if (!existsSync(path.join(dist, "workbench.html"))) await build("production");
    const server = createWorkbenchServer({ dist }) as Server;
    const address = await listen(server, 4300);
    shared = { server, address, browser: await launchBrowser() };
  }
  const { browser, address } = shared;
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const strays: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:data|blob|about):/.test(request.url()) && !request.url().startsWith(address)) strays.push(request.url());
  });
  await page.goto(address);
  return new WorkbenchPage(page, await paneOf(page), strays);
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await page.waitForSelector("iframe");
  const pane = (await frame.contentFrame())!;
  await pane.getByRole("button", { name: "Check sheet" }).waitFor();
  return pane;
}

/** Closes what all tests shared. */
export async function closeWorkbench(): Promise<void> {
  await shared?.browser.close();
  shared?.server.close();
  shared = undefined;
}
