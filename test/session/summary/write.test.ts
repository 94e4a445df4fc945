import assert from "node:assert/strict";
import { writeFindings, writeSummary } from "../../../src/session/summary/write.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import { EditableHost } from "../../taskpane/support/editable-host.ts";
import { checkedRows } from "./support.ts";

const words = openWords("en", everyWord);
const about = { at: "2026-11-21T08:05:00" };

describe("The sheets that tell of a check", () => {
  it("are the findings, the summary with its history, and the history", async () => {
    const host = new EditableHost([]);
    const written = await writeSummary(host, [await checkedRows()], about, words);
    assert.deepEqual(written, { findings: "EchoScrub findings", summary: "EchoScrub summary" });
    assert.deepEqual(
      host.written.map(({ kind }) => kind),
      ["findings", "summary"],
    );
    assert.equal(host.tables[0]!.cells.sheet, "EchoScrub runs");
    const texts = host.written[1]!.blocks.flatMap(({ rows }) => rows.flat());
    assert.ok(texts.includes("2026-11-21 08:05"));
  });

  it("of a selection add nothing to the history", async () => {
    const host = new EditableHost([]);
    await writeSummary(host, [await checkedRows(undefined, "Charges", { only: [4, 5] })], about, words);
    assert.deepEqual([host.written.length, host.tables.length], [2, 0]);
  });

  it("can be the findings alone", async () => {
    const host = new EditableHost([]);
    assert.equal(await writeFindings(host, [await checkedRows()], about, words), "EchoScrub findings");
    assert.deepEqual([host.written.length, host.tables.length], [1, 0]);
  });
});
