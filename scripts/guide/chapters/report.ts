import type { Walk } from "../album.ts";

export async function report({ workbench, sheet, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await workbench.check();
  await frame.getByRole("button", { name: "Findings sheet", exact: true }).click();
  await workbench.press("Make the sheets");
  await frame.getByText("The findings stand on sheet").waitFor();
  await part("report-make", frame.locator(".tool"));
  await workbench.press("Show EchoScrub findings");
  await sheet("report-findings");
  await workbench.press("Show EchoScrub summary");
  await workbench.goTo("L50");
  await sheet("report-summary");
}
