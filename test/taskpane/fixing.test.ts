import assert from "node:assert/strict";
import { mendableOf } from "../../src/session/fixing/mendable.ts";
import { Controller } from "../../src/taskpane/controller.ts";
import { proposeFixes } from "../../src/taskpane/propose-fixes.ts";
import type { ListedFinding } from "../../src/session/finding-list.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";
import { headings, study } from "../session/memory-host.ts";
import { EditableHost } from "./support/editable-host.ts";
import { surroundings } from "./support/surroundings.ts";

const title = { key: "fixing.safe" } as const;

async function open(stored = new Map<string, unknown>(), rows?: readonly (readonly CellValue[])[]) {
  const given = rows ?? [headings, ...study(1, "JZ", 2), ...study(2, null, 2), ...study(3, "jz ", 2)];
  const host = new EditableHost(given);
  const controller = new Controller({
    ...surroundings(host),
    memory: {
      recall: (key) => stored.get(key),
      remember: async (key, value) => void stored.set(key, JSON.parse(JSON.stringify(value))),
    },
  });
  await controller.start();
  await controller.check({ kind: "sheet" });
  const of = (row: number) =>
    controller.state.results!.listed.filter((listed) => listed.row === row && isMendable(listed));
  const isMendable = ({ finding }: ListedFinding) => mendableOf(controller.state.results!.checked).has(finding);
  const show = (row: number) =>
    proposeFixes(
      controller,
      of(row).map(({ finding }) => finding),
      title,
    );
  return { host, controller, stored, show, of, noticeKey: () => controller.state.notice?.phrase.key };
}

describe("A change in the pane", () => {
  it("is shown first, and nothing is written", async () => {
    const { controller, host, show } = await open();
    show(5);
    const { plan } = controller.state.preview!;
    assert.deepEqual(
      plan.rows.map(({ kind, row, cells }) => [
        kind,
        row,
        ...cells.map(({ letters, from, to }) => [letters, from, to]),
      ]),
      [["changed", 5, ["F", null, "JZ"]]],
    );
    assert.deepEqual(host.changes, []);
    controller.fixing.cancel();
    assert.equal(controller.state.preview, undefined);
    await controller.fixing.make();
    assert.deepEqual(host.changes, []);
  });

  it("is made, told of, and checked again", async () => {
    const { controller, host, show, of, noticeKey } = await open();
    show(5);
    await controller.fixing.make();
    assert.equal(host.rows[4]![5], "JZ");
    assert.equal(of(5).length, 0);
    assert.equal(controller.state.preview, undefined);
    assert.equal(noticeKey(), "fixing.done");
    assert.equal(controller.state.notice!.canUndo, true);
    assert.equal(controller.state.lastChange, "All safe changes");
    assert.equal(controller.state.phase.kind, "idle");
  });

  it("asks that its rows still hold what was read of them", async () => {
    const { controller, host, show } = await open();
    show(5);
    await controller.fixing.make();
    const [held] = host.changes[0]!.holds!;
    assert.equal(held!.row, 5);
    assert.deepEqual(
      held!.cells.map(({ column }) => column).sort((a, b) => a - b),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
    assert.deepEqual(held!.cells.find(({ column }) => column === 2)!.value, "P2");
  });

  it("is taken back, and the findings are there again", async () => {
    const { controller, host, show, of, noticeKey } = await open();
    const before = host.rows;
    show(5);
    await controller.fixing.make();
    await controller.fixing.undo();
    assert.deepEqual(host.rows, before);
    assert.ok(of(5).length > 0);
    assert.equal(noticeKey(), "fixing.undone");
    assert.equal(controller.state.lastChange, undefined);
  });

  it("that cannot be taken back stays, and its reason is said", async () => {
    const { controller, host, show, noticeKey } = await open();
    show(5);
    await controller.fixing.make();
    host.refusal = new Problem({ key: "excel.changed-since", data: { cell: "F5", sheet: "Charges" } });
    await controller.fixing.undo();
    assert.equal(noticeKey(), "excel.changed-since");
    assert.equal(controller.state.notice!.kind, "problem");
    assert.ok(controller.state.lastChange);
    assert.equal(controller.state.phase.kind, "idle");
  });

  it("that is refused changes nothing, and a new check is offered", async () => {
    const { controller, host, show, noticeKey } = await open();
    show(5);
    host.refusal = new Problem({ key: "excel.cell-changed", data: { cell: "F5", sheet: "Charges" } });
    await controller.fixing.make();
    assert.equal(noticeKey(), "excel.cell-changed");
    assert.equal(controller.state.notice!.canRetry, true);
    assert.equal(controller.state.lastChange, undefined);
    assert.equal(controller.state.preview, undefined);
  });

  it("can be taken back by whoever opens the workbook next, before any check", async () => {
    const first = await open();
    first.show(5);
    await first.controller.fixing.make();
    const next = await open(first.stored);
    assert.equal(next.controller.state.lastChange, "All safe changes");
  });

  it("of a selection is checked again for the same rows", async () => {
    const { controller, host, show } = await open();
    host.onlyRows = (row) => row === 5;
    await controller.check({ kind: "selection" });
    const scopes: unknown[] = [];
    const read = host.read.bind(host);
    host.read = (scope, pick, pace) => {
      scopes.push(scope.kind === "sheet" && [2, 3, 4, 5, 6, 7].filter((row) => scope.onlyRows?.(row)));
      return read(scope, pick, pace);
    };
    show(5);
    await controller.fixing.make();
    assert.deepEqual(scopes, [[5]]);
  });

  it("is not shown where nothing can be mended", async () => {
    const { controller } = await open();
    proposeFixes(controller, [], title);
    assert.equal(controller.state.preview, undefined);
  });

  it("that is shown is gone after another check", async () => {
    const { controller, show } = await open();
    show(5);
    await controller.check({ kind: "sheet" });
    assert.equal(controller.state.preview, undefined);
  });

  describe("of several parts", () => {
    /** Two agent lines without JZ, which changes what is billed, and one code with its modifier in it, which does not. */
    const parted = async () => {
      const joined = study(4, "JZ", 2).map((row, index) =>
        index === 0 ? row.map((cell, place) => (place === 4 ? "93306-26" : cell)) : row,
      );
      const pane = await open(undefined, [headings, ...study(1, null, 2), ...study(2, null, 2), ...joined]);
      const all = pane.controller.state.results!.listed.map(({ finding }) => finding);
      const wanted = all.filter(({ rule }) => ["waste-modifier-missing", "code-format"].includes(rule.id));
      proposeFixes(pane.controller, wanted, title);
      const preview = () => pane.controller.state.preview!;
      const rows = () => [...new Set(preview().wanted?.rows.map(({ row }) => row))];
      return { ...pane, preview, rows, parts: preview().plan.parts! };
    };

    it("takes no part that changes what is billed before that is said yes to", async () => {
      const { controller, rows, parts, host } = await parted();
      assert.equal(parts.length, 3);
      assert.deepEqual(rows(), [6]);
      controller.fixing.choose([parts[1]!], true);
      assert.deepEqual(rows(), [5, 6]);
      await controller.fixing.make();
      assert.deepEqual([host.rows[2]![5], host.rows[4]![5], host.rows[5]![4]], [null, "JZ", "93306"]);
    });

    it("leaves out what is not wanted, and is nothing without any part", async () => {
      const { controller, rows, parts, preview, host } = await parted();
      controller.fixing.choose(parts, true);
      assert.deepEqual(rows(), [3, 5, 6]);
      controller.fixing.choose(parts, false);
      assert.equal(preview().wanted, undefined);
      await controller.fixing.make();
      assert.deepEqual(host.changes, []);
      controller.fixing.choose([parts[0]!], true);
      assert.deepEqual(rows(), [3]);
    });
  });

  it("of a selection that is taken back is checked again for the rows that were selected", async () => {
    const { controller, host, show } = await open();
    host.onlyRows = (row) => row === 5 || row === 7;
    await controller.check({ kind: "selection" });
    show(5);
    await controller.fixing.make();
    const scopes: unknown[] = [];
    const read = host.read.bind(host);
    host.read = (scope, pick, pace) => {
      scopes.push(scope.kind === "sheet" && [2, 3, 4, 5, 6, 7].filter((row) => scope.onlyRows?.(row)));
      return read(scope, pick, pace);
    };
    await controller.fixing.undo();
    assert.deepEqual(scopes, [[5, 7]]);
  });
});
