import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import { openWorkbench, type WorkbenchPage } from "../workbench-page.ts";
import { smaller } from "./png.ts";

const folder = fileURLToPath(new URL("../../docs/guide/pictures/", import.meta.url));

const window = { width: 1280, height: 760 };

/** As much as a long part of the pane needs to be seen whole. */
const tall = { ...window, height: 1700 };

/** What is left to see beside a part, and above and below it: no more than there is to its neighbours. */
const margin = { side: 10, edge: 4 };

/** What a chapter has to walk through the add-in and take pictures on the way. */
export interface Walk {
  readonly workbench: WorkbenchPage;
  /** Takes a picture of sheet and pane together. */
  page(name: string): Promise<void>;
  /** Takes a picture of the sheet as it is, as wide as the window. */
  sheet(name: string): Promise<void>;
  /** Takes a picture of the pane as it is. */
  pane(name: string): Promise<void>;
  /** Takes a picture of one part of the pane, whole. */
  part(name: string, part: Locator): Promise<void>;
}

/** Walks through a chapter of the user guide on a fresh sample. */
export async function walk(chapter: (walk: Walk) => Promise<void>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const workbench = await openWorkbench({ viewport: window, acceptDownloads: true });
  const { page } = workbench;
  const take = async (name: string, clip: { x: number; y: number; width: number; height: number }) => {
    await settled(workbench);
    await writeFile(`${folder}${name}.png`, smaller(await page.screenshot({ clip })));
  };
  try {
    await chapter({
      workbench,
      page: (name) => take(name, { x: 0, y: 0, ...window }),
      async sheet(name) {
        await setPane(workbench, "none");
        await take(name, (await page.locator(".grid-place").boundingBox())!);
        await setPane(workbench, "");
      },
      pane: async (name) => take(name, (await page.locator(".task-pane-region").boundingBox())!),
      async part(name, part) {
        await page.setViewportSize(tall);
        await part.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await part.boundingBox())!;
        await take(name, {
          x: x - margin.side,
          y: y - margin.edge,
          width: width + 2 * margin.side,
          height: height + 2 * margin.edge,
        });
        await page.setViewportSize(window);
      },
    });
  } finally {
    await workbench.close();
  }
}

/** Hides the pane, or shows it again, without a press that would end what is being typed. */
async function setPane({ page }: WorkbenchPage, display: string): Promise<void> {
  await page.locator(".task-pane-region").evaluate((region, how) => (region.style.display = how), display);
}

/** Whatever still moves, such as the list that scrolls to the current finding, has come to rest. */
async function settled({ page, pane }: WorkbenchPage): Promise<void> {
  await page.mouse.move(0, 0);
  await pane.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
}
