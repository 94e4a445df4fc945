import type { Walk } from "../album.ts";

export async function live({ workbench, page, pane }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await workbench.check();
  await frame.getByRole("searchbox").fill("waste-modifier-missing");
  const first = frame.locator("button.finding").first();
  const [, row] = /Row (\d+)/.exec(await first.innerText())!;
  await first.click();
  await workbench.untilSelected(new RegExp(`^F${row}$`));
  await workbench.type(`F${row}`, "JZ");
  await frame
    .locator("button.finding")
    .filter({ hasText: `Row ${row},` })
    .waitFor({ state: "detached" });
  await workbench.untilShown(`AD${row}`, "Clean");
  await frame.getByRole("heading", { name: "Findings" }).evaluate((title) => title.scrollIntoView());
  await page("live-followed");

  // The marks are taken back first, then the edit.
  await workbench.page.keyboard.press("Control+Z");
  await workbench.page.keyboard.press("Control+Z");
  await frame
    .locator("button.finding")
    .filter({ hasText: `Row ${row},` })
    .waitFor();

  await workbench.untilShown(`AD${row}`, "Error");
  await frame.getByRole("checkbox", { name: "Follow my edits" }).uncheck();
  await workbench.type(`F${row}`, "JZ");
  await frame.getByText("The results are older than the sheet").waitFor();
  await frame.getByText("The results are older than the sheet").evaluate((said) => said.scrollIntoView());
  await pane("live-older");
  await workbench.press("Check again");
  await frame.getByText("The results are older than the sheet").waitFor({ state: "detached" });
}
