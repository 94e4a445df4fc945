import type { PolicyContent } from "../../policy/records.ts";
import type { PolicyReading } from "../../policy/read-policy.ts";
import type { Phrase } from "../../words/phrase.ts";

/** A file that was chosen, before anything of it is written. */
export interface Import {
  readonly file: string;
  readonly content: PolicyContent;
  readonly payers: readonly string[];
  /** How many public tables it holds, which stay out of the workbook. */
  readonly publicTables: number;
}

export interface PolicyState {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** What the tables say; undefined where there are none, and as long as nobody has looked. */
  readonly reading: PolicyReading | undefined;
  readonly isRead: boolean;
  readonly notices: readonly { readonly phrase: Phrase; readonly kind: "calm" | "problem" }[];
  readonly importing: Import | undefined;
  /** The policy as the text of a file. */
  readonly exported: string | undefined;
  readonly canUndo: boolean;
}

export const closedPolicy: PolicyState = {
  isOpen: false,
  isBusy: false,
  reading: undefined,
  isRead: false,
  notices: [],
  importing: undefined,
  exported: undefined,
  canUndo: false,
};

/** What a policy that is given out is called. */
export const exportName = "echoscrub-policy.json";
