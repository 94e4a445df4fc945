import type { Walk } from "../album.ts";

export async function cards({ workbench, part }: Walk): Promise<void> {
  const { pane: frame, page } = workbench;
  await workbench.press("Look up a code");
  await frame.getByRole("searchbox").fill("Definity");
  await page.keyboard.press("Enter");
  await frame.locator("#code-card-title").waitFor();
  await frame.locator("summary", { hasText: "What it is" }).press("Enter");
  await frame.locator("summary", { hasText: "Medicare price by quarter" }).press("Enter");
  await part("cards-card", frame.locator(".code-card"));
  await frame.getByRole("button", { name: "Q9956", exact: true }).press("Enter");
  await frame.getByText("Only what differs").waitFor();
  await part("cards-beside", frame.locator(".code-card .beside").nth(0));
}
