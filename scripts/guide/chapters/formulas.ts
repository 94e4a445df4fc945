import type { Walk } from "../album.ts";

export async function formulas({ workbench, sheet, part }: Walk): Promise<void> {
  const { page, pane: frame } = workbench;
  await page.getByRole("button", { name: "New sheet" }).press("Enter");
  for (const [cell, text] of [
    ["A1", "mL given"],
    ["B1", "1.5"],
    ["A2", "Units"],
    ["B2", "=Q9957UNITS(B1)"],
    ["A4", "Lines"],
    ["A5", '=CONTRASTLINES("Q9957",0.4,1)'],
  ] as const) {
    await workbench.type(cell, text);
  }
  await workbench.goTo("A8");
  await page.keyboard.type('=WASTEUNITS("Q9957",');
  await sheet("formulas-typing");
  await page.keyboard.type("0.4,1)");
  await page.keyboard.press("Enter");
  await workbench.press("Formulas");
  await frame.getByRole("button", { name: /^Freeze/ }).waitFor();
  await part("formulas-freeze", frame.locator(".tool"));
  await workbench.press(/^Freeze/);
  await frame.getByText("replaced with their values.").waitFor();
  await part("formulas-frozen", frame.locator(".tool"));
  await workbench.press(/^Thaw/);
  await frame.getByText("3 formulas are back.").waitFor();
}
