import type { Walk } from "../album.ts";

/** A second sheet of charges. */
const nextDay = [
  ["Claim", "Patient", "DOS", "POS", "CPT", "Mod", "Units", "Charge", "DX", "Payer"],
  ["E200100", "P90210", "11/19/2026", "11", "93306", "", "1", "612", "I50.22", "Medicare Part B"],
  ["E200100", "P90210", "11/19/2026", "11", "Q9957", "", "2", "192", "I50.22", "Medicare Part B"],
  ["E200101", "P90311", "11/19/2026", "11", "93306", "", "1", "612", "I48.0", "Medicare Part B"],
  ["E200101", "P90311", "11/19/2026", "11", "Q9957", "JZ", "2", "192", "I48.0", "Medicare Part B"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

export async function check({ workbench, page, pane, part }: Walk): Promise<void> {
  const { pane: frame } = workbench;
  await page("check-begin");
  await workbench.press("Check sheet");
  await frame.getByRole("heading", { name: "Findings" }).waitFor();
  await workbench.goTo("AF36");
  await page("check-done");

  await workbench.openGroups();
  await frame.getByRole("searchbox").fill("waste-modifier-missing");
  await frame.locator("button.finding").first().click();
  await part("check-finding", frame.locator(".findings > .group"));
  await frame.getByRole("button", { name: "Why?" }).first().click();
  await frame
    .getByRole("heading", { name: "Why", exact: true })
    .evaluate((why) => why.scrollIntoView({ block: "center" }));
  await pane("check-why");

  await frame.getByRole("searchbox").fill("vial");
  await frame.getByRole("button", { name: "By money" }).click();
  await frame.locator(".filter-bar").evaluate((bar) => bar.scrollIntoView({ block: "start" }));
  await pane("check-money");
  await frame.getByRole("searchbox").fill("");

  await frame.locator(".closing details").first().locator("summary").click();
  await part("check-left", frame.locator(".closing"));

  await frame.locator(".check details summary").click();
  await part("check-scopes", frame.locator(".check"));
  await workbench.pasteOnNewSheet(nextDay);
  await workbench.pressMore("Check all sheets");
  await frame.locator(".sheets").waitFor();
  await part("check-sheets", frame.locator(".sheets"));
  await workbench.pressMore("Choose sheets…");
  await frame.getByRole("checkbox", { name: "Charges" }).check();
  await part("check-choose", frame.locator("form.ask"));
  await workbench.press("Check 1 sheet");
  await frame.locator(".sheets").getByText("1 sheet,").waitFor();
  await workbench.pressMore("Check visible rows");
  await frame.getByText(/^Checked \d+ claim lines/).waitFor();

  await frame.getByRole("button", { name: "Columns", exact: true }).click();
  await frame.getByRole("heading", { name: "Which column is what" }).evaluate((title) => title.scrollIntoView());
  await pane("check-columns");
}
