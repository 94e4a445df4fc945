/** What is being done, and how far it is. */
export interface Progress {
  readonly phase: "reading" | "checking" | "marking" | "changing";
  readonly done: number;
  readonly total: number;
  /** The sheet, where several are checked one after the other. */
  readonly of?: { readonly sheet: string; readonly place: number; readonly count: number } | undefined;
}

/**
 * Called between slices of work. The host shows the progress and lets others have a turn; it throws Cancelled to stop
 * the work.
 */
export type Breathe = (progress: Progress) => Promise<void>;

/** The user has stopped what was under way. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

export const withoutPause: Breathe = () => Promise.resolve();
