import type { Walk } from "../album.ts";

export async function release({ workbench, page, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await workbench.check();
  await frame.getByRole("searchbox").fill("stress-contrast-needs-stress-echo");
  await frame.locator("button.finding").first().click();
  await frame.getByRole("button", { name: /^This claim… / }).click();
  await frame.getByRole("button", { name: "Evidence sheet" }).waitFor();
  await part("release-claim", frame.locator(".release"));
  await frame.getByRole("button", { name: /^Hold this claim…/ }).click();
  await frame.getByLabel("Reason").fill("Asked the reader which study it was");
  await frame.getByLabel("Your name").fill("Kim Lee");
  await part("release-hold", frame.locator(".release"));
  await frame.getByRole("button", { name: "Hold it", exact: true }).click();
  await frame.getByText("The claim is held.").waitFor();
  await workbench.press("Evidence sheet");
  await frame.getByText("is ready to be printed.").waitFor();
  await part("release-evidence", workbench.page.locator(".grid-place"));
  await workbench.page.getByRole("tab", { name: "Charges" }).click();
  await workbench.press("Back");

  await workbench.press("Release…");
  await frame.getByRole("button", { name: /^Release \d+ claims$/ }).waitFor();
  await part("release-gate", frame.locator(".release"));
  await workbench.press(/^Release \d+ claims$/);
  await frame.getByText("claims were released to sheet Released").waitFor();
  await workbench.page.getByRole("tab", { name: "Held" }).click();
  await page("release-done");
}
