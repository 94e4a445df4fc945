import assert from "node:assert/strict";
import Papa from "papaparse";
import { checkSheet } from "../../../src/session/check-sheet.ts";
import { holdOf } from "../../../src/session/releasing/decide.ts";
import { decisionTable } from "../../../src/session/releasing/decisions.ts";
import { evidenceOf } from "../../../src/session/releasing/evidence.ts";
import { evidenceSheet } from "../../../src/session/releasing/evidence-sheet.ts";
import { gateOf } from "../../../src/session/releasing/gate.ts";
import { readRelease } from "../../../src/session/releasing/release.ts";
import { heldFile, releasedFile } from "../../../src/session/releasing/release-file.ts";
import { releaseSheets } from "../../../src/session/releasing/release-sheets.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { MemoryHost } from "../memory-host.ts";

const words = openWords("en", everyWord);
const headings = [
  "Posted",
  "Claim",
  "Patient",
  "DOS",
  "POS",
  "CPT",
  "Mod",
  null,
  "Units",
  "Charge",
  "Dx",
  "Payer",
  "Note",
];

const row = (claim: string, code: CellValue, mod: CellValue, units: CellValue, note: CellValue = null): CellValue[] => [
  46_340,
  claim,
  `P-${claim}`,
  46_329,
  11,
  code,
  mod,
  claim === "C1" ? "x" : null,
  units,
  code === "93306" ? 600 : 192.5,
  "I50.22",
  "Medicare",
  note,
];

const rows = [
  ["Contrast echo"],
  headings,
  row("C1", "93306", null, 1, "=HYPERLINK(1)"),
  row("C2", "93306", null, 1),
  row("C1", "Q9957", "JZ", 2, "-5"),
  row("C2", "Q9957", null, 2),
  ["Total", null, null, null, null, null, null, null, 6],
];

async function open() {
  const host = new MemoryHost(rows);
  host.formats = Object.fromEntries(
    [3, 4, 5, 6].flatMap((at) => [
      [`${at} 1`, "m/d/yyyy"],
      [`${at} 5`, "00"],
      [`${at} 10`, "$#,##0.00"],
    ]),
  );
  const checked = await checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-25" });
  const gate = gateOf(checked, []);
  return { host, checked, gate };
}

const parsed = (text: string) =>
  Papa.parse<string[]>(text, { newline: "\r\n" }).data.filter((cells) => cells.length > 1);

describe("What is released", () => {
  it("is the rows that may go, in the user's columns, days and zeros as they are seen", async () => {
    const { host, checked, gate } = await open();
    const content = await readRelease(host, checked, gate, words);
    assert.deepEqual(parsed(releasedFile(content)), [
      headings.map((heading) => heading ?? ""),
      [
        "2026-11-14",
        "C1",
        "P-C1",
        "2026-11-03",
        "11",
        "93306",
        "",
        "x",
        "1",
        "600",
        "I50.22",
        "Medicare",
        "'=HYPERLINK(1)",
      ],
      ["2026-11-14", "C1", "P-C1", "2026-11-03", "11", "Q9957", "JZ", "x", "2", "192.5", "I50.22", "Medicare", "-5"],
    ]);
  });

  it("leaves the others with their reasons, a row without one with those of its claim", async () => {
    const { host, checked, gate } = await open();
    const content = await readRelease(host, checked, gate, words);
    const [top, echo, agent] = parsed(heldFile(content, words));
    assert.deepEqual(top!.slice(-4), ["Why held", "Rule", "What to do", "Owner"]);
    assert.deepEqual(echo!.slice(-4), ["Goes with its claim, which waits for row 6.", "", "", ""]);
    assert.match(agent!.at(-4)!, /JZ/);
    assert.deepEqual([agent!.at(-3), agent!.at(-1)], ["waste-modifier-missing", "Billing"]);
    assert.notEqual(agent!.at(-2), "");
  });

  it("stands on two sheets, each one table, with the formats of its columns", async () => {
    const { host, checked, gate } = await open();
    const content = await readRelease(host, checked, gate, words);
    const [released, held] = releaseSheets(content, { when: "2026-11-25 14:03:07", summary: "So much." }, words);
    assert.deepEqual([released!.name, released!.stamp, held!.name], ["Released", "2026-11-25 14.03", "Held"]);
    const table = released!.blocks.find((block) => block.table !== undefined)!;
    assert.equal(table.rows.length, 3);
    assert.equal(table.rows[0]![7], "Column H");
    assert.deepEqual(table.rows[1]!.slice(0, 4), [46_340, "C1", "P-C1", 46_329]);
    assert.deepEqual(table.formats!.slice(0, 5), ["m/d/yyyy", "", "", "yyyy-mm-dd", "00"]);
    assert.equal(held!.blocks.at(-1)!.rows[0]!.length, headings.length + 4);
  });

  it("says who holds a claim by hand, and why", async () => {
    const { host, checked, gate } = await open();
    const about = { reason: "Waits for the reader", by: "Kim", when: "2026-11-25 14:03" };
    const held = gateOf(checked, [holdOf(checked, gate.released[0]!, about)]);
    const content = await readRelease(host, checked, held, words);
    assert.equal(content.released.length, 0);
    assert.deepEqual(content.held.find(({ row }) => row === 3)!.why, {
      why: "Held by Kim (2026-11-25 14:03): Waits for the reader",
      rule: "",
      todo: "Settle it, then let the claim go.",
      owner: "Kim",
    });
  });

  it("marks the rows that were decided of, when they are checked again", async () => {
    const { host, checked, gate } = await open();
    const about = { reason: "Waits for the reader", by: "Kim", when: "2026-11-25 14:03" };
    const { sheet, tables } = decisionTable(words, [holdOf(checked, gate.released[0]!, about)]);
    await host.addTables({ sheet, title: "", hint: "", tables });
    await checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-25", mark: words });
    const problems = new Map(host.marked!.rows.map(({ row: at, problems: said }) => [at, said]));
    assert.deepEqual([problems.get(3), problems.get(5)], Array(2).fill("Held by Kim: Waits for the reader."));
    assert.doesNotMatch(problems.get(6)!, /Held/);
  });

  it("is not checked itself, and neither is the evidence of a claim", async () => {
    const { host, checked, gate } = await open();
    const content = await readRelease(host, checked, gate, words);
    const written = [
      ...releaseSheets(content, { when: "2026-11-25 14:03:07", summary: "So much." }, words),
      evidenceSheet(evidenceOf(checked, gate.held[0]!, "2026-11-25", words), "1"),
    ];
    for (const sheet of written) {
      const copy: CellValue[][] = [];
      for (const { row: top, rows: cells } of sheet.blocks) {
        cells.forEach((own, index) => (copy[top - 1 + index] = own as CellValue[]));
      }
      const other = new MemoryHost(Array.from(copy, (cells) => cells ?? []));
      const refused = checkSheet(other, { kind: "sheet" }, { asOf: "2026-11-25", words });
      await assert.rejects(
        refused,
        (problem: unknown) => (problem as Problem).phrase.key === "release.no-claims",
        sheet.name,
      );
    }
  });

  const changes: readonly [string, (host: MemoryHost) => void][] = [
    ["a cell changed", (host) => host.type(5, 9, 1)],
    ["rows were sorted", (host) => void host.rows.splice(2, 2, host.rows[3]!, host.rows[2]!)],
    ["a row came", (host) => void host.rows.splice(6, 0, row("C3", "93306", null, 1))],
    ["a row went", (host) => void host.rows.splice(5, 1)],
  ];
  for (const [title, change] of changes) {
    it(`is nothing where ${title} since the check`, async () => {
      const { host, checked, gate } = await open();
      change(host);
      await assert.rejects(readRelease(host, checked, gate, words), (problem: unknown) => {
        assert.ok(problem instanceof Problem);
        return problem.phrase.key === "release.changed";
      });
    });
  }
});
