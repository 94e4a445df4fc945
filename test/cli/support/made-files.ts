import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fileHost } from "../../../src/hosts/file/file-host.ts";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import { checkSheet } from "../../../src/session/check-sheet.ts";
import { waiversOf } from "../../../src/session/waiving/keep.ts";
import { waiverTable } from "../../../src/session/waiving/waiver-table.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import { strToU8, unzipSync, zipSync } from "fflate";

const sample = fileURLToPath(new URL("../../../assets/samples/contrast-echo-charges.xlsx", import.meta.url));

/** Files that a scenario cannot write down as text. */
const makers: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "the sample": () => readFile(sample),
  "the sample, cut off": async () => (await readFile(sample)).subarray(0, 9_000),
  "a locked workbook": async () => locked(),
  "a workbook with kept findings": () => withKept("Asked the payer", "Seen on paper"),
  "a workbook with a finding kept without a reason": () => withKept("Asked the payer", ""),
  "a workbook with an empty sheet": () => withRows(""),
  "a workbook with headings only": () =>
    withRows(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>DOS</t></is></c><c r="B1" t="inlineStr"><is><t>CPT</t></is></c></row>',
    ),
};

export async function makeFile(kind: string): Promise<Uint8Array> {
  const maker = makers[kind];
  if (!maker) throw new Error(`nobody makes “${kind}”`);
  return maker();
}

/** Two claims, each with an error that is kept. */
async function withKept(...reasons: readonly string[]): Promise<Uint8Array> {
  const rows = ["1", "2"].flatMap((claim) => [
    `C${claim},P${claim},2026-11-03,11,93306,,1,I50.22`,
    `C${claim},P${claim},2026-11-03,11,Q9957,,2,I50.22`,
  ]);
  const text = ["Claim,Patient,DOS,POS,CPT,Mod,Units,Dx", ...rows].join("\n");
  const host = fileHost(await openFile(new TextEncoder().encode(text), "charges.csv"));
  const checked = await checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-21" });
  const words = openWords("en", everyWord);
  const about = {
    owner: "Kim",
    until: "2026-12-21",
    madeOn: "2026-11-21",
    kind: "one",
  } as const;
  const waivers = reasons.flatMap((reason, place) =>
    waiversOf(checked, checked.report.findings.slice(place, place + 1), { ...about, reason }, words),
  );
  await host.addTables(waiverTable(words, waivers, false));
  return host.save();
}

/** A compound file whose directory holds the stream of an encrypted workbook. */
function locked(): Uint8Array {
  const bytes = new Uint8Array(1_024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = "EncryptedPackage\0";
  [...name].forEach((letter, place) => (bytes[512 + 2 * place] = letter.charCodeAt(0)));
  bytes[512 + 64] = name.length * 2;
  return bytes;
}

/** The sample with other rows on its first sheet. */
async function withRows(rows: string): Promise<Uint8Array> {
  const parts = unzipSync(await readFile(sample));
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(xml) });
}
