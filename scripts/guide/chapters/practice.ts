import type { Walk } from "../album.ts";

export async function practice({ workbench, pane }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await frame.getByRole("button", { name: "Practice", exact: true }).click();
  await frame.getByRole("button", { name: "Try it on the practice workbook" }).click();
  await frame.getByText("was added at the end").waitFor();
  await workbench.page.getByRole("tab", { name: "Practice", selected: true }).waitFor();
  await workbench.untilSelected(/^A5$/);
  await workbench.type("A10", "Two lines bill the same code, modifiers and units for one patient and day");
  await workbench.type("A5", "Fine");
  await frame.getByRole("button", { name: "Score my answers" }).click();
  await frame.getByText("You found").waitFor();
  await frame.getByRole("heading", { name: "Practice" }).evaluate((title) => title.scrollIntoView());
  await pane("practice-score");
}
