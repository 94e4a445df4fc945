import type { Walk } from "../album.ts";

export async function repair({ workbench, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await workbench.check();
  await part("repair-banner", frame.locator(".message.calm").filter({ hasText: "Excel or an export" }));
  await frame.getByRole("button", { name: "Repair cells…" }).first().click();
  await frame.locator(".repairing .choice").first().waitFor();
  await part("repair-kinds", frame.locator(".repairing"));
}
