import type { Walk } from "../album.ts";

export async function mend({ workbench, page, sheet, part }: Walk): Promise<void> {
  let frame = workbench.pane;
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
  // The new row is in sight too.
  await workbench.goTo("F566");
  await workbench.goTo("F557");
  await page("mend-done");

  // Of several rows the first is left out.
  await frame.getByRole("searchbox").fill("contrast-units-per-vial");
  await frame.getByRole("button", { name: /^Fix all \d+…/ }).click();
  const ticks = frame.locator(".changes input[type=checkbox]");
  for (const tick of (await ticks.all()).slice(1)) await tick.check();
  await frame.getByText(/^\d+ cells? changes?\.$/).waitFor();
  await part("mend-rows", frame.locator(".preview"));
  await make();

  await frame.getByRole("searchbox").fill("");
  await frame.getByRole("button", { name: /^Fix all \d+ safe ones… / }).click();
  await part("mend-safe", frame.locator(".preview"));
  await make();
  await part("mend-undo", frame.locator("footer"));
  await workbench.page.getByRole("tab", { name: "Change log" }).click();
  await workbench.goTo("A2");
  await sheet("mend-log");

  // The journal is still there after the workbook was closed and opened again.
  await workbench.open("charges.xlsx", await workbench.savedBytes(), "Charges");
  frame = workbench.pane;
  for (let step = 0; step < 3; step++) {
    await workbench.press(/^Undo last change/);
    await frame.getByText("The cells are as they were before.").waitFor();
  }
  await frame.getByRole("button", { name: /^Undo last change/ }).waitFor({ state: "detached" });
}
