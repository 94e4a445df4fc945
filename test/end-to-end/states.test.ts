import assert from "node:assert/strict";
import { closeWorkbench, openWorkbench, type WorkbenchPage } from "../../scripts/workbench-page.ts";
import { looks, shoot } from "./support.ts";

/** Claims on a sheet of more rows than are checked in one go. */
const many = (lines: number) =>
  [
    "Claim,Patient,DOS,POS,CPT,Mod,Units,Dx,Payer",
    ...Array.from(
      { length: lines },
      (_, n) => `C${n},P${n},10/05/2026,11,${n % 2 ? "93306,,1" : "Q9957,,2"},I25.10,Medicare`,
    ),
  ].join("\n");

const clean = ["Claim,Patient,DOS,POS,CPT,Mod,Units,Dx,Payer", "C1,P1,10/05/2026,11,93306,,1,I25.10,Medicare"].join(
  "\n",
);

describe("What the pane looks like", function () {
  this.timeout(240_000);

  for (const [how, options] of looks) {
    it(`before, during and after a check, as everybody can read it: ${how}`, async () => {
      const workbench: WorkbenchPage = await openWorkbench(options);
      const { page } = workbench;
      const look = async (state: string) => {
        assert.deepEqual(await workbench.violations(), [], state);
        await shoot(workbench, `state-${how}-${state}`);
      };
      const status = () => workbench.pane.getByRole("status").allInnerTexts();
      const pressed = (name: string) => workbench.pane.getByRole("button", { name }).press("Enter");
      try {
        await workbench.pane.getByRole("heading", { name: "Three steps" }).waitFor();
        await look("first-run");
        await workbench.narrow(320);
        await look("first-run-320");
        assert.equal(await workbench.overflow(), 0);

        await workbench.open("none.csv", "Day,Weather\n1,Rain");
        await pressed("Check sheet");
        await workbench.pane.getByRole("alert").getByRole("button", { name: "Try again" }).waitFor();
        await workbench.pane.locator(".messages:focus").waitFor();
        await page.keyboard.press("Tab");
        await workbench.pane.locator("button:focus", { hasText: "Try again" }).waitFor();
        await look("failed");

        await workbench.open("clean.csv", clean);
        await pressed("Check sheet");
        await workbench.pane.getByText("Nothing was found.").waitFor();
        await look("nothing-found");

        await workbench.open("many.csv", many(60_000));
        await pressed("Check sheet");
        await workbench.pane.locator("button:focus", { hasText: "Cancel" }).waitFor();
        assert.ok((await status()).some((said) => /Reading the sheet|Checking the claims|Marking the rows/.test(said)));
        await look("running");
        await page.keyboard.press("Enter");
        await workbench.pane.getByRole("status").getByText("The check was stopped.").waitFor();
        await workbench.pane.locator(".messages:focus").waitFor();
        await look("cancelled");
        await workbench.narrow(320);
        await look("cancelled-320");
        assert.equal(await workbench.overflow(), 0);
      } finally {
        await workbench.close();
      }
    });
  }

  after(closeWorkbench);
});
