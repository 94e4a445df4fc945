/** What a yes-or-no cell says; undefined if it says something else. */
export function answerIn(text: string): boolean | undefined {
  if (/^(?:y|yes|true|x|1|✓)$/i.test(text)) return true;
  if (/^(?:n|no|none|not? done|false|-)$/i.test(text)) return false;
  return undefined;
}

/** A text in capitals as somebody would write it who wrote `model`: in small letters, in capitals, or with one first. */
export function inCaseOf(model: string, text: string): string {
  if (model === model.toUpperCase()) return text;
  const small = text.toLowerCase();
  return model === model.toLowerCase() ? small : text[0]! + small.slice(1);
}
