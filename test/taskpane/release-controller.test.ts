import assert from "node:assert/strict";
import { Controller } from "../../src/taskpane/controller.ts";
import { ReleaseController } from "../../src/taskpane/releasing/release-controller.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { headings, study } from "../session/memory-host.ts";
import { EditableHost } from "./support/editable-host.ts";
import { surroundings } from "./support/surroundings.ts";

const words = openWords("en", everyWord);

/** C1 is clean, C2 has an error, and C3 a warning. */
async function open(day = { today: "2026-11-21" }) {
  const stress = study(3, "JZ", 2).map((row) => row.map((cell) => (cell === "93306" ? "93350" : cell)));
  const host = new EditableHost([headings, ...study(1, "JZ", 2), ...study(2, null, 2), ...stress]);
  const controller = new Controller({ ...surroundings(host), today: () => day.today });
  await controller.start();
  await controller.check({ kind: "sheet" });
  const release = new ReleaseController(controller);
  controller.open("release");
  await release.look();
  const names = () => ({
    released: release.gate!.released.map(({ name }) => name),
    held: release.gate!.held.map(({ name }) => name),
  });
  const said = () => controller.state.notice && words.phrase(controller.state.notice.phrase);
  const lineOf = (row: number) => controller.state.results!.checked.lines.rows.indexOf(row);
  return { host, controller, release, names, said, lineOf };
}

describe("The release in the pane", () => {
  it("sorts the claims, and writes the two sheets and the file", async () => {
    const { host, controller, release, names, said } = await open();
    assert.deepEqual(names(), { released: ["C1"], held: ["C2", "C3"] });
    await release.release();
    assert.deepEqual(
      host.written.map(({ name, blocks }) => [name, blocks.at(-1)!.rows.length - 1]),
      [
        ["Held", 4],
        ["Released", 2],
      ],
    );
    assert.equal(release.state.released!.text.trim().split("\r\n").length, 3);
    assert.match(release.state.released!.file, /^released-2026-11-21-\d\d-\d\d\.csv$/);
    assert.equal(said(), "1 claim was released to sheet Released, and 2 are held on sheet Held.");
    assert.equal(controller.state.view, "release");
  });

  it("lets out what was approved, and keeps what is held by hand until it is let go", async () => {
    const { host, release, names } = await open();
    release.ask({ kind: "approve", claims: release.gate!.held, rule: undefined });
    await release.decide(" Looked up ", " Kim ");
    assert.deepEqual(names(), { released: ["C1", "C3"], held: ["C2"] });
    assert.equal(release.state.by, "Kim");
    release.ask({ kind: "hold", claim: release.gate!.released[0]!, rule: undefined });
    await release.decide("Waits", "Kim");
    assert.deepEqual(names(), { released: ["C3"], held: ["C1", "C2"] });
    const [table] = host.tables;
    assert.deepEqual(
      table!.cells.rows.slice(1).map((row) => [row[0], row[2], row[4], row[5]]),
      [
        ["Approved", "C3", "Looked up", "Kim"],
        ["Held", "C1", "Waits", "Kim"],
      ],
    );
    const holds = release.gate!.held[0]!.obstacles.flatMap((each) => (each.kind === "held" ? [each.decision] : []));
    await release.letGo(holds);
    assert.deepEqual(names(), { released: ["C1", "C3"], held: ["C2"] });
  });

  it("shows one claim and puts its evidence on a sheet", async () => {
    const { host, controller, release, lineOf, said } = await open();
    release.open(lineOf(5));
    assert.equal(controller.state.view, "claim");
    assert.equal(release.claim!.name, "C2");
    await release.evidence();
    assert.deepEqual([host.written[0]!.name, host.written[0]!.onOnePage], ["Evidence C2", true]);
    assert.equal(host.revealed!.sheet, "Evidence C2");
    assert.equal(said(), "Sheet Evidence C2 is ready to be printed.");
    release.back();
    assert.equal(controller.state.view, "release");
  });

  it("releases nothing where the sheet was changed since, and says so", async () => {
    const { host, release, said } = await open();
    host.type(3, 7, 1);
    assert.equal(release.whyNot, "cells");
    await release.release();
    assert.deepEqual(host.written, []);
    assert.match(said()!, /changed since the check/);
  });

  it("releases nothing where Excel told of no change", async () => {
    const { host, release, said } = await open();
    host.rows[2] = host.rows[2]!.map((cell) => (cell === 2 ? 1 : cell));
    assert.equal(release.whyNot, undefined);
    await release.release();
    assert.deepEqual(host.written, []);
    assert.match(said()!, /Row 3 of sheet Charges is no longer what was checked/);
  });

  it("goes by what is decided and kept in the workbook at that moment, whoever changed it", async () => {
    const { host, release, said } = await open();
    release.ask({ kind: "approve", claims: release.gate!.held, rule: undefined });
    await release.decide("Looked up", "Kim");
    host.tables = [];
    await release.release();
    assert.equal(said(), "1 claim was released to sheet Released, and 2 are held on sheet Held.");
  });

  it("releases nothing by yesterday's check", async () => {
    const day = { today: "2026-11-21" };
    const { host, release } = await open(day);
    day.today = "2026-11-22";
    assert.equal(release.whyNot, "day");
    await release.release();
    assert.deepEqual(host.written, []);
  });

  it("says what stood in the way of the sheets", async () => {
    const { host, release, said } = await open();
    host.refusal = new Problem({ key: "excel.read-only" });
    await release.release();
    assert.equal(said(), words.say("excel.read-only"));
    assert.equal(release.state.released, undefined);
  });
});
