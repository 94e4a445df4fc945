import type { CheckedSheets, LeftOut } from "../session/check-sheets.ts";
import { listFindings } from "../session/finding-list.ts";
import type { Words } from "../words/words.ts";
import { shownGroups, type PaneState, type Results } from "./state.ts";

/** Sheets that were checked together. What was found on the one that is looked at stands in the state itself. */
export interface SheetRun {
  readonly sheets: readonly SheetResults[];
  readonly leftOut: readonly LeftOut[];
}

export interface SheetResults extends Results {
  readonly stale: PaneState["stale"];
}

/** What a run over several sheets found, the first of them in view. */
export function shownRun(
  { checked, leftOut }: CheckedSheets,
  changed: ReadonlySet<string>,
  words: Words,
): Pick<PaneState, "run" | "results" | "stale" | "current"> {
  const sheets = checked.map((each): SheetResults => ({
    checked: each,
    listed: listFindings(each, words),
    stale: changed.has(each.sheet) ? "cells" : undefined,
  }));
  return { run: { sheets, leftOut }, results: sheets[0], stale: sheets[0]?.stale, current: undefined };
}

/** Every sheet of the run as it is now. */
export function sheetsOf({ run, results, stale }: PaneState): readonly SheetResults[] {
  return (run?.sheets ?? []).map((each) =>
    results && isOf(each, results.checked.sheet) ? { ...results, stale } : each,
  );
}

/** The run with what is in view put away; none where a sheet comes into view that it did not have. */
export function runWith(state: PaneState, sheet: string): SheetRun | undefined {
  const sheets = sheetsOf(state);
  return state.run && sheets.some((each) => isOf(each, sheet)) ? { ...state.run, sheets } : undefined;
}

/** Brings another sheet of the run into view. */
export function inView(state: PaneState, sheet: string): Pick<PaneState, "run" | "results" | "stale" | "current"> {
  const run = runWith(state, sheet);
  const shown = run?.sheets.find((each) => isOf(each, sheet));
  if (!run || !shown) return state;
  const isForOthers = shown.checked.chosenProfile !== state.profile;
  return { run, results: shown, stale: shown.stale ?? (isForOthers ? "profile" : undefined), current: undefined };
}

/** Notes that what was found on sheets is no longer as they are. */
export function staleRun(
  state: PaneState,
  why: "cells" | "policy" | "waivers",
  isMeant: (sheet: string) => boolean,
): SheetRun | undefined {
  const { run } = state;
  if (!run) return undefined;
  const sheets = sheetsOf(state).map((each) =>
    isMeant(each.checked.sheet) && each.stale !== "cells" ? { ...each, stale: why } : each,
  );
  return { ...run, sheets };
}

/** Where stepping goes on once the findings of a sheet are at their end: the next sheet of the run that has any. */
export function beyond(state: PaneState, step: 1 | -1): ReturnType<typeof inView> | undefined {
  const shown = shownGroups(state).flatMap(({ findings }) => findings);
  const end = step > 0 ? shown.at(-1) : shown[0];
  if (!state.run || (end && end.id !== state.current)) return undefined;
  const names = state.run.sheets.map(({ checked }) => checked.sheet);
  const from = names.indexOf(state.results?.checked.sheet ?? "");
  const others = names.map(
    (_, away) => names[(from + step * (away + 1) + names.length * names.length) % names.length]!,
  );
  const views = others.slice(0, -1).map((name) => inView(state, name));
  return views.find((view) => shownGroups({ ...state, ...view }).length > 0);
}

function isOf({ checked }: SheetResults, sheet: string): boolean {
  return checked.sheet === sheet;
}
