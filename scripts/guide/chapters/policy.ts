import type { Walk } from "../album.ts";

export async function policy({ workbench, page, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await frame.getByRole("button", { name: "Policy", exact: true }).click();
  await frame.locator(".policy .part").first().waitFor();
  await part("policy-pane", frame.locator(".policy"));
  await workbench.page.getByRole("tab", { name: "EchoScrub policy" }).click();
  await page("policy-tables");
}
