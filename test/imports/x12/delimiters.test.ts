import assert from "node:assert/strict";
import { isX12 } from "../../../src/imports/x12/delimiters.ts";
import { segmentsOf } from "../../../src/imports/x12/segments.ts";
import { fileText, redelimited, refusal, rowsOf, usualMarks, type Marks } from "./support/files.ts";

const echo = fileText("echo.837");
const rows = rowsOf(echo);
const bare = echo.replace(/^ISA.*\nGS.*\n/, "").replace(/GE.*\nIEA.*\n$/, "");

describe("The delimiters of a claim file", () => {
  const cases: readonly (readonly [string, Partial<Marks>])[] = [
    ["the usual ones", {}],
    ["the usual ones without line breaks", { lineEnd: "" }],
    ["the usual ones with line breaks of Windows", { lineEnd: "\r\n" }],
    ["old ones", { element: "|", component: ">", repetition: "U" }],
    ["a line break at the end of segments", { terminator: "\n", lineEnd: "" }],
    ["a line break of Windows at the end of segments", { terminator: "\r\n", lineEnd: "" }],
    ["control characters", { element: "\x1d", component: "\x1f", repetition: "\x1e", terminator: "\x1c", lineEnd: "" }],
    ["a tab between elements", { element: "\t" }],
    ["signs that mean something to a pattern", { element: "+", component: "\\", repetition: "(", terminator: "'" }],
    ["brackets", { element: "]", component: "[", repetition: "$", terminator: "." }],
  ];
  for (const [what, marks] of cases) {
    const all = { ...usualMarks, ...marks };
    it(`may be ${what}`, () =>
      assert.deepEqual(rowsOf(redelimited(echo.replaceAll(".", ""), all)), rowsOf(echo.replaceAll(".", ""))));
    it(`are deduced without an envelope: ${what}`, () => {
      assert.deepEqual(rowsOf(redelimited(bare.replaceAll(".", ""), all)), rowsOf(echo.replaceAll(".", "")));
    });
  }

  it("are deduced where there is a group alone", () => {
    assert.deepEqual(rowsOf(echo.replace(/^ISA.*\n/, "").replace(/IEA.*\n$/, "")), rows);
  });

  const around: readonly (readonly [string, string])[] = [
    ["a byte order mark", `\uFEFF${echo}`],
    ["blank lines before it", `\r\n \n${echo}`],
    ["blank lines between segments", echo.replaceAll("~\n", "~\r\n \r\n")],
    ["what old programs put at the end", `${echo}\n\n\x1a\0\0`],
    ["no end of its last segment", echo.replace(/~\n$/, "")],
    ["lines of eighty characters", echo.replaceAll("\n", "").replace(/.{80}/g, "$&\r\n")],
    ["empty segments", echo.replaceAll("~\n", "~~\n")],
    ["blanks around its elements", echo.replace("*11994001104~", "*11994001104  ~")],
    ["no blanks to fill its first segment", echo.replace(/^ISA.*/, (head) => head.replace(/ +/g, ""))],
  ];
  for (const [what, text] of around) it(`are found in a file with ${what}`, () => assert.deepEqual(rowsOf(text), rows));

  const damaged = "does not say which characters part the claim file: it is damaged or cut off there,";
  const refused: readonly (readonly [string, string])[] = [
    ["cut off within its first segment", echo.slice(0, 60)],
    ["cut off before its first segment says the last of them", echo.slice(0, 105)],
    ["with one sign for two of them", echo.replace("*:~", "**~")],
    ["with a letter for one of them", echo.replace("*:~\nGS", "*A~\nGS")],
    ["without an envelope and with nothing to deduce them from", "ST*837*0001"],
  ];
  for (const [what, text] of refused) {
    it(`are told of in a file ${what}`, () =>
      assert.ok(refusal(text).startsWith(`Segment 1 ${damaged}`), refusal(text)));
  }

  it("are told of where a later envelope is damaged", () => {
    assert.ok(refusal(echo + echo.slice(0, 80)).startsWith(`Segment 75 ${damaged}`));
  });
});

describe("A segment", () => {
  it("gives its elements by number, and their components", () => {
    const [first] = [...segmentsOf(`ST*837*1~\nBHT*0019~\nSV1*HC:93306: 26 * 850 ~`)].slice(2);
    assert.equal(first!.id, "SV1");
    assert.equal(first!.number, 3);
    assert.deepEqual(first!.parts(1), ["HC", "93306", "26"]);
    assert.equal(first!.at(2), "850");
    assert.equal(first!.at(9), "");
    assert.equal(first!.part(9, 3), "");
  });
});

describe("An electronic transaction", () => {
  const cases: readonly (readonly [string, boolean])[] = [
    [echo, true],
    [bare, true],
    [`\uFEFF\n${echo}`, true],
    ["ISA|00|", true],
    ["GS*HC*A", true],
    ["ST*835*1234~", true],
    ["", false],
    ["ST,City,Zip\nIL,Springfield,62701", false],
    ["ISA,00,x", true],
    ["ISAIAH,00,x", false],
    ["GS1 code,Name", false],
    ["DOS,CPT,Units", false],
    ['{"a":1}', false],
  ];
  for (const [text, isOne] of cases) {
    it(`is ${isOne ? "" : "not "}known by ${JSON.stringify(text.slice(0, 12))}`, () =>
      assert.equal(isX12(text), isOne));
  }
});
