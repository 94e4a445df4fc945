import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openWorkbench, type WorkbenchPage } from "../workbench-page.ts";

const folder = fileURLToPath(new URL("../../docs/guide/pictures/", import.meta.url));

/** What a chapter has to walk through the add-in and take pictures on the way. */
export interface Walk {
  readonly workbench: WorkbenchPage;
  /** Takes a picture of the pane as it is. */
  pane(name: string): Promise<void>;
  /** Takes a picture of sheet and pane together. */
  page(name: string): Promise<void>;
}

/** Walks through a chapter of the user guide on a fresh sample. */
export async function walk(chapter: (walk: Walk) => Promise<void>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const workbench = await openWorkbench({ viewport: { width: 1280, height: 760 }, acceptDownloads: true });
  const path = (name: string) => `${folder}${name}.png`;
  try {
    await chapter({
      workbench,
      async pane(name) {
        await settled(workbench);
        await workbench.page.locator("iframe").screenshot({ path: path(name) });
      },
      async page(name) {
        await settled(workbench);
        await workbench.page.screenshot({ path: path(name) });
      },
    });
  } finally {
    await workbench.close();
  }
}

/** Whatever still moves, such as the list that scrolls to the current finding, has come to rest. */
async function settled({ page, pane }: WorkbenchPage): Promise<void> {
  await page.mouse.move(0, 0);
  await pane.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
}
