import { PolicyProblem } from "../policy/complaints.ts";
import { Cancelled } from "../session/pace.ts";
import { Problem } from "../worksheet/problem.ts";
import type { Notice } from "./state.ts";

/** What is said of something that did not come to its end. */
export function noticeOf(failure: unknown): Notice {
  if (failure instanceof Cancelled) return { phrase: { key: "pane.cancelled" }, kind: "calm", canRetry: true };
  if (failure instanceof PolicyProblem) {
    return { phrase: failure.phrase, kind: "problem", canRetry: true, isAboutPolicy: true };
  }
  if (failure instanceof Problem) return { phrase: failure.phrase, kind: "problem", canRetry: true };
  const detail = failure instanceof Error ? failure.message : String(failure);
  return { phrase: { key: "pane.failed", data: { detail } }, kind: "problem", canRetry: true };
}
