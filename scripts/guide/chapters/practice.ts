import type { Walk } from "../album.ts";

export async function practice({ workbench, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await frame.getByRole("button", { name: "Practice", exact: true }).click();
  await frame.getByRole("button", { name: "Try it on the practice workbook" }).click();
  await frame.getByText("was added at the end").waitFor();
  await workbench.type("A10", "Two lines bill the same code, modifiers and units for one patient and day");
  await workbench.type("A5", "Fine");
  await frame.getByRole("button", { name: "Score my answers" }).click();
  await frame.getByText("You found").waitFor();
  await part("practice-score", frame.locator(".tool"));
}
