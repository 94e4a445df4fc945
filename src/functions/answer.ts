import { Problem } from "../worksheet/problem.ts";
import { openWords } from "../words/words.ts";

const words = openWords();

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
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, words.phrase(error.phrase));
}
