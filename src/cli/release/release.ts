import { checkSheet, type Checked } from "../../session/check-sheet.ts";
import { decisionsIn } from "../../session/releasing/decide.ts";
import { gateOf, type Gate } from "../../session/releasing/gate.ts";
import { heldFile, releasedFile } from "../../session/releasing/release-file.ts";
import { readRelease } from "../../session/releasing/release.ts";
import { uploadFile } from "../../session/releasing/upload-file.ts";
import type { Words } from "../../words/words.ts";
import { policyIn, today } from "../check/check.ts";
import { openInput } from "../check/input.ts";
import { writeBytes } from "../files.ts";
import type { Printed, StandardInput } from "../outcome.ts";
import { summaryJson, summaryText } from "./summary.ts";
import { readReleaseSettings } from "./settings.ts";

/** `echoscrub release`: checks a worksheet and writes the rows of the claims that may go out, and those that stay. */
export async function release(args: readonly string[], stdin: StandardInput, words: Words): Promise<Printed> {
  const settings = await readReleaseSettings(args, today());
  const { file, sheet, asOf, profile, columns, out, held, upload } = settings;
  const policy = await policyIn(settings, words);
  const { host } = await openInput(file, sheet, stdin);
  const checked: Checked = await checkSheet(
    host,
    { kind: "sheet" },
    { asOf, profile, policy, words, recall: () => columns },
  );
  const gate: Gate = gateOf(checked, await decisionsIn(host));
  const content = await readRelease(host, checked, gate, words);
  // Held first: no file of released rows is there without that of the others.
  if (held !== undefined) await writeText(held, heldFile(content, words));
  await writeText(out, releasedFile(content));
  if (upload !== undefined) await writeText(upload, uploadFile(checked, gate, content));
  const summary = settings.format === "json" ? summaryJson : summaryText;
  return { status: gate.held.length > 0 ? 1 : 0, output: summary(checked, gate, settings, words) };
}

function writeText(file: string, text: string): Promise<void> {
  return writeBytes(file, new TextEncoder().encode(text));
}
