import type { IsoDate } from "../../claims/dates.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import type { CellPlace } from "../../worksheet/host.ts";
import type { Phrase } from "../../words/phrase.ts";

/** How a finding came to be kept: by itself, with all of its rule, or with everything that was found on a day. */
export const waiverKinds = ["one", "rule", "baseline"] as const;

export type WaiverKind = (typeof waiverKinds)[number];

/** A finding that somebody keeps on purpose. */
export interface Waiver {
  readonly sheet: string;
  readonly claim: string;
  /** Day of the service. */
  readonly date: IsoDate | undefined;
  readonly code: string;
  readonly rule: string;
  /** What the finding said. */
  readonly finding: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it counts; undefined for one without an end. */
  readonly until: IsoDate | undefined;
  readonly madeOn: IsoDate | undefined;
  readonly kind: WaiverKind;
  /** Fingerprints of the row's facts and of the finding. */
  readonly key: string;
}

/** A waiver, and the row of the table in which it stands. */
export interface PlacedWaiver extends Waiver {
  readonly place: CellPlace;
  /** All cells of that row. */
  readonly cells: readonly CellValue[];
}

/** A row of the table by which nothing is kept, because something is wrong with it. */
export interface WaiverSlip {
  readonly phrase: Phrase;
  readonly place: CellPlace;
  readonly cells: readonly CellValue[];
}

/**
 * `kept`: a finding is kept by it. `expired`: its last day is over. `lapsed`: no row of its sheet has these facts any
 * more. `unused`: the row is there, and the finding is not. `unseen`: this check tells nothing of it.
 */
export type WaiverState = "kept" | "expired" | "lapsed" | "unused" | "unseen";

/** How a waiver fares in a check. */
export interface Standing {
  readonly waiver: PlacedWaiver;
  readonly state: WaiverState;
}
