import assert from "node:assert/strict";
import fc from "fast-check";
import { fields, type Field } from "../../../src/claims/fields.ts";
import { rules as allRules } from "../../../src/rules/index.ts";
import type { Rule } from "../../../src/rules/rule.ts";
import { checkSheet } from "../../../src/session/check-sheet.ts";
import { deidentified, deidentifiedText } from "../../../src/session/deidentified/deidentified.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import type { Corrections } from "../../../src/worksheet/mapping.ts";
import { MemoryHost } from "../memory-host.ts";

/** Columns of every field, and some that no rule knows. */
const strangers = ["Patient Name", "DOB", "Address", "Phone", "Notes"];
const headings: readonly string[] = [...fields, ...strangers];
const columns: Corrections = Object.fromEntries(fields.map((field, place) => [field, place + 1]));

type Row = Readonly<Partial<Record<Field | (typeof strangers)[number], CellValue>>>;

const checkedRows = (...rows: readonly Row[]) => checkedBy(allRules, rows);

async function checkedBy(rules: readonly Rule[], rows: readonly Row[]) {
  const cells = rows.map((row) => headings.map((heading) => row[heading as Field] ?? null));
  const host = new MemoryHost([headings, ...cells]);
  return checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-21", rules, recall: () => columns });
}

async function recordsOf(rows: readonly Row[], salt = "salt") {
  const [heads = [], ...lines] = deidentified(await checkedRows(...rows), salt);
  return lines.map((line) => Object.fromEntries(heads.map((head, place) => [String(head), line[place] ?? null])));
}

const line: Row = {
  claimId: "CLM-88123",
  patientId: "Doe, Jane",
  dos: "11/03/2026",
  dosTo: "11/04/2026",
  lineNo: "100233412",
  code: "Q9957",
  mod1: "JZ",
  units: 2,
  pos: "11",
  dx1: "I50.22",
  pointer: "A",
  payer: "Medicare",
  charge: 187.33,
  renderingNpi: "1234567893",
  billingNpi: "1245319599",
  orderingNpi: "1234567893",
  auth: "AUTH-55512",
  vials: 1,
  volAdmin: 1.5,
  agent: "Definity",
  order: "yes",
  lot: "LOT8842",
  vialSerial: "SER-000991",
  carc: "CO-45",
  allowed: 80.65,
};

/** What tells who somebody is: at least one of each kind that there is to be found in a billing sheet. */
const identifiers = [
  "Jane Doe",
  "12 Elm Street",
  "Springfield",
  "62704",
  "11/03/2026",
  "03/14/1931",
  "2026-11-03",
  "(217) 555-0188",
  "217-555-0188",
  "jane.doe@example.com",
  "123-45-6789",
  "123456789",
  "MRN0048213",
  "H8842199-01",
  "4417 1234 5678 9113",
  "RN-IL-55120",
  "1FTFW1ET5DFC10312",
  "SN-4412-AB",
  "https://portal.example.com/p/48213",
  "192.168.17.44",
  "1234567893",
  "A1234567",
  "46329",
];

describe("A copy of the lines for somebody outside", () => {
  it("tells what was billed and found, by names that hold in this copy only", async () => {
    const [first] = await recordsOf([line]);
    assert.deepEqual(
      { ...first, findings: "", notChecked: "" },
      {
        row: 2,
        claimId: "C1",
        patientId: "P1",
        firstYear: 2026,
        day: 0,
        dayTo: 1,
        lineNo: 1,
        code: "Q9957",
        modifiers: "JZ",
        units: 2,
        pos: "11",
        claimType: null,
        payer: "Payer 1",
        payerFamily: "medicare-ffs",
        diagnoses: "I50.22",
        pointer: "1",
        ndc: null,
        ndcQty: null,
        ndcUom: null,
        renderingNpi: first!["renderingNpi"],
        billingNpi: first!["billingNpi"],
        orderingNpi: first!["renderingNpi"],
        auth: "yes",
        charge: 190,
        allowed: 80,
        paid: null,
        vials: 1,
        volDrawn: null,
        volAdmin: 1.5,
        volDiscard: null,
        agent: "Q9957",
        subopt: null,
        order: "yes",
        assignment: null,
        carc: "CO-45",
        rarc: null,
        lot: "L1",
        vialSerial: "S1",
        verdict: first!["verdict"],
        moneyAtRisk: 80,
        findings: "",
        notChecked: "",
      },
    );
    assert.deepEqual([first!["renderingNpi"], first!["billingNpi"]].sort(), ["N1", "N2"]);
    assert.match(String(first!["findings"]), /^(?:(?:error|warning|info) [a-z-]+ \([a-zA-Z]+\)(?:; |$))+$/);
  });

  it("has only columns that the sheet has, and none that no rule knows", async () => {
    const host = new MemoryHost([
      ["Patient", "DOS", "CPT", "Units", "Phone"],
      ["Jane", "11/03/2026", "93306", 1, "555"],
    ]);
    const [heads] = deidentified(await checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-21" }), "salt");
    const sheets = ["row", "patientId", "firstYear", "day", "code", "modifiers", "units", "payerFamily"];
    assert.deepEqual(heads, [...sheets, "verdict", "moneyAtRisk", "findings", "notChecked"]);
  });

  it("counts days from the patient's first, and tells its year only", async () => {
    const on = (dos: CellValue, patientId: CellValue = "A"): Row => ({ ...line, patientId, dos, dosTo: null });
    const records = await recordsOf([
      on("01/02/2026"),
      on("12/30/2025"),
      on("12/30/2025", "B"),
      on("2026-13-45"),
      on(null, "C"),
    ]);
    assert.deepEqual(
      records.map(({ firstYear, day }) => [firstYear, day]),
      [
        [2025, 3],
        [2025, 0],
        [2025, 0],
        [2025, "invalid"],
        [null, null],
      ],
    );
  });

  it("gives the same thing the same name, whatever its letter case, and another name in the next copy", async () => {
    const rows = Array.from({ length: 30 }, (_, place): Row => ({ ...line, patientId: `Patient ${place % 15}` }));
    const names = (salt: string) => recordsOf([...rows, { ...line, patientId: "PATIENT 3" }], salt);
    const [one, other] = [await names("one"), await names("two")];
    assert.equal(one[3]!["patientId"], one[18]!["patientId"]);
    assert.equal(one[3]!["patientId"], one[30]!["patientId"]);
    assert.equal(new Set(one.map((each) => each["patientId"])).size, 15);
    assert.notDeepEqual(
      one.map((each) => each["patientId"]),
      other.map((each) => each["patientId"]),
    );
  });

  it("holds nothing that tells who somebody is, whatever cell it stood in", async () => {
    for (const planted of identifiers) {
      const rows = headings.map((heading): Row => ({ ...line, dos: "10/05/2026", dosTo: null, [heading]: planted }));
      const everywhere: Row = Object.fromEntries(headings.map((heading) => [heading, planted]));
      const each = deidentifiedText(await checkedBy([], rows), "salt");
      const text = each + deidentifiedText(await checkedRows({ ...everywhere, code: "93306" }), "salt");
      assert.ok(!text.toUpperCase().includes(planted.toUpperCase()), `${planted} in\n${text}`);
      for (const part of planted.match(/[A-Za-z]{4,}|\d{4,}/g) ?? []) {
        if (/^(?:2026|1931|example)$/.test(part)) continue;
        assert.ok(!text.includes(part), `${part} of ${planted}`);
      }
    }
  });

  it("holds no date of the sheet in any form, and no amount to the cent", async () => {
    const text = deidentifiedText(await checkedRows(line, { ...line, dos: 46_329, dosTo: 46_330 }), "salt");
    assert.doesNotMatch(text, /\d[/-]\d+[/-]|46329|46330|187\.33|80\.65/);
  });

  it("holds no text of any cell", async () => {
    const secret = fc.stringMatching(/^[A-Z]{3}[a-z]{5}\d{4}$/);
    const sheet = fc.uniqueArray(fc.constantFrom(...headings), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(secret, sheet, async (text, where) => {
        const row: Row = { ...line, ...Object.fromEntries(where.map((heading) => [heading, text])) };
        const copy = deidentifiedText(await checkedBy([], [row, line]), "salt");
        assert.ok(!copy.toUpperCase().includes(text.toUpperCase()), copy);
      }),
      { numRuns: 60 },
    );
  });

  it("names no code, place or modifier that no public list has", async () => {
    const odd: Row = { ...line, code: "90210", mod1: "7Q", pos: "98", dx1: "A1B.22", ndc: "12345678901", ndcUom: "JD" };
    const [first] = await recordsOf([{ ...odd, units: 4_471_823, charge: 555_121_234, carc: "1234", rarc: "JANE" }]);
    const { code, modifiers, pos, diagnoses, ndc, ndcUom, units, charge, carc, rarc } = first!;
    const none = Array(9).fill("other");
    assert.deepEqual([code, modifiers, pos, ndc, ndcUom, units, charge, carc, rarc], none);
    assert.equal(diagnoses, "A1B.…");
  });
});
