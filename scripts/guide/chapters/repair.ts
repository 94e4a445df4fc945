import type { Walk } from "../album.ts";

export async function repair({ workbench, pane, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await workbench.check();
  const banner = frame.locator(".damage");
  await frame.getByRole("heading", { name: "Findings" }).evaluate((title) => title.scrollIntoView());
  await pane("repair-banner");
  await workbench.press("Repair cells…");
  await frame.locator(".repairing .choice").first().waitFor();
  await part("repair-kinds", frame.locator(".repairing"));

  // One kind alone.
  for (const tick of await frame.locator(".repairing .choice input").all()) await tick.uncheck();
  await frame.getByRole("checkbox", { name: "joined" }).check();
  await workbench.press(/^Show \d+ changes…$/);
  await part("repair-preview", frame.locator(".preview"));
  await frame.locator(".preview .primary").click();
  await frame.getByText("Sheet Change log tells what was.").waitFor();
  await banner.getByText("497 cells are damaged.").waitFor();
  await workbench.press("Undo");
  await frame.getByText("The cells are as they were before.").waitFor();
  await banner.getByText("500 cells are damaged.").waitFor();
}
