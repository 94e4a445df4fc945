import assert from "node:assert/strict";
import { checkSheet } from "../../../src/session/check-sheet.ts";
import { questionsOn, readerNote } from "../../../src/session/releasing/reader-note.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import { MemoryHost } from "../memory-host.ts";

const words = openWords("en", everyWord);

describe("A note to the reader", () => {
  const host = new MemoryHost([
    ["Acct #", "Pt ID", "Svc Date", "POS", "CPT", "Mod", "Units", "Dx", "mL Given", "Suboptimal"],
    ["A7", "P\u202e1", "11/03/2026", "11", "93306", null, 1, "I50.22", null, null],
    ["A7", "P\u202e1", "11/03/2026", "11", "Q9957", "JZ", 2, "I50.22", "1.3", null],
    ["A7", "P\u202e1", "11/03/2026", "11", "93352", null, 1, "I50.22", null, null],
  ]);
  const check = () => checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-25" });

  it("tells the study by the sheet's own words, what it has of the record, and asks each question once", async () => {
    const checked = await check();
    const questions = questionsOn(checked, [0, 1, 2]);
    assert.deepEqual(questions, [
      "What does the record say of the images taken before contrast: which segments, if any, could not be seen?",
      "Which echo study was done that day, at rest or with stress, and was contrast given in it?",
    ]);
    assert.equal(
      readerNote(checked, 0, questions, words),
      [
        "A question about an echo study",
        "",
        "Acct #: A7",
        "Pt ID: P 1",
        "Svc Date: 2026-11-03",
        "Listed for that day: 93306, Q9957 (Definity), 93352",
        "mL Given: 1.3",
        "",
        questions[0],
        "Answer:",
        "",
        questions[1],
        "Answer:",
        "",
        "Please answer from the record of the study. Where the record does not say, please say so; no particular answer is expected.",
        "Name and date:",
      ].join("\n"),
    );
  });

  it("says nothing of what was found, of money or of modifiers", async () => {
    const checked = await check();
    const note = readerNote(checked, 1, questionsOn(checked, [1]), words);
    assert.doesNotMatch(note, /JZ|\$|pay|bill|den(?:y|ied)|error|warning/i);
  });

  it("asks nothing of lines that nobody need be asked about", async () =>
    assert.deepEqual(questionsOn(await check(), [0]), []));
});
