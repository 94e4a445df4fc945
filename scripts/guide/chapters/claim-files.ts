import { readFile } from "node:fs/promises";
import type { Walk } from "../album.ts";

const sample = new URL("../../../test/imports/x12/files/echo.837", import.meta.url);

export async function claimFiles({ workbench, pane, page }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await frame.getByRole("button", { name: "Claim file…" }).click();
  const buffer = await readFile(sample);
  await frame.locator("input[type=file]").setInputFiles({ name: "claims.837", mimeType: "text/plain", buffer });
  await frame.getByRole("heading", { name: "Claim file", exact: true }).evaluate((title) => title.scrollIntoView());
  await frame.getByText("4 service lines").waitFor();
  await pane("claim-file");
  await frame.getByRole("button", { name: "Make a sheet of it" }).click();
  await frame.getByRole("button", { name: /^Check sheet Claims/ }).click();
  await frame.getByText("whoever only reads the study").first().waitFor();
  await page("claim-file-checked");
}
