import { tableFile } from "../../hosts/file/add-tables.ts";
import { newTables } from "../../policy/new-tables.ts";
import { writePolicyFile } from "../../policy/policy-file.ts";
import { startingContent } from "../../policy/start.ts";
import type { PolicyContent } from "../../policy/records.ts";
import { rules } from "../../rules/index.ts";
import type { Words } from "../../words/words.ts";
import { Problem } from "../../worksheet/problem.ts";
import { readArguments, type Usage } from "../arguments.ts";
import { writeNew } from "../files.ts";
import { openPolicy } from "./open-policy.ts";

export const policyUsage: Usage = { command: "policy", operands: [], options: { out: "one", from: "one" } };

/** `echoscrub policy`: writes a policy to begin with, or another one as a workbook or as one file. */
export async function policy(args: readonly string[], words: Words): Promise<string> {
  const { one } = readArguments(args, policyUsage);
  const out = one("out");
  if (out === undefined) throw new Problem({ key: "cli.policy-needs-out" });
  const asWorkbook = out.toLowerCase().endsWith(".xlsx");
  if (!asWorkbook && !out.toLowerCase().endsWith(".json")) {
    throw new Problem({ key: "cli.policy-out-kind", data: { file: out } });
  }
  const from = one("from");
  const opened = from === undefined ? undefined : await openPolicy(from, words);
  const content = opened?.content ?? startingContent(rules);
  await writeNew(
    out,
    asWorkbook ? workbookOf(content, out, words) : new TextEncoder().encode(writePolicyFile(content, opened?.imported)),
  );
  const remarks = opened?.remarks.map(({ phrase }) => `${words.phrase(phrase)}\n`) ?? [];
  const left = asWorkbook ? (opened?.imported.length ?? 0) : 0;
  if (left > 0) remarks.push(`${words.say("cli.policy-public-left", { file: out, count: left })}\n`);
  const said = opened
    ? words.say("cli.policy-written", { file: out, from: from!, count: opened.payers.length })
    : words.say("cli.policy-begun", { file: out });
  return `${remarks.join("")}${said}\n`;
}

function workbookOf(content: PolicyContent, file: string, words: Words): Uint8Array {
  return tableFile(newTables(content, words), file);
}
