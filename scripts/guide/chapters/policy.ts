import type { Walk } from "../album.ts";

export async function policy({ workbench, pane }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await frame.getByRole("button", { name: "Policy" }).click();
  await frame.locator(".policy .part").first().waitFor();
  await pane("policy");
}
