import assert from "node:assert/strict";
import fc from "fast-check";
import { fields, type Field } from "../../../src/claims/fields.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import { address, type CellValue, type SheetCells } from "../../../src/worksheet/cells.ts";
import { damageKinds, type Repair } from "../../../src/worksheet/damage/damage.ts";
import { countRepairs, findDamage, withoutFormulas } from "../../../src/worksheet/damage/find-damage.ts";
import { findColumns } from "../../../src/worksheet/find-columns.ts";
import { readLines } from "../../../src/worksheet/read-lines.ts";
import { sheetOf, type Rows } from "../support/sheet.ts";

const words = openWords("en", everyWord);

function look(rows: Rows, more?: Partial<SheetCells>) {
  const cells = sheetOf(rows, more);
  const mapping = findColumns(cells);
  const lines = readLines(cells, mapping);
  return { mapping, lines, damage: findDamage(lines, mapping) };
}

/** Repairs as "zeros B2: 2 -> "02"", those in doubt with a question mark; losses with their reason. */
function told(rows: Rows, more?: Partial<SheetCells>): readonly string[] {
  const { repairs, losses } = look(rows, more).damage;
  return [
    ...repairs.map(
      ({ kind, row, column, from, to, isSure }) =>
        `${kind} ${address(row, column)}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}${isSure ? "" : " ?"}`,
    ),
    ...losses.map(({ kind, row, column, why }) => `${kind} ${address(row, column)}: ${words.phrase(why)}`),
  ];
}

const headings = [
  "Claim ID",
  "Patient ID",
  "DOS",
  "POS",
  "CPT",
  "Mod 1",
  "Mod 2",
  "Units",
  "Charge",
  "NDC",
  "DX 1",
  "DX 2",
  "DX Pointer",
];
const sound = ["C-1", "P-1", 46329, "11", "93306", null, null, 1, 450, null, "I50.22", "I10", "AB"];

/** A sheet with sound rows and one that differs from them in some columns. */
function withCells(cells: Readonly<Record<string, CellValue>>, others: Rows = [sound, sound]): Rows {
  return [headings, ...others, headings.map((heading, place) => (heading in cells ? cells[heading]! : sound[place]!))];
}

const cases: readonly (readonly [string, Readonly<Record<string, CellValue>>, readonly string[]])[] = [
  ["a place of service without its zero", { POS: 2 }, ['zeros D4: 2 -> "02"']],
  ["a place of service without its zero, as text", { POS: "2" }, ['zeros D4: "2" -> "02"']],
  ["a place of service of two digits is sound", { POS: 22 }, []],
  ["a code that became a number", { CPT: 93306 }, ['as-number E4: 93306 -> "93306"']],
  ["a code with its modifier", { CPT: "93306-26" }, ['joined E4: "93306-26" -> "93306"', 'joined F4: null -> "26"']],
  [
    "two modifiers in one cell beside a free one",
    { "Mod 1": "59,XU" },
    ['joined F4: "59,XU" -> "59"', 'joined G4: null -> "XU"'],
  ],
  ["three modifiers have no place in two cells", { "Mod 1": "59,XU", "Mod 2": "26" }, []],
  ["a number with two modifiers", { "Mod 1": 2659 }, ["joined F4: 2659 -> 26", "joined G4: null -> 59"]],
  ["an NDC without its zeros", { NDC: 409400101 }, ['zeros J4: 409400101 -> "00409400101"']],
  [
    "an NDC of ten digits",
    { NDC: 1199400110 },
    [
      "zeros J4: 1199400110 is an NDC that lost a zero; in which part it was, ten digits no longer tell. Type the eleven digits.",
    ],
  ],
  ["an NDC that became a number", { NDC: 11994001104 }, ['as-number J4: 11994001104 -> "11994001104"']],
  [
    "an NDC in scientific notation that has all its digits",
    { NDC: "1.1994001104E+10" },
    ['as-number J4: "1.1994001104E+10" -> "11994001104"'],
  ],
  [
    "an NDC in scientific notation that has not",
    { NDC: "1.1994E+10" },
    ["as-number J4: The cell shows 1.1994E+10: the last digits of the number are lost."],
  ],
  ["an NDC with its hyphens is sound", { NDC: "11994-0011-04" }, []],
  ["a pointer that became the second of January", { "DX Pointer": 46024 }, ['pointer M4: 46024 -> "AB"']],
  ["a pointer that may have been typed in either order", { "DX Pointer": 46054 }, ['pointer M4: 46054 -> "BA" ?']],
  ["a pointer to diagnoses that the row has not", { "DX Pointer": 46025 }, ['pointer M4: 46025 -> "AC" ?']],
  [
    "a day that is no pointer",
    { "DX Pointer": 46041 },
    [
      "pointer M4: A pointer was made the date 2026-01-19, and the date no longer tells which diagnoses were meant. Type it again.",
    ],
  ],
  ["a date as text", { DOS: "11/13/2026" }, ['date C4: "11/13/2026" -> 46339']],
  ["a date as text that only reads one way", { DOS: "2026-11-03" }, ['date C4: "2026-11-03" -> 46329']],
  [
    "a date whose month nothing proves",
    { DOS: "11/03/2026" },
    [
      "date C4: 11/03/2026 is text, and no other date of its column proves which number is the month. It is read month first.",
    ],
  ],
  ["units as text among numbers", { Units: "2" }, ['number H4: "2" -> 2']],
  ["a charge as text among numbers", { Charge: " $1,450.00 " }, ['number I4: " $1,450.00 " -> 1450']],
  ["a no-break space behind a claim", { "Claim ID": "C-1\u00a0" }, ['invisible A4: "C-1\u00a0" -> "C-1"']],
  ["an apostrophe that an export left", { CPT: "'93306" }, [`invisible E4: "'93306" -> "93306"`]],
  ["an error is no damage that can be mended", { Units: { error: "#N/A" } }, []],
  ["what nobody understands is left to the rules", { CPT: "9330", Units: "two" }, []],
];

describe("Damage in cells", () => {
  for (const [name, cells, expected] of cases) {
    it(`${name}: ${expected.length > 0 ? "is found" : "nothing"}`, () =>
      assert.deepEqual(told(withCells(cells)), expected));
  }

  it("of dates is settled by the others of their column", () => {
    const row = (dos: CellValue) => sound.map((cell, place) => (place === 2 ? dos : cell));
    const monthFirst = [headings, row(46329), row("11/23/2026"), row("11/03/2026")];
    assert.deepEqual(told(monthFirst), ['date C3: "11/23/2026" -> 46349', 'date C4: "11/03/2026" -> 46329']);
    const dayFirst = [headings, row(46329), row("23/11/2026"), row("03/11/2026")];
    assert.deepEqual(told(dayFirst), ['date C3: "23/11/2026" -> 46349 ?', 'date C4: "03/11/2026" -> 46329 ?']);
    const texts = [headings, row("11/23/2026"), row("11/03/2026")];
    assert.deepEqual(told(texts), [], "a column of texts only is how its export writes them");
  });

  it("of ids is proven by the others of their column", () => {
    const row = (claim: CellValue) => sound.map((cell, place) => (place === 0 ? claim : cell));
    const proven = [headings, row("00123"), row("00124"), row("01125"), row(126)];
    assert.deepEqual(told(proven), ['zeros A5: 126 -> "00126"']);
    assert.deepEqual(told([headings, row("00123"), row("124"), row("01125"), row("09999"), row(126)]), []);
    assert.deepEqual(told([headings, row("10123"), row("20124"), row(126)]), []);
  });

  it("is found in every group of a row that holds a whole claim", () => {
    const rows = [
      ["Claim ID", "Patient ID", "DOS", "POS", "CPT 1", "Units 1", "CPT 2", "Units 2"],
      ["C-1", "P-1", 46329, 2, 93306, 1, "Q9957", 2],
      ["C-2", "P-2", 46329, "11", "93306", 1, 93325, 1],
    ];
    assert.deepEqual(told(rows), [
      'zeros D2: 2 -> "02"',
      'as-number E2: 93306 -> "93306"',
      'as-number G3: 93325 -> "93325"',
    ]);
  });

  it("is twelve where twelve were planted, and none in the same sheet before", () => {
    const clean = Array.from({ length: 20 }, () => sound);
    assert.deepEqual(told([headings, ...clean]), []);
    const damaged = clean.map((row) => [...row] as CellValue[]);
    const planted: readonly (readonly [number, string, CellValue])[] = [
      [0, "POS", 2],
      [1, "CPT", 93306],
      [2, "CPT", "93306-26"],
      [3, "NDC", 409400101],
      [4, "NDC", "1.1994001104E+10"],
      [5, "DX Pointer", 46024],
      [6, "Mod 1", "59,XU"],
      [7, "DOS", "11/13/2026"],
      [8, "Units", "2"],
      [9, "Charge", "$450.00"],
      [10, "Patient ID", "P-1\u200b"],
      [11, "NDC", "1.1994E+10"],
    ];
    for (const [row, heading, content] of planted) damaged[row]![headings.indexOf(heading)] = content;
    const { repairs, losses } = look([headings, ...damaged]).damage;
    const rows = [...new Set([...repairs, ...losses].map(({ row }) => row))].sort((a, b) => a - b);
    assert.deepEqual(
      rows,
      planted.map(([row]) => row + 2),
    );
    assert.equal(losses.length, 1);
    assert.ok(repairs.every(({ isSure }) => isSure));
  });

  it("in a cell with a formula is left to what it is made of", () => {
    const { damage } = look(withCells({ CPT: 93306, POS: 2 }));
    const typed = withoutFormulas(damage, (row, column) => row === 4 && column === 5);
    assert.deepEqual(
      typed.repairs.map(({ kind }) => kind),
      ["zeros"],
    );
  });

  it("is mended so that every cell says what it said before, or more, and once for all", () => {
    const contents: Readonly<Record<string, readonly CellValue[]>> = {
      "Claim ID": ["C-1", " C-1", "00123", "00124", "01125", 126, 5],
      DOS: [46329, "11/13/2026", "11/03/2026", "2026-11-03", "Nov 3, 2026", "nonsense"],
      POS: ["11", 11, 2, "2", "02", "22 "],
      CPT: ["93306", 93306, "93306-26", "Q9957JZ", "q9957", 99999, "x"],
      "Mod 1": [null, "26", 26, "59,XU", 2659, "JZ"],
      "Mod 2": [null, "59", 76],
      Units: [1, "2", "two", 1.5, " 1 "],
      Charge: [450, "$450.00", "(450.00)", "n/a"],
      NDC: [null, 11994001104, 409400101, 1199400110, "1.1994E+10", "11994-0011-04", "N411994001104"],
      "DX 1": ["I50.22", "I50.22\u00a0", "I50.22, I10"],
      "DX Pointer": ["A", "AB", 1, 46024, 46054, "1,2"],
    };
    const row = fc.tuple(
      ...headings.map((heading, place) => fc.constantFrom<CellValue>(...(contents[heading] ?? [sound[place]!]))),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 8 }), (rows) => {
        const sheet = [headings, ...rows];
        let before;
        try {
          before = look(sheet);
        } catch {
          return; // Columns that cannot be told apart are another test's.
        }
        const mended = sheet.map((cells) => [...cells]);
        for (const { row, column, to } of before.damage.repairs.filter(({ isSure }) => isSure)) {
          mended[row - 1]![column - 1] = to;
        }
        const counts = countRepairs(before.lines, before.mapping, () => true);
        for (const kind of damageKinds) {
          const own: readonly Repair[] = before.damage.repairs.filter((repair) => repair.kind === kind);
          assert.equal(counts.get(kind) ?? 0, own.length, kind);
        }
        const after = look(mended);
        assert.deepEqual(
          after.damage.repairs.filter(({ isSure }) => isSure),
          [],
        );
        const lost = fields.flatMap((field) => {
          const held = before.lines.columns[field];
          if (!held || field === "code" || field.startsWith("mod")) return [];
          return Array.from(held.ids).flatMap((id, line) => {
            const was = held.dictionary[id]!;
            return was.kind === "value" && said(after, field, line) !== JSON.stringify(was.value) && !isId(field)
              ? `${field}: ${JSON.stringify(was)}`
              : [];
          });
        });
        assert.deepEqual(lost, []);
        assert.deepEqual(billed(after), billed(before));
      }),
    );
  });
});

type Looked = ReturnType<typeof look>;

/** Ids get their zeros back: they are better, not equal. */
function isId(field: Field): boolean {
  return field === "claimId" || field === "patientId";
}

function said({ lines }: Looked, field: Field, line: number): string {
  const column = lines.columns[field]!;
  const reading = column.dictionary[column.ids[line]!]!;
  return reading.kind === "value" ? JSON.stringify(reading.value) : reading.kind;
}

/** Codes with their modifiers, wherever they stand. */
function billed({ lines }: Looked): readonly string[] {
  return Array.from({ length: lines.count }, (_, line) => {
    const code = lines.columns.code!.dictionary[lines.columns.code!.ids[line]!]!;
    if (code.kind !== "value") return code.kind;
    const modifiers = (["mod1", "mod2"] as const).flatMap((field) => {
      const column = lines.columns[field]!;
      const reading = column.dictionary[column.ids[line]!]!;
      return reading.kind === "value" ? reading.value : [];
    });
    return [code.value.code, ...new Set([...code.value.attached, ...modifiers])].join(" ");
  });
}
