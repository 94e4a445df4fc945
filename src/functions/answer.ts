import { Problem } from "../worksheet/problem.ts";
import { openWords } from "../words/words.ts";

/** Of all formulas. What comes later brings its strings. */
export const words = openWords();

/** Nothing is wrong with the arguments, and there is no answer: #N/A. */
export class NotAvailable extends Problem {}

/**
 * Gives a formula its answer. A problem with the arguments becomes #VALUE! with the sentence that says what to do:
 * of all errors only this one and #N/A can carry a message.
 */
export function answer<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asCellError(error);
  }
}

/** The same for an answer that takes a while. */
export async function answerLater<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asCellError(error);
  }
}

function asCellError(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(
    error instanceof NotAvailable ? notAvailable : invalidValue,
    words.phrase(error.phrase),
  );
}
