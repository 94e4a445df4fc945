import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { withoutPause } from "../../../src/session/pace.ts";
import { addPractice, answerOf, type PracticeContent } from "../../../src/session/practice/practice-sheet.ts";
import { scorePractice } from "../../../src/session/practice/score.ts";
import { rules } from "../../../src/rules/index.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { openExcel } from "../../hosts/excel/open-excel.ts";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";

const content = JSON.parse(
  readFileSync(new URL("../../../assets/samples/practice.json", import.meta.url), "utf8"),
) as PracticeContent;

const answer = (id: string) => answerOf(rules.find((rule) => rule.id === id)!);

describe("The score of the practice sheet", () => {
  const practising = (title: string, test: (given: Given) => Promise<void>) =>
    it(title, async () => {
      const opened = await openExcel({ name: "Practice", rows: [["Mine"]] });
      try {
        const host = opened.host as EditingHost;
        const name = await addPractice(host, content);
        const sheet = opened.pane.workbook.sheets.find((each: Sheet) => each.name === name)!;
        const say = (row: number, text: string) =>
          setInputs(sheet, { top: row - 1, left: 0, bottom: row - 1, right: 0 }, [[text]]);
        await test({ host, sheet, say, own: opened.sheet, score: () => scorePractice(host, withoutPause) });
      } finally {
        opened.close();
      }
    });

  interface Given {
    readonly host: EditingHost;
    readonly sheet: Sheet;
    readonly own: Sheet;
    say(row: number, text: string): void;
    score(): ReturnType<typeof scorePractice>;
  }

  practising("is none of twenty before anything is answered, and marks nothing", async ({ sheet, own, score }) => {
    assert.equal(sheet.name, "Practice (2)");
    assert.equal(own.value(0, 0), "Mine");
    const width = sheet.usedArea(true)!.right;
    const { total, found, missed, falseAlarms, answered } = await score();
    assert.deepEqual([total, found.length, missed.length, falseAlarms.length, answered], [20, 0, 20, 0, 0]);
    assert.equal(sheet.usedArea(true)!.right, width);
    assert.equal(sheet.conditionalFormats.length, 0);
  });

  practising("is twenty where every mistake is named", async ({ say, score }) => {
    for (const { row, rule } of (await score()).missed) say(row, answerOf(rule));
    const { found, missed, falseAlarms } = await score();
    assert.deepEqual([found.length, missed.length, falseAlarms.length], [20, 0, 0]);
  });

  practising("counts a mistake that was named on another row of its claim", async ({ say, score }) => {
    const { row } = (await score()).missed.find(({ rule }) => rule.id === "waste-jw-jz-conflict")!;
    say(row + 1, answer("waste-jw-jz-conflict"));
    const { found, falseAlarms } = await score();
    assert.deepEqual([found.map((each) => each.row), falseAlarms], [[row], []]);
  });

  practising("tells false alarms, and what was said where a mistake is", async ({ say, score }) => {
    const { missed } = await score();
    const row = missed.find(({ rule }) => rule.id === "pos-invalid")!.row;
    say(row, "fine");
    say(5, answer("ncci-echo-pairs"));
    say(6, "something of my own");
    say(missed.find(({ rule }) => rule.id === "units-invalid")!.row, answer("dos-invalid"));
    const after = await score();
    assert.equal(after.found.length, 0);
    assert.deepEqual(after.falseAlarms.slice(0, 2), [
      { row: 5, said: answer("ncci-echo-pairs") },
      { row: 6, said: "something of my own" },
    ]);
    assert.equal(after.falseAlarms.length, 3);
    assert.equal(after.missed.find(({ rule }) => rule.id === "pos-invalid")!.said, "fine");
    assert.equal(after.missed.find(({ rule }) => rule.id === "units-invalid")!.said, answer("dos-invalid"));
  });

  practising("follows the cells: a row that was mended is no mistake any more", async ({ sheet, score }) => {
    const { missed } = await score();
    const { row } = missed.find(({ rule }) => rule.id === "pos-invalid")!;
    setInputs(sheet, { top: row - 1, left: 4, bottom: row - 1, right: 4 }, [["11"]]);
    const after = await score();
    assert.equal(after.total, 19);
  });

  it("asks for the practice sheet where there is none", async () => {
    const opened = await openExcel({ name: "Charges", rows: [["Mine"]] });
    try {
      await assert.rejects(
        scorePractice(opened.host as EditingHost, withoutPause),
        (failure) => failure instanceof Problem && failure.phrase.key === "practice.none",
      );
    } finally {
      opened.close();
    }
  });
});
