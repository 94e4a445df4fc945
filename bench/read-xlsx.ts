import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { Inflate } from "fflate";
import { fileHost } from "../src/hosts/file/file-host.ts";
import { openFile } from "../src/hosts/file/open-file.ts";
import { partsOf } from "../src/hosts/file/zip.ts";
import { rowLooks, verdictIcons } from "../src/session/icons.ts";
import type { StatusBlock } from "../src/worksheet/status-block.ts";
import { chargeSheet } from "./support/rows.ts";
import { workbookOf } from "./support/workbook.ts";

type Work = (bytes: Uint8Array) => Promise<unknown>;

/** The least that any reader could do: to inflate the sheet. */
const inflate: Work = async (bytes) => {
  const sheet = partsOf(bytes, "").find(({ name }) => name.endsWith("sheet1.xml"))!;
  const inflater = new Inflate(() => undefined);
  for (let at = 0; at < sheet.packed.length; at += 16_384) {
    inflater.push(sheet.packed.subarray(at, at + 16_384), at + 16_384 >= sheet.packed.length);
  }
};

const works: Readonly<Record<string, Work>> = {
  "inflate only": inflate,
  "read (own)": async (bytes) => (await openFile(bytes, "charges.xlsx")).read(),
  "read (@e965/xlsx)": async (bytes) => {
    const { read } = await import("@e965/xlsx");
    return read(bytes, { dense: true, cellHTML: false, cellText: false });
  },
  "read and mark (own)": async (bytes) => {
    const host = fileHost(await openFile(bytes, "charges.xlsx"));
    const cells = await host.read({ kind: "sheet" }, () => undefined);
    await host.mark(blockFor(cells.rows.length));
    return host.save();
  },
};

function blockFor(count: number): StatusBlock {
  return {
    sheet: "Charges",
    headerRow: 1,
    dataColumns: [1, 18],
    headings: ["Verdict", "Problems", "Risk $", "Not checked", "Row key"],
    rows: Array.from({ length: count - 1 }, (_, index) => ({
      row: index + 2,
      verdict: index % 8 === 0 ? `${verdictIcons.error} Error` : `${verdictIcons.clean} Clean`,
      problems: index % 8 === 0 ? "Q9957 needs JW or JZ." : "",
      risk: index % 8 === 0 ? 80.65 : null,
      notChecked: "",
      rowKey: (index * 2_654_435_761).toString(36),
    })),
    looks: rowLooks,
  };
}

const [file, name] = process.argv.slice(2);
if (file !== undefined && name !== undefined) {
  const bytes = new Uint8Array(readFileSync(file));
  let ms = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await works[name]!(bytes);
    ms = Math.min(ms, performance.now() - start);
    // The memory of one run only: later rounds add the garbage of earlier ones.
    if (round === 0) console.log(process.resourceUsage().maxRSS);
  }
  console.log(ms);
} else {
  const folder = mkdtempSync(join(tmpdir(), "echoscrub-"));
  const path = join(folder, "charges.xlsx");
  const bytes = workbookOf(chargeSheet(100_000));
  writeFileSync(path, bytes);
  console.log(`100,000 rows, 18 columns, ${(bytes.length / 1e6).toFixed(1)} MB; fastest of three runs, a process each`);
  let floor = NaN;
  for (const each of Object.keys(works)) {
    const child = spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), path, each]);
    const [memory = NaN, ms = NaN] = child.stdout.toString().trim().split("\n").map(Number);
    if (Number.isNaN(floor)) floor = ms;
    console.log(`${each}: ${ms.toFixed(0)} ms (${(ms / floor).toFixed(1)}x), peak ${(memory / 1024).toFixed(0)} MB`);
  }
  rmSync(folder, { recursive: true });
}
