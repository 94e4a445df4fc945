import assert from "node:assert/strict";
import { checkSheet } from "../../../src/session/check-sheet.ts";
import { claimLinesAt, formText } from "../../../src/session/releasing/claim-lines.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { MemoryHost } from "../memory-host.ts";

const words = openWords("en", everyWord);
const headings = [
  ...["Claim", "Patient", "DOS", "POS", "CPT", "Mod", "Units", "Charge", "Dx 1", "Dx Ptr", "Payer"],
  ...["NDC", "NDC Qty", "NDC UoM", "Vials", "mL Given", "mL Wasted"],
];

interface Given {
  readonly code?: string;
  readonly mod?: string;
  readonly units?: number;
  readonly charge?: number;
  readonly payer?: string;
  readonly ndc?: readonly CellValue[];
  /** Vials, mL given, mL wasted. */
  readonly record?: readonly CellValue[];
}

async function linesFor({ code = "Q9957", mod = "JZ", units = 2, charge = 192, payer = "Medicare", ...more }: Given) {
  const { ndc = ["11994-0011-04", 1.5, "ML"], record = [1, 1.5, 0] } = more;
  const same = ["C1", "P1", "2026-11-03", "11"];
  const host = new MemoryHost([
    headings,
    [...same, "93306", null, 1, 612, "I50.22", "A", payer, ...Array<null>(6).fill(null)],
    [...same, code, mod, units, charge, "I50.22", "A", payer, ...ndc, ...record],
  ]);
  const checked = await checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-25" });
  const [supply] = claimLinesAt(checked, 0);
  if (!supply) return undefined;
  return "why" in supply
    ? words.phrase(supply.why)
    : { text: formText(supply.lines).replaceAll("\t", "|"), isAsBilled: supply.isAsBilled };
}

describe("The claim lines of an agent", () => {
  const head = "2026-11-03|11|Q9957";
  const cases: readonly [string, Given, readonly string[], boolean][] = [
    ["a vial given to the last drop", {}, [`${head}|JZ|A|192.00|2|N411994001104 ML1.5`], true],
    [
      "a vial of which some was discarded",
      { record: [1, 0.5, 1] },
      [`${head}||A|96.00|1|N411994001104 ML0.5`, `${head}|JW|A|96.00|1|N411994001104 ML1`],
      false,
    ],
    ["other modifiers stay before it", { mod: "76 JZ" }, [`${head}|76 JZ|A|192.00|2|N411994001104 ML1.5`], true],
    [
      "an NDC without a unit",
      { record: [1, 0.5, 1], ndc: ["11994-0011-04", null, null] },
      [`${head}||A|96.00|1|N411994001104`, `${head}|JW|A|96.00|1|N411994001104`],
      false,
    ],
    ["no NDC, or one that cannot be read", { ndc: ["1.1994E+10", 1.5, "ML"] }, [`${head}|JZ|A|192.00|2|`], true],
    [
      "a kit in two parts has no quantity in kits",
      { code: "Q9950", units: 5, charge: 250, record: [1, 2, 3], ndc: ["00270-7099-16", 1, "UN"] },
      ["2026-11-03|11|Q9950||A|100.00|2|N400270709916", "2026-11-03|11|Q9950|JW|A|150.00|3|N400270709916"],
      false,
    ],
  ];
  for (const [title, given, text, isAsBilled] of cases) {
    it(`${title}`, async () => assert.deepEqual(await linesFor(given), { text: text.join("\n"), isAsBilled }));
  }

  const unknown: readonly [string, Given, RegExp][] = [
    ["no volume is recorded", { record: [1, null, null] }, /Row 3: the cell for volume given is blank/],
    ["the volume is a diluted one", { record: [1, 10, null] }, /Row 3: 10 mL is more than the vials hold/],
    ["the units make no sense", { units: 1.5 }, /Row 3: the cell for units/],
  ];
  for (const [title, given, why] of unknown) {
    it(`are not told where ${title}`, async () => assert.match(String(await linesFor(given)), why));
  }

  it("are none on a day without an agent", async () => assert.equal(await linesFor({ code: "93320" }), undefined));
});
