import { fromSerial } from "../../src/claims/dates.ts";
import type { CellValue, SheetCells } from "../../src/worksheet/cells.ts";

export const headings = [
  "Claim",
  "Patient",
  "DOS",
  "POS",
  "CPT",
  "Mod 1",
  "Mod 2",
  "Units",
  "Charge",
  "DX 1",
  "DX 2",
  "DX 3",
  "Payer",
  "Vials",
  "mL drawn",
  "mL given",
  "mL discarded",
  "Rendering NPI",
];

const payers = ["Medicare Part B", "Aetna", "Humana Medicare Advantage", "Blue Cross", "Medicaid"];
const diagnoses = ["I50.22", "I42.0", "I25.10", "I48.91", "R06.02", "I35.0"];

/** Numbers in [0, 1) that are the same in every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

/**
 * A sheet of charge lines, two to five to a claim, the cells mixed as exports are: codes as numbers or text, stray
 * blanks and small letters, text numbers and text dates; one claim in eight holds a mistake.
 */
export function chargeSheet(count: number, seed = 1): SheetCells {
  const next = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const rows: CellValue[][] = [headings];
  for (let claim = 1; rows.length <= count; claim++) {
    const serial = 46_235 + Math.floor(next() * 90);
    const shared = [`C${100000 + claim}`, `P${Math.floor(next() * count)}`];
    const first = Math.floor(next() * diagnoses.length);
    const second = (first + 1 + Math.floor(next() * (diagnoses.length - 1))) % diagnoses.length;
    const dx = [diagnoses[first]!, next() < 0.5 ? diagnoses[second]! : "", ""];
    const payer = pick(payers);
    const wrong = next() < 0.125;
    const add = (code: CellValue, mod: string, units: CellValue, charge: number, volumes: readonly CellValue[]) => {
      const dos: CellValue = next() < 0.03 ? fromSerial(serial, false)! : serial;
      const cell = typeof code === "number" && next() < 0.2 ? ` ${code} ` : code;
      const amount = typeof units === "number" && next() < 0.05 ? String(units) : units;
      rows.push([...shared, dos, 11, cell, mod, "", amount, charge, ...dx, payer, ...volumes, 1234567893]);
    };
    const study = pick([93306, 93306, 93307, 93308, 93351]);
    add(study, "", 1, 450, ["", "", "", ""]);
    add(
      wrong && next() < 0.3 ? "q9957" : "Q9957",
      wrong ? "" : "JZ",
      wrong && next() < 0.5 ? 1 : 2,
      190,
      [1, 1.5, 1.5, 0],
    );
    if (study === 93351) add(93352, "", wrong ? 2 : 1, 90, ["", "", "", ""]);
    const others = [99213, 93000, 80053];
    for (let extra = Math.floor(next() * 3); extra > 0; extra--) {
      add(others.splice(Math.floor(next() * others.length), 1)[0]!, "", 1, 120, ["", "", "", ""]);
    }
  }
  return {
    sheet: "Charges",
    firstRow: 1,
    columns: headings.map((_, i) => i + 1),
    rows: rows.slice(0, count + 1),
    date1904: false,
  };
}
