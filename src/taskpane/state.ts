import type { IsoDate } from "../claims/dates.ts";
import type { ProfileId } from "../reference/policy.ts";
import type { Finding } from "../scrub/report.ts";
import type { Checked } from "../session/check-sheet.ts";
import {
  filterFindings,
  groupFindings,
  type Filter,
  type FindingGroup,
  type GroupBy,
  type ListedFinding,
} from "../session/finding-list.ts";
import type { ChangePlan, PlanPart } from "../session/fixing/plan.ts";
import type { WaiverKind } from "../session/waiving/waiver.ts";
import type { Progress } from "../session/pace.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Mapping, Question } from "../worksheet/mapping.ts";
import type { SheetRun } from "./sheet-run.ts";

/** A code, as of a day; of today where none is known. */
export interface CodeOnDay {
  readonly code: string;
  readonly on: IsoDate | undefined;
}

/** Columns of a sheet that are in doubt. */
export interface Asked {
  readonly sheet: string;
  readonly questions: readonly Question[];
  readonly mapping: Mapping;
}

/** What the pane is doing. */
export type Phase =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | undefined }
  | { readonly kind: "asking"; readonly asked: Asked }
  | { readonly kind: "clearing" }
  /** It can be stopped once some of it is done. */
  | { readonly kind: "changing"; readonly progress?: Progress; readonly stop?: () => void };

/** What stands below the messages while nothing is under way. */
export type View =
  | "results"
  | "sheets"
  | "columns"
  | "preview"
  | "repair"
  | "keep"
  | "waivers"
  | "policy"
  | "cards"
  | "claim-file"
  | "formulas"
  | "practice"
  | "summary"
  | "release"
  | "claim";

/** A sentence about what just happened. `problem` is one that the user has to do something about. */
export interface Notice {
  readonly phrase: Phrase;
  readonly kind: "calm" | "problem";
  readonly canRetry: boolean;
  /** It is about the policy, which can be shown. */
  readonly isAboutPolicy?: true;
  /** It is about a change that can be taken back. */
  readonly canUndo?: boolean;
  /** It is about the table of kept findings: what is taken back is that. */
  readonly isAboutKeeping?: true;
}

/** Why findings are to be kept, as it is typed; without a last day for good. */
export interface KeepAbout {
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
}

/** Findings that are about to be kept. */
export interface KeepDraft {
  readonly findings: readonly Finding[];
  readonly kind: WaiverKind;
  readonly title: Phrase;
  readonly about: KeepAbout;
}

/** A change that is shown before it is made. */
export interface Preview {
  readonly plan: ChangePlan;
  readonly title: Phrase;
  /** Of its parts, those that are wanted. */
  readonly chosen: ReadonlySet<PlanPart>;
  /** The change as it is wanted; undefined where none of its parts is. */
  readonly wanted: ChangePlan | undefined;
}

export interface Results {
  readonly checked: Checked;
  /** As it was checked, where edits were followed since. */
  readonly since?: Checked;
  readonly listed: readonly ListedFinding[];
}

export interface PaneState {
  readonly phase: Phase;
  readonly notice: Notice | undefined;
  /** Excel waits for a cell that is being typed in. */
  readonly isWaiting: boolean;
  readonly results: Results | undefined;
  /** The sheets that were checked together with that of the results; none where it was checked alone. */
  readonly run: SheetRun | undefined;
  /** Why the results are no longer those of the sheet. */
  readonly stale: "cells" | "policy" | "waivers" | "profile" | undefined;
  readonly filter: Filter;
  readonly groupBy: GroupBy;
  /** The finding that was stepped to. */
  readonly current: number | undefined;
  /** Between which findings it was that an edit has done away with. */
  readonly beside: { readonly previous: number | undefined; readonly next: number | undefined } | undefined;
  readonly profile: ProfileId | undefined;
  /** Nothing was ever checked in this workbook. */
  readonly isNew: boolean;
  readonly view: View;
  /** A line of the claim that is shown by itself. */
  readonly claimLine: number | undefined;
  /** The code whose card is asked for, as of the day of the service. */
  readonly cardAsked?: CodeOnDay | undefined;
  readonly preview: Preview | undefined;
  readonly draft: KeepDraft | undefined;
  /** Sheets to choose from, while they are chosen. */
  readonly sheetNames: readonly string[];
  /** What the latest change was that can be taken back. */
  readonly lastChange: string | undefined;
}

export const everything: Filter = { text: "", severity: "all" };

export const initialState: PaneState = {
  phase: { kind: "idle" },
  notice: undefined,
  isWaiting: false,
  results: undefined,
  run: undefined,
  stale: undefined,
  filter: everything,
  groupBy: "rule",
  current: undefined,
  beside: undefined,
  profile: undefined,
  isNew: false,
  view: "results",
  claimLine: undefined,
  preview: undefined,
  draft: undefined,
  sheetNames: [],
  lastChange: undefined,
};

/** The findings that the filter lets through, in their groups. */
export function shownGroups({ results, filter, groupBy }: PaneState): readonly FindingGroup[] {
  return results ? groupFindings(results.checked, filterFindings(results.listed, filter), groupBy) : [];
}

export function isBusy({ phase }: PaneState): boolean {
  return phase.kind !== "idle";
}
