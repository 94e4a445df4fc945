import type { Imported } from "../../../src/imports/imported.ts";
import { read, refusal, say, warningsOf } from "./read.ts";
import assert from "node:assert/strict";

const warnsOfCut = /cut off|no end/;

/**
 * Cuts a file at many places: each part is refused in one sentence, or read with a warning. Only a text that is cut
 * right behind a line looks like a whole one; then its rows are those before the cut.
 */
export function assertCutsAreSaid(bytes: Uint8Array, options: { step?: number; isText?: boolean } = {}): void {
  const { step = 1000, isText = true } = options;
  for (let length = step; length < bytes.length; length += step) {
    const part = bytes.slice(0, length);
    let imported: Imported | undefined;
    const problem = refusal(() => (imported = read(part)));
    const place = `cut at ${length} of ${bytes.length}`;
    if (!imported) {
      assert.match(problem!, /^[^.]*(?:\.[^ ][^.]*)*\.$/, place);
      continue;
    }
    const isBehindLine = isText && (part.at(-1) === 10 || part.at(-1) === 13);
    assert.ok(
      isBehindLine || warningsOf(imported).some((one) => warnsOfCut.test(one)),
      `${place}: ${imported.warnings.map(say).join()}`,
    );
  }
}
