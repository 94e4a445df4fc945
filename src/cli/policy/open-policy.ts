import { fileHost } from "../../hosts/file/file-host.ts";
import { openFile } from "../../hosts/file/open-file.ts";
import { readPolicyFile, readPublicFiles } from "../../policy/policy-file.ts";
import { asRecords, contentOf, type PolicyContent } from "../../policy/records.ts";
import { publicRecords } from "../../policy/public/records.ts";
import type { PolicyReading } from "../../policy/read-policy.ts";
import { readImported } from "../../session/imports/imported-tables.ts";
import { readHostPolicy, readTablesPolicy, usable, type UserPolicy } from "../../session/policy.ts";
import type { Words } from "../../words/words.ts";
import { Problem } from "../../worksheet/problem.ts";
import { readBytes } from "../files.ts";

/** Opens a policy that is a workbook with the policy tables, or one that was exported as one file. */
export async function openPolicy(
  file: string,
  words: Words,
): Promise<UserPolicy & { readonly content: PolicyContent }> {
  const reading = await readAny(file, words);
  if (!reading || reading.tables.length === 0) throw new Problem({ key: "policy.no-tables", data: { file } });
  return { ...usable(reading, file), content: contentOf(reading.tables) };
}

async function readAny(file: string, words: Words): Promise<PolicyReading | undefined> {
  const bytes = await readBytes(file);
  const text = new TextDecoder();
  if (/^\s*\{/.test(text.decode(bytes.subarray(0, 64)))) {
    const whole = text.decode(bytes);
    const imported = readImported(publicRecords(readPublicFiles(whole, file), file));
    return readTablesPolicy(asRecords(readPolicyFile(whole, file), file), words, imported);
  }
  return readHostPolicy(fileHost(await openFile(bytes, file)), words);
}
