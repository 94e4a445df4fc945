/** What a yes-or-no cell says; undefined if it says something else. */
export function answerIn(text: string): boolean | undefined {
  if (/^(?:y|yes|true|x|1|✓)$/i.test(text)) return true;
  if (/^(?:n|no|none|not? done|false|-)$/i.test(text)) return false;
  return undefined;
}
