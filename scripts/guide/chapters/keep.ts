import type { Walk } from "../album.ts";

export async function keep({ workbench, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await workbench.check();
  await frame.getByRole("searchbox").fill("doc-order");
  await frame.locator("button.finding").first().click();
  await frame.getByRole("button", { name: /^Keep… / }).click();
  await frame.getByLabel("Why it is right as it stands").fill("The order is on paper");
  await frame.getByLabel("Who answers for it").fill("Kim Lee");
  await part("keep-form", frame.locator("form"));
  await frame.getByRole("button", { name: "Keep this finding" }).click();
  await frame.getByText("1 finding is kept now").waitFor();
  await frame.getByRole("button", { name: /^Kept \d/ }).click();
  await workbench.openGroups();
  await frame.locator("button.finding").first().click();
  await part("keep-kept", frame.locator(".findings"));
  await frame.getByRole("button", { name: "Kept findings", exact: true }).click();
  await frame.getByText("1 finding is kept", { exact: true }).waitFor();
  await part("keep-list", frame.locator(".tool"));
}
