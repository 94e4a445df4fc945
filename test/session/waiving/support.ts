import { checkSheet, type Checked } from "../../../src/session/check-sheet.ts";
import { keep, waiversOf, type About } from "../../../src/session/waiving/keep.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import type { EditingHost, WorksheetHost } from "../../../src/worksheet/host.ts";
import { EditableHost } from "../../taskpane/support/editable-host.ts";
import { headings, study } from "../memory-host.ts";

export const words = openWords("en", everyWord);

export const today = "2026-11-25";

export const about: About = {
  reason: "Payer confirmed by phone",
  owner: "Kim",
  until: "2026-12-25",
  madeOn: today,
  kind: "one",
};

/** Studies whose agent line lacks JW and JZ: an error in every second row, from row 3 on. */
export const wrong = (...claims: readonly number[]) => claims.flatMap((claim) => study(claim, null, 2));

export const hostOf = (rows: readonly (readonly CellValue[])[]) => new EditableHost([headings, ...rows]);

export function check(host: WorksheetHost, asOf = today): Promise<Checked> {
  return checkSheet(host, { kind: "sheet" }, { asOf, mark: words });
}

/** Keeps the errors of some rows. */
export async function keepRows(host: EditingHost, rows: readonly number[], more: Partial<About> = {}): Promise<void> {
  const checked = await check(host);
  const findings = checked.report.findings.filter(
    ({ line, severity }) => severity === "error" && rows.includes(checked.lines.rows[line]!),
  );
  await keep(host, waiversOf(checked, findings, { ...about, ...more }, words), words, checked.lines.date1904);
}

/** Rows whose findings are kept, and those with errors that are not. */
export function outcome({ report, waivedBy }: Checked): { readonly kept: number[]; readonly open: number[] } {
  const errors = report.findings.filter(({ severity }) => severity === "error");
  const rowsOf = (isKept: boolean) =>
    errors
      .filter((finding) => (waivedBy(finding) !== undefined) === isKept)
      .map(({ line }) => report.lines.rows[line]!);
  return { kept: rowsOf(true), open: rowsOf(false) };
}

export const states = ({ waivers }: Checked) => waivers.map(({ state }) => state);
