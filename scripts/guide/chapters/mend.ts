import type { Walk } from "../album.ts";

export async function mend({ workbench, page, sheet, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  const make = async () => {
    await frame.locator(".preview .primary").click();
    await frame.getByText("Sheet Change log tells what was.").waitFor();
  };
  await workbench.check();
  await frame.getByRole("searchbox").fill("waste-jz-contradicted");
  await frame.locator("button.finding").first().click();
  await frame.getByRole("button", { name: /^Fix… / }).click();
  await part("mend-preview", frame.locator(".preview"));
  await make();
  await page("mend-done");
  await frame.getByRole("searchbox").fill("");
  await frame.getByRole("button", { name: /^Fix all \d+ safe ones… / }).click();
  await part("mend-safe", frame.locator(".preview"));
  await make();
  await part("mend-undo", frame.locator("footer"));
  await workbench.page.getByRole("tab", { name: "Change log" }).click();
  await workbench.goTo("A2");
  await sheet("mend-log");
}
