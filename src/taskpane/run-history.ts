import type { Checked } from "../session/check-sheet.ts";
import type { Desk } from "./desk.ts";
import { fetchRest } from "./fetch-rest.ts";
import { noticeOf } from "./notices.ts";

/** By this the workbook remembers that its checks are to be kept in the history. */
export const keepsRuns = "keepsRuns";

/** Adds checks of whole sheets to the history, once the user has asked for one. */
export async function keepRuns(desk: Desk, checks: readonly Checked[]): Promise<void> {
  const { host, memory, words } = desk;
  const whole = checks.filter(({ scope }) => scope === "sheet");
  if (memory.recall(keepsRuns) !== true || whole.length === 0) return;
  try {
    const { recordRun } = await fetchRest(words);
    for (const checked of whole) {
      const runs = await recordRun(host, checked, checked.at ?? desk.now(), words, false);
      // Whoever deletes the history wants none.
      if (!runs) await memory.remember(keepsRuns, false);
    }
  } catch (failure) {
    const { phrase } = noticeOf(failure);
    if (desk.state.notice) return;
    desk.set({
      notice: { phrase: { key: "summary-pane.not-kept", data: { why: phrase } }, kind: "problem", canRetry: false },
    });
  }
}
