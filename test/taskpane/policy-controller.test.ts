import assert from "node:assert/strict";
import { PolicyController } from "../../src/taskpane/policy/policy-controller.ts";
import { contractorOf, listPayers, states } from "../../src/session/policy-desk.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { addTable } from "../../src/workbench/model/table.ts";
import type { EditingHost } from "../../src/worksheet/host.ts";
import { plain, using, type GivenSheet } from "../hosts/contract.ts";
import { openExcel, type OpenedExcel } from "../hosts/excel/open-excel.ts";

const words = openWords("en", everyWord);

interface Desk extends OpenedExcel {
  readonly policy: PolicyController;
  /** How often we were told of a change of our own. */
  readonly changes: { count: number };
  said(): readonly string[];
  /** Types into the row of a payer. */
  type(payer: string, heading: string, text: string): Promise<void>;
}

const atDesk = (test: (desk: Desk) => Promise<void>, given: GivenSheet = plain) =>
  using(openExcel(given), async (opened) => {
    const excel = opened as OpenedExcel;
    const changes = { count: 0 };
    const policy = new PolicyController({
      host: excel.host as EditingHost,
      words,
      changed: () => void changes.count++,
    });
    await policy.start();
    await policy.open();
    await test({
      ...excel,
      policy,
      changes,
      said: () => policy.state.notices.map(({ phrase }) => words.phrase(phrase)),
      async type(payer, heading, text) {
        const { source } = policy.state.reading!.tables.find(({ table }) => table === "Payers")!;
        const { cells } = source;
        const found = cells.rows.findIndex((row) => row[0] === payer);
        const row = cells.firstRow - 1 + (found < 0 ? cells.rows.length : found);
        const column = cells.columns[cells.rows[0]!.indexOf(heading)]! - 1;
        const sheet = excel.pane.workbook.sheet(cells.sheet)!;
        setInputs(sheet, { top: row, bottom: row, left: column, right: column }, [[text]]);
        await excel.pane.settle();
      },
    });
  });

describe("The policy in the pane", () => {
  it("is none at first, and set up on request, on a sheet that is shown", async () => {
    await atDesk(async ({ policy, said, pane, changes }) => {
      assert.equal(policy.state.reading, undefined);
      await policy.setUp();
      assert.deepEqual(
        policy.state.reading!.tables.map(({ table }) => table),
        ["Payers", "CoveredDx", "Prices", "Rules"],
      );
      assert.deepEqual(said(), [
        "The policy tables stand on sheet EchoScrub policy. Add a row to table Payers for each of your payers.",
      ]);
      assert.equal(pane.workbook.activeSheet.name, "EchoScrub policy");
      assert.equal(changes.count, 1);
    });
  });

  it("says how a table is called whose name was taken, and adds only tables that are missing", async () => {
    await atDesk(async ({ policy, said, sheet, pane }) => {
      setInputs(sheet, { top: 20, bottom: 21, left: 0, right: 1 }, [
        ["Payer", "Lines"],
        ["Medicare", 3],
      ]);
      addTable(sheet, { top: 20, bottom: 21, left: 0, right: 1 }, true, "Payers");
      await policy.setUp();
      assert.match(said().join(" "), /Add a row to table Payers_2 .* The name Payers is taken .* called Payers_2/);
      await pane.Excel.run(async (context) => {
        context.workbook.tables.getItem("Prices").convertToRange();
        await context.sync();
      });
      await policy.open();
      await policy.setUp();
      assert.equal(policy.state.reading!.tables.length, 4);
      assert.equal(pane.workbook.sheets.length, 3);
      assert.equal(pane.workbook.tables.filter(({ name }) => name.startsWith("Rules")).length, 1);
    });
  });

  it("lists the payers with their days, and what is not known of them", async () => {
    await atDesk(async ({ policy, type }) => {
      await policy.setUp();
      await type("Commercial", "Filing days", "90");
      await type("Acme", "Payer", "Acme");
      const payers = listPayers(policy.state.reading!);
      const commercial = payers.find(({ name }) => name === "Commercial")!;
      assert.equal(commercial.isFamily, true);
      assert.ok(!commercial.unknown.includes("Filing days") && commercial.unknown.includes("NDC"));
      const medicare = payers.find(({ name }) => name === "Medicare")!;
      assert.deepEqual(medicare.unknown, ["Covered diagnoses"]);
      await policy.show(medicare.place);
    });
  });

  it("looks again when a cell of it is typed, and tells what is wrong with it", async () => {
    await atDesk(async ({ policy, type }) => {
      await policy.setUp();
      await type("Medicaid", "NDC", "perhaps");
      const problems = () => policy.state.reading!.problems.map(({ phrase }) => words.phrase(phrase));
      assert.match(problems()[0]!, /column NDC, cell J7 of sheet EchoScrub policy holds “perhaps”/);
      await type("Medicaid", "NDC", "wanted");
      assert.deepEqual(problems(), []);
    });
  });

  it("shows the cell of a problem", async () => {
    await atDesk(async ({ policy, type, pane }) => {
      await policy.setUp();
      await type("Medicaid", "NDC", "perhaps");
      await policy.show(policy.state.reading!.problems[0]!.place!);
      assert.deepEqual(pane.workbook.activeSheet.selection, [{ top: 6, bottom: 6, left: 9, right: 9 }]);
    });
  });
});

describe("The Medicare contractor", () => {
  it("is found for every state", () => {
    assert.ok(states.includes("OH") && states.includes("PR") && new Set(states).size === states.length);
    for (const state of states) assert.ok(contractorOf(state), state);
    assert.equal(contractorOf("NY")!.id, "NGS");
    assert.match(contractorOf("NY")!.lists.join(), /NGS article A56781/);
    assert.deepEqual(
      contractorOf("VA")!.elsewhere.map(({ contractor }) => contractor),
      ["Novitas"],
    );
  });

  it("is written into Medicare's row, and the writing taken back", async () => {
    await atDesk(async ({ policy, said, changes }) => {
      await policy.setUp();
      await policy.chooseContractor("NGS");
      const lists = () => policy.state.reading!.policies.families["medicare-ffs"].values.coveredDx;
      assert.equal(lists()!.said, "Contractor: NGS");
      assert.deepEqual(said(), ["NGS stands in Medicare’s row of the policy now."]);
      assert.equal(policy.state.canUndo, true);
      await policy.undo();
      assert.equal(lists(), undefined);
      assert.equal(policy.state.canUndo, false);
      assert.equal(changes.count, 3);
    });
  });

  it("is not written where there is no row for it, and that is said", async () => {
    await atDesk(async ({ policy, said, type }) => {
      await policy.setUp();
      await type("Medicare", "Payer", "Someone");
      await policy.chooseContractor("NGS");
      assert.match(said().join(), /no row Medicare with a column Contractor to write NGS into/);
    });
  });
});

describe("The policy as one file", () => {
  /** The policy of another workbook, in which Acme was added. */
  const file = (text: string) =>
    text.replace(
      '"Payers": [',
      '"Payers": [ {"Payer":"Acme*","Family":"Commercial","From":"2026-10-05","NDC":"wanted"},',
    );

  it("is given out, and taken into a workbook without one", async () => {
    let text = "";
    await atDesk(async ({ policy, type }) => {
      await policy.setUp();
      await type("Commercial", "NDC", "wanted");
      text = policy.export()!;
    });
    await atDesk(async ({ policy, said }) => {
      policy.openImport("their.json", withPublicTable(text));
      assert.equal(policy.state.importing!.publicTables, 1, "told before it is left out");
      assert.equal(policy.state.reading, undefined, "nothing is written before it was asked for");
      await policy.confirmImport();
      assert.deepEqual(said(), ["The policy of their.json is in this workbook now."]);
      assert.equal(policy.state.reading!.policies.families.commercial.values.ndc?.value, "wanted");
      assert.equal(policy.state.canUndo, false);
    });
  });

  it("takes the place of the rows that are there, and that can be taken back", async () => {
    await atDesk(async ({ policy, said, pane }) => {
      await policy.setUp();
      const before = policy.export()!;
      policy.openImport("their.json", file(before));
      assert.deepEqual(policy.state.importing!.payers, ["Acme*"]);
      await policy.confirmImport();
      assert.deepEqual(policy.state.reading!.payers, ["Acme*"]);
      assert.equal(policy.state.reading!.known.find(({ row }) => row.name === "Acme*")!.row.from, "2026-10-05");
      assert.equal(pane.workbook.sheets.length, 2);
      await policy.undo();
      assert.deepEqual(said(), ["The policy is as it was before."]);
      assert.equal(policy.export(), before);
    });
  });

  it("is not taken back over what was typed since", async () => {
    await atDesk(async ({ policy, said, type }) => {
      await policy.setUp();
      policy.openImport("their.json", file(policy.export()!));
      await policy.confirmImport();
      await type("Medicare", "NDC", "wanted");
      await policy.undo();
      assert.match(said().join(), /changed since the import/);
      assert.deepEqual(policy.state.reading!.payers, ["Acme*"]);
    });
  });

  it("that cannot be meant is told, and nothing of it is written", async () => {
    await atDesk(async ({ policy, said }) => {
      await policy.setUp();
      const text = policy.export()!;
      for (const [bad, sentence] of [
        [text.replace('"NDC": "not used"', '"NDC": "never"'), /record 1 of bad.json holds “never”/],
        ["{}", /bad.json is no policy of EchoScrub/],
      ] as const) {
        policy.openImport("bad.json", bad);
        assert.match(said().join(), sentence);
        assert.equal(policy.state.importing, undefined);
      }
    });
  });

  it("leaves everything as it was where a part cannot be written", async () => {
    await atDesk(async ({ policy, said, pane }) => {
      await policy.setUp();
      const before = policy.export()!;
      const sheet = pane.workbook.sheet("EchoScrub policy")!;
      const prices = policy.state.reading!.tables.find(({ table }) => table === "Prices")!.source.cells;
      const below = { top: prices.firstRow + 1, bottom: prices.firstRow + 1, left: prices.columns[0]! - 1 };
      setInputs(sheet, { ...below, right: below.left }, [["mine"]]);
      const two =
        '"Prices": [{"Payer":"Acme*","Code":"Q9957","Price per unit":1},{"Payer":"Acme*","Code":"Q9950","Price per unit":1}]';
      policy.openImport("their.json", file(before).replace('"Prices": []', two));
      await policy.confirmImport();
      assert.match(said().join(), /Table Prices cannot grow/);
      await policy.open();
      assert.equal(policy.export(), before);
    });
  });

  it("is not given out with a slip in it", async () => {
    await atDesk(async ({ policy, said, type }) => {
      await policy.setUp();
      await type("Medicaid", "NDC", "perhaps");
      assert.equal(policy.export(), undefined);
      assert.match(said().join(), /“perhaps”/);
    });
  });
});

/** The policy with a table that somebody imported on the command line. */
function withPublicTable(text: string): string {
  const origin = { file: "limits.csv", sha256: "", by: "Ann", on: "2026-11-25" };
  const table = { kind: "payment-limits", title: "Limits", from: "2026-04-01", rows: [{ Code: "Q9957" }], origin };
  return JSON.stringify({ ...(JSON.parse(text) as object), publicTables: [table] });
}
