import { readFile } from "node:fs/promises";
import type { Walk } from "../album.ts";

export async function policy({ workbench, page, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await workbench.press("Policy");
  await frame.locator(".policy .part").first().waitFor();
  await part("policy-pane", frame.locator(".policy"));
  await workbench.page.getByRole("tab", { name: "EchoScrub policy" }).click();
  await page("policy-tables");

  const downloading = workbench.page.waitForEvent("download");
  await workbench.press("Export the policy");
  const buffer = await readFile(await (await downloading).path());
  const chosen = { name: "from-the-other-clinic.json", mimeType: "application/json", buffer };
  await frame.getByLabel("Import a policy").setInputFiles(chosen);
  await frame.getByRole("button", { name: "Import it" }).waitFor();
  await part("policy-import", frame.locator(".policy > section").last());
  await workbench.press("Import it");
  await frame.getByText(`The policy of ${chosen.name} is in this workbook now.`).waitFor();
  await workbench.press("Undo");
  await frame.getByText("The policy is as it was before.").waitFor();
}
