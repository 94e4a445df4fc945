import assert from "node:assert/strict";
import fc from "fast-check";
import { refusal, rowsOf, usualMarks } from "./support/files.ts";

/** Signs that part a file; the data of these tests have none of them. */
const signs = ["*", "|", ":", ">", "^", "~", "'", "!", "\x1c", "\x1d", "\x1e", "\x1f", "+", "\\", "%", "\n"];

const word = fc.stringMatching(/^[A-Z0-9][A-Z0-9 =@.,-]{0,11}[A-Z0-9]$/);
const maybe = (it: fc.Arbitrary<string>) => fc.option(it, { nil: "" });
const upTo = (most: number) => fc.integer({ min: 1, max: most });
const twoDigits = (most: number) => upTo(most).map((number) => String(number).padStart(2, "0"));

const line = fc.record({
  code: fc.stringMatching(/^[A-Z0-9][0-9]{4}$/),
  mods: fc.array(fc.stringMatching(/^[A-Z0-9]{2}$/), { maxLength: 4 }),
  cents: upTo(1_000_000),
  units: upTo(999),
  pos: maybe(twoDigits(99)),
  pointers: fc.uniqueArray(upTo(12), { minLength: 1, maxLength: 4 }),
  day: fc.tuple(twoDigits(12), twoDigits(28)),
  ndc: maybe(fc.stringMatching(/^\d{11}$/)),
  auth: maybe(word),
  note: maybe(word),
});

const claim = fc.record({
  id: word,
  pos: twoDigits(99),
  auth: maybe(word),
  note: maybe(word),
  diagnoses: fc.array(fc.stringMatching(/^[A-Z]\d{2,6}$/), { minLength: 1, maxLength: 12 }),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
});

type Claim = typeof claim extends fc.Arbitrary<infer T> ? T : never;

/** A file of claims as its elements; an array in place of an element holds components. */
function elementsOf(claims: readonly Claim[]): readonly (readonly (string | readonly string[])[])[] {
  const body = claims.flatMap(({ id, pos, auth, note, diagnoses, lines }) => [
    ["CLM", id, "0", "", "", [pos, "B", "1"]],
    ...(auth ? [["REF", "G1", auth]] : []),
    ...(note ? [["NTE", "ADD", note]] : []),
    ["HI", ...diagnoses.map((code, place) => [place === 0 ? "ABK" : "ABF", code])],
    ...lines.flatMap((each, place) => [
      ["LX", String(place + 1)],
      [
        "SV1",
        ["HC", each.code, ...each.mods],
        String(each.cents / 100),
        "UN",
        String(each.units),
        each.pos,
        "",
        each.pointers.map(String),
      ],
      ["DTP", "472", "D8", `2026${each.day.join("")}`],
      ...(each.auth ? [["REF", "G1", each.auth]] : []),
      ...(each.note ? [["NTE", "ADD", each.note]] : []),
      ...(each.ndc
        ? [
            ["LIN", "", "N4", each.ndc],
            ["CTP", "", "", "", "1.5", ["ML"]],
          ]
        : []),
    ]),
  ]);
  const transaction = [["ST", "837", "0001", "005010X222A1"], ["HL", "1", "", "20"], ["HL", "2", "1", "22"], ...body];
  return [...transaction, ["SE", String(transaction.length + 1), "0001"]];
}

function written(
  claims: readonly Claim[],
  [element, component, terminator, repetition]: readonly string[],
  lineEnd: string,
): string {
  const head = [
    "ISA",
    "00",
    " ".repeat(10),
    "00",
    " ".repeat(10),
    "ZZ",
    "A".padEnd(15),
    "ZZ",
    "B".padEnd(15),
    "261110",
    "0815",
    repetition!,
    "00501",
    "000000001",
    "0",
    "T",
    component!,
  ];
  const all = [
    head,
    ["GS", "HC", "A", "B", "20261110", "0815", "1", "X", "005010X222A1"],
    ...elementsOf(claims),
    ["GE", "1", "1"],
    ["IEA", "1", "000000001"],
  ];
  const said = (it: string | readonly string[]) => (typeof it === "string" ? it : it.join(component));
  return all.map((segment) => segment.map(said).join(element) + terminator! + lineEnd).join("");
}

function expected(claims: readonly Claim[]) {
  return claims.flatMap(({ id, pos, auth, note, diagnoses, lines }) =>
    lines.map((each, place) => ({
      "Claim ID": id,
      "Line #": String(place + 1),
      "Claim Form": "837P",
      Frequency: "1",
      POS: each.pos || pos,
      "CPT/HCPCS": each.code,
      Units: each.units,
      Charge: each.cents / 100,
      "Dx Pointer": each.pointers.map((pointer) => "ABCDEFGHIJKL"[pointer - 1]).join(""),
      "DOS From": `2026-${each.day.join("-")}`,
      "DOS To": `2026-${each.day.join("-")}`,
      ...Object.fromEntries(each.mods.map((mod, number) => [`Mod ${String(number + 1)}`, mod])),
      ...Object.fromEntries(diagnoses.map((code, number) => [`Dx ${String(number + 1)}`, code])),
      ...(each.ndc && { NDC: each.ndc, "NDC Qty": 1.5, "NDC UoM": "ML" }),
      ...((each.auth || auth) && { "Prior Auth": each.auth || auth }),
      ...(each.note && { "Line Note": each.note }),
      ...(note && { "Claim Note": note }),
    })),
  );
}

describe("Claims that were written by any delimiters", () => {
  it("are read as they were", () => {
    const marks = fc.shuffledSubarray(signs, { minLength: 4, maxLength: 4 });
    const lineEnd = fc.constantFrom("", "\n", "\r\n");
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 4 }), marks, lineEnd, (claims, chosen, end) => {
        // A line break that parts elements is no line break between segments.
        const isParting = chosen[0] === "\n" || chosen[1] === "\n" || chosen[3] === "\n";
        const usual = [usualMarks.element, usualMarks.component, usualMarks.terminator, usualMarks.repetition];
        assert.deepEqual(rowsOf(written(claims, isParting ? usual : chosen, end)), expected(claims));
      }),
    );
  });

  it("end in rows or in one sentence, whatever happens to a character of theirs", () => {
    const text = fc
      .array(claim, { minLength: 1, maxLength: 2 })
      .map((claims) => written(claims, ["*", ":", "~", "^"], "\n"));
    fc.assert(
      fc.property(text, fc.nat(), fc.string({ maxLength: 3 }), (whole, at, other) => {
        const place = at % whole.length;
        refusal(whole.slice(0, place) + other + whole.slice(place + 1));
      }),
    );
  });
});
