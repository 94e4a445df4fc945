/** Characters of a slot that are shown: longer than any of our own lists, far shorter than a cell can be. */
const longest = 1_000;

/**
 * Text from a sheet as it may stand in a sentence. Control characters and marks of direction are made visible: on a
 * terminal they would be commands (CWE-150), and elsewhere they would turn or hide what the sentence says.
 */
export function shown(text: string): string {
  const whole = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…` : text;
  return whole
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\0-\x1f\x7f]/g, (mark) =>
      mark === "\x7f" ? "\u2421" : String.fromCharCode(0x2400 + mark.charCodeAt(0)),
    )
    .replace(/[\x80-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}
