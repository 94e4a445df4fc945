import type { Walk } from "../album.ts";

export async function release({ workbench, sheet, pane, part }: Walk): Promise<void> {
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
  await part("release-hold", frame.locator("form.decide"));
  await frame.getByRole("button", { name: "Hold it", exact: true }).click();
  await frame.getByText("The claim is held.").waitFor();
  await workbench.press("Let it go");
  await frame.getByText("The hold was ended.").waitFor();
  await workbench.press("Evidence sheet");
  await frame.getByText("is ready to be printed.").waitFor();
  await sheet("release-evidence");
  await workbench.page.getByRole("tab", { name: "Charges" }).click();
  await workbench.press("Back");

  await frame.getByRole("searchbox").fill("doc-order");
  await frame.locator("button.finding").first().click();
  await frame.getByRole("button", { name: /^This claim… / }).click();
  await workbench.press("Approve…");
  await frame.getByLabel("Reason").fill("The order is on paper");
  await frame.getByLabel("Your name").fill("Kim Lee");
  await frame.locator("#claim-title").evaluate((title) => title.scrollIntoView());
  await pane("release-approve");
  await frame.getByRole("button", { name: "Approve", exact: true }).click();
  await frame.getByText("The claim was approved.").waitFor();
  await workbench.press("Back");

  await workbench.press("Release…");
  await frame.getByRole("button", { name: /^Release \d+ claims$/ }).waitFor();
  await frame.getByRole("heading", { name: "Release", exact: true }).evaluate((title) => title.scrollIntoView());
  await pane("release-gate");
  await workbench.press(/^Release \d+ claims$/);
  await frame.getByText("claims were released to sheet Released").waitFor();
  const downloading = workbench.page.waitForEvent("download");
  await workbench.press("Save the file");
  await downloading;
  await workbench.page.getByRole("tab", { name: "Held" }).click();
  await workbench.goTo("AF12");
  await sheet("release-held");
}
