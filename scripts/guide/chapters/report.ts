import type { Walk } from "../album.ts";

export async function report({ workbench, sheet, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await workbench.check();
  await workbench.press("Findings sheet");
  await workbench.press("Make the sheets");
  await frame.getByText("The findings stand on sheet").waitFor();
  await part("report-make", frame.locator(".tool"));
  await workbench.press("Show EchoScrub findings");
  await sheet("report-findings");
  await workbench.press("Show EchoScrub summary");
  await workbench.goTo("A39");
  await sheet("report-summary");

  await workbench.press("Make the copy");
  const text = frame.getByText("Text of echoscrub-without-names.csv");
  await text.click();
  await part("report-copy", frame.locator(".tool > .part"));
  await workbench.press("Remove these sheets");
  await frame.getByText("The sheets EchoScrub findings, EchoScrub summary are gone.").waitFor();
}
