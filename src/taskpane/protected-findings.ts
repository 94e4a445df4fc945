import type { Checked } from "../session/check-sheet.ts";
import { Problem } from "../worksheet/problem.ts";
import type { Desk } from "./desk.ts";
import { fetchRest } from "./fetch-rest.ts";

/** Nothing is written on a protected sheet: what was found on it goes to a sheet of our own. */
export async function keepFindings(desk: Desk, checks: readonly Checked[]): Promise<void> {
  const locked = checks.filter(({ unmarked }) => unmarked?.key === "excel.protected");
  if (locked.length === 0) return;
  try {
    const { writeFindings } = await fetchRest(desk.words);
    const findings = await writeFindings(desk.host, checks, { at: checks[0]?.at ?? desk.now() }, desk.words);
    const data = { count: locked.length, sheets: locked.map(({ sheet }) => sheet).join(", "), findings };
    desk.set({ notice: { phrase: { key: "pane.findings-kept", data }, kind: "calm", canRetry: false } });
  } catch (failure) {
    // That the sheet is protected is said already; the findings are listed.
    if (!(failure instanceof Problem)) throw failure;
  }
}
