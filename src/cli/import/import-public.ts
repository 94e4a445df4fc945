import type { IsoDate } from "../../claims/dates.ts";
import type { ClaimType } from "../../claims/lines.ts";
import { writePolicyFile } from "../../policy/policy-file.ts";
import { issueName } from "../../policy/public/write.ts";
import { contentOf } from "../../policy/records.ts";
import type { Words } from "../../words/words.ts";
import { Problem } from "../../worksheet/problem.ts";
import { isThere, writeBytes } from "../files.ts";
import type { Printed } from "../outcome.ts";
import { dayOf } from "../values.ts";
import { openPolicy } from "../policy/open-policy.ts";
import { readPublicFiles, type ImportedKind } from "./public-files.ts";

export interface PublicSettings {
  readonly into: string | undefined;
  readonly from: string | undefined;
  readonly claimType: string | undefined;
  readonly by: string | undefined;
  readonly today: IsoDate;
  readonly asJson: boolean;
}

/** Reads files that CMS publishes, and brings them into a policy. A policy is only written when all of it was read. */
export async function importPublic(files: readonly string[], settings: PublicSettings, words: Words): Promise<Printed> {
  const { into, by, today, asJson } = settings;
  if (into !== undefined && !/\.json$/i.test(into))
    throw new Problem({ key: "cli.import-into-kind", data: { file: into } });
  const policy = into !== undefined && (await isThere(into)) ? await openPolicy(into, words) : undefined;
  const kept = policy?.imported ?? [];
  const wanted = { files, by, today, from: dayOf("from", settings.from), claimType: typeOf(settings.claimType) };
  const kinds = await readPublicFiles(wanted, kept);
  if (into !== undefined) {
    const tables = kinds.flatMap((kind) => kind.tables);
    const replaced = new Set(tables.map(issueName));
    const all = [...kept.filter((table) => !replaced.has(issueName(table))), ...tables];
    await writeBytes(into, new TextEncoder().encode(writePolicyFile(policy?.content ?? contentOf([]), all)));
  }
  return { status: 0, output: asJson ? jsonOf(kinds, words) : textOf(kinds, into, words) };
}

function typeOf(given: string | undefined): ClaimType | undefined {
  if (given === undefined || given === "professional" || given === "institutional") return given;
  throw new Problem({ key: "cli.import-bad-type", data: { given } });
}

function textOf(kinds: readonly ImportedKind[], into: string | undefined, words: Words): string {
  const lines = kinds.flatMap(({ tables, rowsRead, rowsKept, added, changed, removed, warnings }) => [
    ...tables.map(({ title, from, until = "none", rows }) =>
      words.say("cli.import-table", { title, from, until, rows: rows.length }),
    ),
    words.say("cli.import-changes", { read: rowsRead, kept: rowsKept, added, changed, removed }),
    ...warnings.map((warning) => words.say("cli.import-warning", { warning: words.phrase(warning) })),
  ]);
  const end = into === undefined ? words.say("cli.import-not-kept") : words.say("cli.import-into", { file: into });
  return `${[...lines, end].join("\n")}\n`;
}

/** One object for one kind of file; a list where an archive has several. Published: keys are only added. */
function jsonOf(kinds: readonly ImportedKind[], words: Words): string {
  const said = kinds.map(({ tables, warnings, rowsRead, rowsKept, added, changed, removed }) => {
    const { kind, from, until = null, title } = tables[0]!;
    return {
      kind,
      edition: { from, to: until, title },
      rowsRead,
      rowsKept,
      added,
      changed,
      removed,
      warnings: warnings.map((warning) => words.phrase(warning)),
      tables: tables.map(({ part = null, rows, ...table }) => ({ title: table.title, part, rows: rows.length })),
    };
  });
  return `${JSON.stringify(said.length === 1 ? said[0] : said, null, 2)}\n`;
}
