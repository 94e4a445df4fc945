/** How a command ended: 0 no errors, 1 errors in the claims, 2 it could not run. */
export interface Outcome {
  readonly status: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** What was printed, with what it says of the claims. */
export interface Printed {
  readonly status: 0 | 1;
  readonly output: string;
}

/** Everything that comes in by standard input. */
export type StandardInput = () => Promise<Uint8Array>;
