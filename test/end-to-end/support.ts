import { openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";

export type Options = NonNullable<Parameters<typeof openWorkbench>[0]>;

/** The colours in which everything has to be readable, by name. */
export const looks: readonly (readonly [name: string, options: Options])[] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
];

type OneTest = (title: string, test: () => Promise<void>, options?: Options) => void;

/** Tests that have a workbench each, which is begun with in the same way. */
export function inOwnWorkbench(begin: (workbench: WorkbenchPage) => Promise<void> | void): OneTest {
  return (title, test, options) =>
    it(title, async () => {
      const workbench = await openWorkbench({ acceptDownloads: true, ...options });
      try {
        await begin(workbench);
        await test();
      } finally {
        await workbench.close();
      }
    });
}

const folder = process.env["ECHOSCRUB_SHOTS"];

/** Takes a picture where ECHOSCRUB_SHOTS names a folder for them. */
export async function shoot({ page }: WorkbenchPage, name: string): Promise<void> {
  if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(" ", "-")}.png` });
}

/** Shows a finding and its card. */
export async function showFinding({ pane }: WorkbenchPage, row: number, rule: string): Promise<void> {
  await pane.getByRole("searchbox").fill(rule);
  await pane
    .locator("button.finding")
    .filter({ hasText: `Row ${row},` })
    .first()
    .click();
}

/** Makes the change that is shown. */
export async function makeChange({ pane }: WorkbenchPage): Promise<void> {
  await pane.locator(".preview h2").waitFor();
  await pane.locator(".preview .primary").press("Enter");
  await pane.getByText("Sheet Change log tells what was.").waitFor();
}

/** Takes the latest change back, and clears the marks. */
export async function undoChange(workbench: WorkbenchPage, button = /^Undo$/): Promise<void> {
  await workbench.pane.getByRole("button", { name: button }).press("Enter");
  await workbench.pane.getByText("The cells are as they were before.").waitFor();
  await workbench.press("Clear marks");
  await workbench.pane.getByText("The marks are gone").waitFor();
}
