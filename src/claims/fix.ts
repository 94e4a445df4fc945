import type { ClaimLine } from "./claim-line.ts";
import type { Topic } from "./fields.ts";

/** What a topic's cells are to hold: a list for modifiers and diagnoses, else one value. */
export type TopicValue = string | number | readonly string[];

/** A change that would silence a finding. `safe` never changes what is billed; `choice` does, and asks. */
export interface Fix {
  readonly kind: "safe" | "choice";
  readonly edits?: readonly FieldEdit[];
  readonly insert?: readonly NewLine[];
  readonly remove?: readonly ClaimLine[];
}

export interface FieldEdit {
  readonly line: ClaimLine;
  readonly topic: Topic;
  readonly to: TopicValue;
}

/** A line like the one it follows, with some fields of its own. */
export interface NewLine {
  readonly after: ClaimLine;
  readonly values: Readonly<Partial<Record<Topic, TopicValue>>>;
}
