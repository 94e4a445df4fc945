import { PolicyProblem } from "../policy/complaints.ts";
import type { CheckedSheets } from "../session/check-sheets.ts";
import { Cancelled } from "../session/pace.ts";
import type { Phrase } from "../words/phrase.ts";
import { Problem } from "../worksheet/problem.ts";
import type { Notice } from "./state.ts";

/** What is said of something that did not come to its end. */
export function noticeOf(failure: unknown, stopped: Phrase["key"] = "pane.cancelled"): Notice {
  if (failure instanceof Cancelled) return { phrase: { key: stopped }, kind: "calm", canRetry: true };
  if (failure instanceof PolicyProblem) {
    return { phrase: failure.phrase, kind: "problem", canRetry: true, isAboutPolicy: true };
  }
  if (failure instanceof Problem) return { phrase: failure.phrase, kind: "problem", canRetry: true };
  if (failure instanceof Error && failure.name === "ChunkLoadError") {
    return { phrase: { key: "pane.not-loaded" }, kind: "problem", canRetry: true };
  }
  const detail = failure instanceof Error ? failure.message : String(failure);
  return { phrase: { key: "pane.failed", data: { detail } }, kind: "problem", canRetry: true };
}

/** What is said of something that the user begins again where it was begun, and not below the sentence. */
export function refusalOf(failure: unknown): Notice {
  return { ...noticeOf(failure), canRetry: false };
}

/** What is said of a run over several sheets that did not come to its last one. */
export function stoppedNotice({ failure, checked, leftOut, wanted }: CheckedSheets): Notice {
  if (!(failure instanceof Cancelled)) return refusalOf(failure);
  const data = { done: checked.length + leftOut.length, count: wanted };
  return { phrase: { key: "sheets.stopped", data }, kind: "calm", canRetry: false };
}

/** Why the rows were not marked, though the findings are there. */
export function unmarkedNotice(phrase: Phrase | undefined): Notice | undefined {
  return phrase && { phrase, kind: "problem", canRetry: true };
}
