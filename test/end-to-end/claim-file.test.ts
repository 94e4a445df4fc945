import assert from "node:assert/strict";
import { closeWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { fileText } from "../imports/x12/support/files.ts";
import { inOwnWorkbench, shoot } from "./support.ts";

describe("A claim file", function () {
  this.timeout(180_000);
  let workbench: WorkbenchPage;

  const inWorkbench = inOwnWorkbench((opened) => {
    workbench = opened;
  });

  after(closeWorkbench);

  const choose = (name: string, text: string) =>
    workbench.pane
      .getByLabel("File of claims (choose it, or drop it here)")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

  /** Drops a file beside the field for it; the browser is kept from showing it instead of the pane. */
  const drop = (name: string, text: string) =>
    workbench.pane.evaluate(
      ([name, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text!], name!));
        const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
        if (document.querySelector("h2")!.dispatchEvent(event)) throw new Error("The file is shown instead.");
      },
      [name, text],
    );

  inWorkbench("is looked into, made a sheet, and checked; what is no claim file changes nothing", async () => {
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: "Claim file…" }).press("Enter");
    await pane.getByRole("heading", { name: "Claim file" }).waitFor();
    await pane.getByRole("button", { name: "Close", exact: true }).press("Enter");
    await pane.locator("#open-claim-file:focus").press("Enter");
    await pane.locator("#claim-file-title:focus").waitFor();
    const tabs = await page.getByRole("tab").count();

    await choose("payment.txt", fileText("remittance.835"));
    await pane.getByText("Segment 1 begins a remittance (835): choose a file of professional claims (837P).").waitFor();
    await choose("cut.txt", fileText("echo.837").slice(0, 1_500));
    await pane.getByText("the file is cut off or damaged there").waitFor();
    await choose("list.txt", "DOS,CPT\n");
    await pane.getByText("list.txt is no claim file (837P)").waitFor();
    assert.equal(await page.getByRole("tab").count(), tabs);

    await drop("beside.837", fileText("echo.837"));
    await pane.getByRole("heading", { name: "beside.837" }).waitFor();
    await pane.getByRole("button", { name: "Leave it" }).press("Enter");
    await pane.locator("#claim-file-title:focus").waitFor();

    await choose("claims.837", fileText("echo.837").replace("SE*70*", "SE*71*"));
    await pane.getByText("2 claims with 4 service lines, in 1 transaction of 1 envelope.").waitFor();
    await pane.getByText("Segment 72 counts 71 for the segments of its transaction").waitFor();
    assert.deepEqual(await workbench.violations(), []);
    await shoot(workbench, "claim-file");
    await workbench.narrow(320);
    assert.equal(await workbench.overflow(), 0);
    await shoot(workbench, "claim-file-320");

    await pane.getByRole("button", { name: "Make a sheet of it" }).press("Enter");
    await pane.getByText("was added at the end with 4 service lines.").waitFor();
    await shoot(workbench, "claim-file-made");
    await pane.getByRole("button", { name: /^Check sheet Claims \d{4}-\d\d-\d\d$/ }).press("Enter");
    await pane.getByText("whoever only reads the study does not bill the agent").first().waitFor();
    await shoot(workbench, "claim-file-checked");
  });
});
