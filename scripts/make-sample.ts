import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileHost } from "../src/hosts/file/file-host.ts";
import { openFile } from "../src/hosts/file/open-file.ts";
import { newTables } from "../src/policy/new-tables.ts";
import { everyWord } from "../src/words/en/all.ts";
import { openWords } from "../src/words/words.ts";
import { plantMistakes } from "./sample/mistakes/index.ts";
import type { PayerRow } from "./sample/parts.ts";
import { samplePolicy } from "./sample/policy.ts";
import { layOut } from "./sample/sheet.ts";
import { studies } from "./sample/studies.ts";
import type { ChargeLine, Study } from "./sample/study.ts";
import { workbookBytes } from "./sample/workbook.ts";

/** The day on which the planted list holds: dates after it have not come yet. */
const asOf = "2026-11-21";

const name = "contrast-echo-charges.xlsx";
const folder = process.argv[2] ?? "assets/samples";
const all = studies();
const { planted, notChecked } = plantMistakes(all);
const laid = layOut(all);
const rowOf = (line: ChargeLine) => laid.rowOf.get(line)!;

const list = {
  asOf,
  planted: planted
    .map(({ line, rule, severity, note }) => ({ row: rowOf(line), rule, severity, note }))
    .sort((a, b) => a.row - b.row || (a.rule < b.rule ? -1 : 1)),
  notChecked: notChecked.map(rowOf).sort((a, b) => a - b),
};

await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, name), await withPolicy(workbookBytes(laid, byPayer(all))));
await writeFile(path.join(folder, "contrast-echo-charges.planted.json"), `${JSON.stringify(list, null, 2)}\n`);

/** With the tables of the practice's policy, on the sheet that the add-in itself would make for them. */
async function withPolicy(bytes: Uint8Array): Promise<Uint8Array> {
  const host = fileHost(await openFile(bytes, name));
  await host.addTables(newTables(samplePolicy(), openWords("en", everyWord)));
  return host.save();
}

function byPayer(made: readonly Study[]): PayerRow[] {
  const sums = new Map<string, PayerRow>();
  for (const { payer, charge } of made.flatMap(({ lines }) => lines)) {
    const { lines, charge: before } = sums.get(payer) ?? { lines: 0, charge: 0 };
    sums.set(payer, { payer, lines: lines + 1, charge: Math.round((before + charge) * 100) / 100 });
  }
  return [...sums.values()].sort((a, b) => b.charge - a.charge);
}
