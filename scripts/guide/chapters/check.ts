import type { Walk } from "../album.ts";

export async function check({ workbench, pane, page }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await page("check-begin");
  await workbench.press("Check sheet");
  await frame.getByRole("heading", { name: "Findings" }).waitFor();
  await page("check-done");
  await workbench.openGroups();
  await frame.locator("button.finding").first().click();
  await pane("check-finding");
  await frame.getByRole("button", { name: "Why?" }).first().click();
  await pane("check-why");
  await frame.getByRole("searchbox").fill("waste");
  await pane("check-filter");
  await frame.getByRole("searchbox").fill("");
  await frame.getByRole("button", { name: "Columns" }).click();
  await pane("check-columns");
}
