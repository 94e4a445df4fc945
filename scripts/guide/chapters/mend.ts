import type { Walk } from "../album.ts";

export async function mend({ workbench, pane, page }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await workbench.check();
  await frame.getByRole("searchbox").fill("waste-jz-contradicted");
  await frame.locator("button.finding").first().click();
  await frame.getByRole("button", { name: /^Fix… / }).click();
  await pane("mend-preview");
  await frame.locator(".preview .primary").click();
  await frame.getByText("Sheet Change log tells what was.").waitFor();
  await page("mend-done");
  await workbench.page.getByRole("tab", { name: "Change log" }).click();
  await page("mend-log");
}
