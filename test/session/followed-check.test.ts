import assert from "node:assert/strict";
import { checkSheet } from "../../src/session/check-sheet.ts";
import { listFindings } from "../../src/session/finding-list.ts";
import { FollowedCheck, type Followed } from "../../src/session/live/followed-check.ts";
import { newsBetween, newsSaid } from "../../src/session/live/news.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";
import { plainReport } from "../support/same-report.ts";
import { headings, MemoryHost, study } from "./memory-host.ts";

const words = openWords("en", everyWord);
const settings = { asOf: "2026-11-21" } as const;
const noPause = () => Promise.resolve();

const [mod, units, patient] = [6, 7, 2];
const charges = [headings, ...study(1, "JZ", 2), ...study(2, null, 2), ...study(3, null, 2)];

async function open(rows: readonly (readonly CellValue[])[] = charges) {
  const host = new MemoryHost(rows);
  const checked = await checkSheet(host, { kind: "sheet" }, settings);
  const following = new FollowedCheck({ checked, listed: listFindings(checked, words) }, words);
  const edit = (row: number, column: number, value: CellValue) => {
    host.type(row, column, value);
    return following.take([{ firstRow: row, rows: [host.rows[row - 1]!] }], noPause);
  };
  const again = () => checkSheet(host, { kind: "sheet" }, settings);
  return { host, following, edit, again };
}

const said = ({ listed }: Pick<Followed, "listed">) =>
  listed.map(({ id, row, finding }) => `${id}: ${row} ${finding.rule.id}`);

describe("What was checked follows an edit", () => {
  it("and is what a check would find", async () => {
    const { following, edit, again } = await open();
    for (const [row, column, value] of [
      [5, mod, "JZ"],
      [3, units, 7],
      [7, patient, "P2"],
      [3, units, 2],
    ] as const) {
      const followed = await edit(row, column, value);
      const expected = await again();
      assert.deepEqual(plainReport(followed!.checked.report), plainReport(expected.report));
      assert.equal(following.latest.checked, followed!.checked);
    }
  });

  it("names the rows beside which something else may stand, and says what is new", async () => {
    const { edit, following } = await open();
    const before = following.latest.listed;
    const followed = await edit(5, mod, "JZ");
    assert.deepEqual([...followed!.rows], [4, 5]);
    assert.deepEqual(newsBetween(before, followed!.listed), { fewer: 1, more: 0 });
    const worse = await edit(4, patient, "P9");
    assert.deepEqual([...worse!.rows], [4, 5]);
    assert.ok(newsBetween(followed!.listed, worse!.listed).more > 0);
  });

  it("keeps the findings that stay known to their reader, and knows one again that comes back", async () => {
    const { following, edit } = await open();
    const before = said(following.latest);
    const without = said((await edit(5, mod, "JZ"))!);
    assert.equal(without.length, before.length - 1);
    assert.ok(without.every((line) => before.includes(line)));
    assert.deepEqual(said((await edit(5, mod, null))!), before);
  });

  it("is not possible where a row is no line any more", async () => {
    const { host, following } = await open();
    const before = following.latest;
    host.rows[6] = headings.map(() => null);
    assert.equal(await following.take([{ firstRow: 7, rows: [host.rows[6]] }], noPause), undefined);
    assert.equal(following.latest, before);
  });
});

describe("What was checked is replaced by a check of the sheet as it is now", () => {
  it("with the findings known again by the facts of their rows", async () => {
    const { host, following, again } = await open();
    const before = said(following.latest);
    host.rows = [headings, ...study(9, "JZ", 2), ...charges.slice(1)];
    const followed = following.replacedBy(await again());
    assert.deepEqual(
      said(followed),
      before.map((line) => line.replace(/: (\d+)/, (_, row) => `: ${Number(row) + 2}`)),
    );
    assert.equal(followed.rows.size, 8);
  });

  it("and followed from there", async () => {
    const { host, following, again, edit } = await open();
    host.rows = [headings, ...charges.slice(3)];
    following.replacedBy(await again());
    const followed = await edit(3, mod, "JZ");
    assert.deepEqual(plainReport(followed!.checked.report), plainReport((await again()).report));
    assert.equal(new Set(followed!.listed.map(({ id }) => id)).size, followed!.listed.length);
  });
});

describe("What is new", () => {
  const cases = [
    [{ fewer: 0, more: 0 }, ""],
    [{ fewer: 1, more: 0 }, "1 finding fewer."],
    [{ fewer: 2, more: 0 }, "2 findings fewer."],
    [{ fewer: 0, more: 1 }, "1 new finding."],
    [{ fewer: 0, more: 3 }, "3 new findings."],
    [{ fewer: 2, more: 1 }, "2 findings fewer, 1 new."],
    [{ fewer: 1, more: 4 }, "1 finding fewer, 4 new."],
  ] as const;
  for (const [news, sentence] of cases) {
    it(`is said as “${sentence}”`, () => assert.equal(newsSaid(news, words), sentence));
  }
});
