import type { Source } from "./dated.ts";

/** One of the answers that public sources give to a question. */
export interface Answer {
  readonly id: string;
  /** A few words, such as "by vials". */
  readonly label: string;
  readonly source: Source;
}

/** A question that public sources answer differently. Which answer counts is the payer's to say. */
export interface Disagreement {
  /** In words that complete "Sources disagree on …". */
  readonly question: string;
  readonly answers: readonly Answer[];
  /** A payer's policy has no place for the answer. */
  readonly beyondPolicy?: true;
}
