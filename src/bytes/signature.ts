/** Files that hold other ones, and files that hold no table, as their first bytes tell. */
export type Container = "zip" | "compound";
export type OtherKind = "image" | "pdf" | "document";

const containers: readonly (readonly [string, Container])[] = [
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "compound"],
];

const others: readonly (readonly [string, OtherKind])[] = [
  ["%PDF", "pdf"],
  ["\x89PNG", "image"],
  ["\xff\xd8\xff", "image"],
  ["GIF8", "image"],
  ["II*\0", "image"],
  ["MM\0*", "image"],
  ["{\\rtf", "document"],
];

/** Workbooks are one of these: the old ones a compound file, the new ones a zip. */
export function containerOf(bytes: Uint8Array): Container | undefined {
  return signed(bytes, containers);
}

export function otherKindOf(bytes: Uint8Array): OtherKind | undefined {
  return signed(bytes, others);
}

function signed<K>(bytes: Uint8Array, signatures: readonly (readonly [string, K])[]): K | undefined {
  const first = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find(([signature]) => first.startsWith(signature))?.[1];
}

/** Text has hardly any control characters but tabs, line breaks and the end mark of DOS. */
export function isFullOfControls(bytes: Uint8Array): boolean {
  const controls = bytes.filter((byte) => byte < 32 && ![9, 10, 11, 12, 13, 26].includes(byte)).length;
  return controls * 100 > bytes.length;
}

/** Whether a text begins as JSON does. */
export function beginsAsJson(text: string): boolean {
  return /^(?:\{\s*"|\[\s*[{[])/.test(text);
}
