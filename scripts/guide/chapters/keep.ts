import type { Walk } from "../album.ts";

export async function keep({ workbench, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  const fill = async (reason: string, owner: string) => {
    await frame.getByLabel("Why it is right as it stands").fill(reason);
    await frame.getByLabel("Who answers for it").fill(owner);
  };
  await workbench.check();
  await frame.getByRole("searchbox").fill("doc-order");
  await frame.locator("button.finding").first().click();
  await frame.getByRole("button", { name: /^Keep… / }).click();
  await fill("The order is on paper", "Kim Lee");
  await part("keep-form", frame.locator("form"));
  await workbench.press("Keep this finding");
  await frame.getByText("1 finding is kept now").waitFor();
  await frame.getByRole("button", { name: /^Kept \d/ }).click();
  await workbench.openGroups();
  await frame.locator("button.finding").first().click();
  await part("keep-kept", frame.locator(".findings"));

  await workbench.press("All");
  await frame.getByRole("searchbox").fill("waste-vial-shared");
  await frame.getByRole("button", { name: /^Keep all \d+…/ }).click();
  await fill("The vial log shows both patients", "Kim Lee");
  const asked = await frame.getByText("To confirm, type how many").innerText();
  await frame.getByLabel("To confirm, type how many").fill(/\d+/.exec(asked)![0]);
  await part("keep-many", frame.locator("form"));
  await workbench.press(/^Keep \d+ findings$/);
  await frame.getByText(/^\d+ findings are kept now/).waitFor();

  await workbench.press("Kept findings");
  await frame.getByText(/^\d+ findings are kept$/).waitFor();
  await part("keep-list", frame.locator(".tool"));
  await workbench.press(/^Keep all of today’s findings/);
  await fill("Billed before we had EchoScrub", "Kim Lee");
  await part("keep-backlog", frame.locator("form"));
  await workbench.press("Cancel");

  await workbench.press("Kept findings");
  await workbench.press(/^Remove/);
  await frame.getByText("1 row of the kept findings removed.").waitFor();
  await frame.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await frame.getByText("The kept findings are as they were before.").waitFor();
}
