import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type Axe from "axe-core";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser.mjs";
import { build } from "../../scripts/build.mjs";
import { createWorkbenchServer, listen } from "../../scripts/serve.mjs";

const built = fileURLToPath(new URL("../../dist/workbench.html", import.meta.url));
const pane = new URL("./pane/", import.meta.url);
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The built workbench in a browser, with a trivial add-in in the place of the real one. */
export class TestPage {
  readonly page: Page;
  readonly complaints: readonly string[];

  constructor(page: Page, complaints: readonly string[]) {
    this.page = page;
    this.complaints = complaints;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  get grid(): Locator {
    return this.page.getByRole("grid");
  }

  get status(): Locator {
    return this.page.getByRole("status");
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  cell(address: string): Locator {
    return this.page.locator(`#cell-${address}`);
  }

  async goTo(address: string): Promise<void> {
    const box = this.page.getByLabel("Cell or range");
    await box.fill(address);
    await box.press("Enter");
    // Whoever types next types into the grid, once the name box has let go.
    await this.page.waitForFunction(() => !document.activeElement?.classList.contains("name-box"));
  }

  where(): Promise<string> {
    return this.page.getByLabel("Cell or range").inputValue();
  }

  formula(): Promise<string> {
    return this.page.getByRole("textbox", { name: "Formula" }).first().inputValue();
  }

  async type(address: string, ...texts: readonly string[]): Promise<void> {
    await this.goTo(address);
    for (const text of texts) {
      await this.page.keyboard.type(text);
      await this.page.keyboard.press("Enter");
    }
  }

  /** Waits until cells show these texts. */
  async shows(expected: Readonly<Record<string, string>>): Promise<void> {
    for (const [address, text] of Object.entries(expected)) {
      await this.cell(address).getByText(text, { exact: true }).waitFor();
    }
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async violations(): Promise<readonly string[]> {
    await this.page.evaluate(await readFile(axe, "utf8"));
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(document, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(" | ")}`);
    });
  }
}

let shared: { readonly server: Server; readonly browser: Browser; readonly address: string } | undefined;

export async function openPage(): Promise<TestPage> {
  if (!shared) {
    if (!existsSync(built)) await build("production");
    const server = createWorkbenchServer();
    shared = { server, address: await listen(server, 4500), browser: await launchBrowser() };
  }
  const { browser, address } = shared;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 860 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob|about):/.test(url)) complaints.push(`request to ${url}`);
  });
  await replace(page, "taskpane.html", "text/html");
  await replace(page, "pane.js", "text/javascript");
  await replace(page, "functions.json", "application/json");
  await page.goto(address);
  const opened = new TestPage(page, complaints);
  await opened.pane.getByText("Ready in Excel").waitFor();
  return opened;
}

export async function closeBrowser(): Promise<void> {
  await shared?.browser.close();
  shared?.server.close();
  shared = undefined;
}

async function replace(page: Page, file: string, contentType: string): Promise<void> {
  const text = await readFile(new URL(file, pane), "utf8");
  await page.route(`**/${file}`, (route) => route.fulfill({ contentType, body: text.replaceAll(cdn, "/office/") }));
}
