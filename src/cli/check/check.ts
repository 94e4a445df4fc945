import { randomUUID } from "node:crypto";
import { isoDate, type IsoDate } from "../../claims/dates.ts";
import { countVerdicts } from "../../scrub/report.ts";
import { checkSheet, type Checked } from "../../session/check-sheet.ts";
import { deidentifiedText } from "../../session/deidentified/deidentified.ts";
import type { UserPolicy } from "../../session/policy.ts";
import { asTables } from "../../session/summary/as-tables.ts";
import { findingsSheet } from "../../session/summary/findings-sheet.ts";
import type { ClaimFileReport } from "../../imports/x12/read-claims.ts";
import { warningsSaid } from "../../session/claim-files/report-words.ts";
import type { Words } from "../../words/words.ts";
import { Problem } from "../../worksheet/problem.ts";
import { isSameFile, writeBytes } from "../files.ts";
import { openPolicy } from "../policy/open-policy.ts";
import type { Printed, StandardInput } from "../outcome.ts";
import { asCsv } from "./csv.ts";
import { openInput } from "./input.ts";
import { asJson } from "./json.ts";
import { asNdjson } from "./ndjson.ts";
import { readCheckSettings, type CheckSettings, type SheetSettings } from "./settings.ts";
import { asText } from "./text.ts";

/** `echoscrub check`: checks a worksheet, prints what was found, and writes a marked copy if asked. */
export async function check(args: readonly string[], stdin: StandardInput, words: Words): Promise<Printed> {
  const settings = readCheckSettings(args, today());
  const { file, sheet, asOf, profile, columns, out, findingsSheet: hasFindings, deidentified } = settings;
  if (out !== undefined && (await isSameFile(out, file))) {
    throw new Problem({ key: "cli.out-is-input", data: { file: out } });
  }
  if (deidentified !== undefined) await refuseTaken(deidentified, [file, ...(out === undefined ? [] : [out])]);
  const policy = await policyIn(settings, words);
  const { host, claimFile } = await openInput(file, sheet, stdin);
  const marking = out === undefined ? {} : { mark: words };
  const checked = await checkSheet(
    host,
    { kind: "sheet" },
    { asOf, profile, policy, words, recall: () => columns, ...marking },
  );
  if (out !== undefined) {
    if (!checked.marked) throw new Problem(checked.unmarked ?? { key: "cli.out-needs-file" });
    if (hasFindings) {
      const about = { at: new Date().toISOString(), isForFile: true } as const;
      await host.addTables(asTables(findingsSheet([checked], about, words)));
    }
    await writeBytes(out, host.save!());
  }
  if (deidentified !== undefined) {
    await writeBytes(deidentified, new TextEncoder().encode(deidentifiedText(checked, randomUUID())));
  }
  return {
    status: countVerdicts(checked.report).error > 0 ? 1 : 0,
    output: formatted(checked, settings, claimFile, words),
  };
}

/** A file without names must not take the place of one with them. */
async function refuseTaken(deidentified: string, others: readonly string[]): Promise<void> {
  for (const other of others) {
    if (await isSameFile(deidentified, other)) {
      throw new Problem({ key: "cli.deidentified-taken", data: { file: deidentified } });
    }
  }
}

function formatted(
  checked: Checked,
  { file, format, out, deidentified }: CheckSettings,
  claimFile: ClaimFileReport | undefined,
  words: Words,
): string {
  switch (format) {
    case "json":
      return asJson(checked, file, claimFile, words);
    case "ndjson":
      return asNdjson(checked, words);
    case "csv":
      return asCsv(checked, file, words);
    case "text": {
      const { marked } = checked;
      const where =
        marked && words.say("cli.marked", { file: out ?? "", address: marked.address, sheet: marked.sheet });
      const copy = deidentified === undefined ? undefined : words.say("cli.deidentified", { file: deidentified });
      const odd = claimFile
        ? warningsSaid(claimFile, words).map((warning) => words.say("cli.import-warning", { warning }))
        : [];
      const ends = [...odd, where, copy].flatMap((end) => (end ? `${end}\n` : []));
      return asText(checked, file, words) + ends.join("");
    }
  }
}

/** The policy that was named; without one that of the workbook counts. */
export async function policyIn({ policy }: SheetSettings, words: Words): Promise<UserPolicy | undefined> {
  return policy === undefined ? undefined : openPolicy(policy, words);
}

export function today(): IsoDate {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}
