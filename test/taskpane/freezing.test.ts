import assert from "node:assert/strict";
import { Cancelled, withoutPause } from "../../src/session/pace.ts";
import type { MakeBreather } from "../../src/taskpane/checker.ts";
import { Controller } from "../../src/taskpane/controller.ts";
import { FreezingController } from "../../src/taskpane/freezing/freezing-controller.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import type { FormulaHost, PlacedFormula } from "../../src/worksheet/formulas/formula-host.ts";
import type { Pace } from "../../src/worksheet/host.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { headings, study } from "../session/memory-host.ts";
import { EditableHost } from "./support/editable-host.ts";
import { surroundings } from "./support/surroundings.ts";

const placed = (row: number, value: PlacedFormula["values"][number][number]): PlacedFormula => ({
  sheet: "Charges",
  row,
  column: 4,
  formula: `=CHECKCLAIM(A${row}:C${row})`,
  values: [[value]],
});

/** Formulas of a sheet that the cells of the host know nothing of. */
class FormulasInMemory extends EditableHost implements FormulaHost {
  formulas: readonly PlacedFormula[] = [placed(2, "OK"), placed(3, { error: "#BUSY!" }), placed(4, "Error: no echo")];
  frozen: readonly PlacedFormula[] = [];
  changedSince: ReadonlySet<number> = new Set();

  findFormulas() {
    return Promise.resolve([{ sheet: "Charges", isProtected: false, formulas: this.formulas }]);
  }

  async freeze(formulas: readonly PlacedFormula[], pace?: Pace) {
    if (this.refusal) throw this.refusal;
    await pace?.(0, formulas.length);
    this.frozen = formulas;
    this.formulas = this.formulas.filter((formula) => !formulas.includes(formula));
  }

  thaw<Frozen extends { row: number }>(frozen: readonly Frozen[]) {
    const left = frozen.filter(({ row }) => this.changedSince.has(row));
    return Promise.resolve(left.map((each) => ({ frozen: each, why: "changed" as const })));
  }
}

async function open(breather: MakeBreather = () => withoutPause) {
  const words = openWords("en", everyWord);
  const host = new FormulasInMemory([headings, ...study(1, "JZ", 2)]);
  const controller = new Controller({ ...surroundings(host), breather });
  const freezing = new FreezingController(controller, host);
  await freezing.open();
  const said = () => words.phrase(controller.state.notice!.phrase);
  return { host, controller, freezing, said };
}

describe("The formulas of the workbook, in the pane", () => {
  it("are frozen but for those that show an error, and the view stays open", async () => {
    const { host, controller, freezing, said } = await open();
    assert.equal(freezing.state!.count, 2);
    await freezing.freeze();
    assert.deepEqual(
      host.frozen.map(({ row }) => row),
      [2, 4],
    );
    assert.match(said(), /^2 formulas were replaced with their values\. Sheet EchoScrub formulas tells what was/);
    assert.equal(controller.state.view, "formulas");
    await freezing.open();
    assert.equal(freezing.state!.count, 0);
    assert.equal(freezing.state!.frozen.length, 2);
  });

  it("come back, and those that are left are named with the reason", async () => {
    const { host, freezing, said } = await open();
    await freezing.freeze();
    host.changedSince = new Set([4]);
    await freezing.thaw();
    assert.equal(said(), "1 formula is back. One was left: D4 of Charges (it no longer holds the frozen value).");
    await freezing.open();
    assert.equal(freezing.state!.frozen.length, 1);
  });

  it("stay where the user stops it midway, which is said, and is not remembered as done", async () => {
    const { controller, freezing, said } = await open((show, isStopped) => async (progress) => {
      show(progress);
      const { phase } = controller.state;
      assert.ok(phase.kind === "changing" && phase.stop);
      phase.stop();
      if (isStopped()) throw new Cancelled();
    });
    await freezing.freeze();
    assert.equal(said(), "The change was stopped. Everything is as it was before.");
    await freezing.open();
    assert.equal(freezing.state!.count, 2);
    assert.equal(freezing.state!.frozen.length, 0);
  });

  it("stay where Excel refuses, which is said", async () => {
    const { host, freezing, controller } = await open();
    host.refusal = new Problem({ key: "excel.read-only" });
    await freezing.freeze();
    assert.equal(controller.state.notice!.phrase.key, "excel.read-only");
    await freezing.open();
    assert.equal(freezing.state!.count, 2);
    assert.equal(freezing.state!.frozen.length, 0);
  });
});
