import assert from "node:assert/strict";
import fc from "fast-check";
import { ClaimLine } from "../../src/claims/claim-line.ts";
import { fields, topicOf, type Field, type Topic } from "../../src/claims/fields.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";
import { cellEdits } from "../../src/worksheet/edits.ts";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { rowKeysOf } from "../../src/worksheet/fingerprint.ts";
import { vocabulary } from "../../src/worksheet/headings/vocabulary.ts";
import { neededColumns } from "../../src/worksheet/needed-columns.ts";
import { cellOf } from "../../src/worksheet/places.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { readLines } from "../../src/worksheet/read-lines.ts";
import { sheetOf } from "./support/sheet.ts";

type Way = readonly [CellValue, unknown];

/** Cells of a field, each with what it says. */
const ways: { readonly [F in Field]?: readonly Way[] } = {
  claimId: [
    ["C1", "C1"],
    [1001, "1001"],
    [" C2 ", "C2"],
    ["C1", "C1"],
  ],
  patientId: [
    ["Doe, Jane", "Doe, Jane"],
    ["Roe\u00a0", "Roe"],
  ],
  dos: [
    [46329, "2026-11-03"],
    ["11/3/26", "2026-11-03"],
    ["2026-11-04", "2026-11-04"],
  ],
  pos: [
    [11, "11"],
    ["22", "22"],
  ],
  code: [
    [93306, "93306"],
    ["q9957", "Q9957"],
    ["93351", "93351"],
  ],
  mod1: [
    ["JZ", ["JZ"]],
    [26, ["26"]],
    ["59, xu", ["59", "XU"]],
    [null, undefined],
  ],
  units: [
    [1, 1],
    ["2", 2],
    ["2.0", 2],
  ],
  charge: [
    [450, 450],
    ["$1,190.00", 1190],
  ],
  dx1: [
    ["I50.22", ["I50.22"]],
    ["i420", ["I42.0"]],
  ],
  payer: [
    ["Medicare", "Medicare"],
    ["Aetna", "Aetna"],
  ],
  volAdmin: [
    [1.3, 1.3],
    ["1.5 mL", 1.5],
  ],
  ndc: [["11994-0011-04", "11994001104"]],
};
const known = Object.keys(ways) as Field[];
const always: readonly Field[] = ["code", "dos", "units", "patientId", "pos"];

const heading = (field: Field) => {
  const sure = Object.entries(vocabulary[topicOf(field)]).filter(([rank]) => Number(rank) >= 7);
  const names = fc.constantFrom(...sure.flatMap(([, list]) => list!.split("; ")));
  const styles: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => ` ${name.replace(/ /g, "_")}`,
    (name) => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    (name) => `${name}:`,
    (name) => name.replace(/ /g, "\n"),
  ];
  return fc.tuple(names, fc.constantFrom(...styles)).map(([name, style]) => style(name));
};

const sheet = fc
  .subarray(known.filter((field) => !always.includes(field)))
  .chain((more) => fc.shuffledSubarray([...always, ...more], { minLength: always.length + more.length }))
  .chain((order) =>
    fc.record({
      order: fc.constant(order),
      headings: fc.tuple(...order.map(heading)),
      unknown: fc.nat(order.length),
      lines: fc.array(fc.tuple(...order.map((field) => fc.constantFrom(...ways[field]!))), {
        minLength: 3,
        maxLength: 8,
      }),
      blanksAfter: fc.array(fc.nat(8), { maxLength: 3 }),
      banner: fc.subarray([["Charges by date"], [], ["From", "11/01/2026", "To", "11/30/2026"], ["Page 1 of 2"]]),
      total: fc.boolean(),
      firstRow: fc.integer({ min: 1, max: 9 }),
    }),
  );

describe("Any sheet", () => {
  it("gives the same lines whatever the order of its columns, its headings and the rows around them", () => {
    fc.assert(
      fc.property(sheet, ({ order, headings, unknown, lines, blanksAfter, banner, total, firstRow }) => {
        const widen = (row: readonly CellValue[], content: CellValue) => [
          ...row.slice(0, unknown),
          content,
          ...row.slice(unknown),
        ];
        const body = lines.flatMap((line, i) => [
          widen(
            line.map(([content]) => content),
            "seen",
          ),
          ...(blanksAfter.includes(i) ? [[]] : []),
        ]);
        const sums = order.map((field) => (field === "units" ? 9 : field === "charge" ? 900 : null));
        const rows = [
          ...banner,
          widen(headings, "Sonographer"),
          ...body,
          ...(total ? [widen(sums, "Total"), ["Printed by J."]] : []),
        ];
        const cells = sheetOf(rows, { firstRow });
        const mapping = findColumns(cells);
        assert.equal(mapping.headerRow, firstRow + banner.length);
        const read = readLines(cells, mapping);
        const said = Array.from({ length: read.count }, (_, i) => {
          const line = new ClaimLine(read, i);
          return order.map((field) => (field === "code" ? line.code : line.value(field)));
        });
        assert.deepEqual(
          said,
          lines.map((line) => line.map(([, value]) => value)),
        );
      }),
      { numRuns: 150 },
    );
  });

  const names = Object.values(vocabulary).flatMap((ranks) => Object.values(ranks).flatMap((list) => list.split("; ")));
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names, "CPT 1", "CPT 2", "Mod 1.1", "Units 2", "DX 1", "Total") },
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("constructor", "__proto__", "toString", "93306", "Q9957", "JZ", "I50.22", "11/03/2026", "11"),
    fc.double(),
    fc.integer({ min: -5, max: 50_000 }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom({ error: "#N/A" }, { error: "#VALUE!", picture: true as const }),
  );

  it("is read, or refused with a sentence", () => {
    const words = openWords("en", everyWord);
    const topics = [...new Set<Topic>(fields.map(topicOf))];
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }), fc.boolean(), (rows, calculated) => {
        const cells = {
          ...sheetOf(rows),
          ...(calculated && { formulaAt: (row: number) => (row % 2 ? "=A1" : undefined) }),
        };
        try {
          neededColumns(cells);
          const mapping = findColumns(cells);
          const lines = readLines(cells, mapping);
          const keyOf = rowKeysOf(lines);
          for (let i = 0; i < lines.count; i++) {
            keyOf(i);
            const line = new ClaimLine(lines, i);
            for (const topic of topics) {
              cellOf(mapping, line, topic);
              cellEdits(
                { kind: "safe", edits: [{ line, topic, to: topic === "mod" ? ["26"] : "1" }], remove: [line] },
                mapping,
                lines,
              );
            }
          }
        } catch (problem) {
          if (!(problem instanceof Problem)) throw problem;
          assert.match(words.phrase(problem.phrase), /\S.*\.$/s);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
