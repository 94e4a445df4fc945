import type { IsoDate } from "../../claims/dates.ts";
import { tableFile } from "../../hosts/file/add-tables.ts";
import { countsSaid, leftOutSaid, warningsSaid } from "../../session/claim-files/report-words.ts";
import type { Words } from "../../words/words.ts";
import { csvCell } from "../../worksheet/csv-cell.ts";
import { Problem } from "../../worksheet/problem.ts";
import { readArguments, type Usage } from "../arguments.ts";
import { formatOf } from "../values.ts";
import { isSameFile, readBytes, readHead, writeBytes } from "../files.ts";
import type { Printed, StandardInput } from "../outcome.ts";
import { importPublic } from "./import-public.ts";
import { importClaims, isClaimFile, type ImportedClaims } from "./import-claims.ts";

export const importUsage: Usage = {
  command: "import",
  operands: ["FILE"],
  more: true,
  options: { out: "one", into: "one", from: "one", "claim-type": "one", by: "one", format: "one" },
};

/**
 * `echoscrub import`: of a claim file it makes a sheet; public files it brings into a policy. It tells what is in them.
 */
export async function importFile(
  args: readonly string[],
  stdin: StandardInput,
  words: Words,
  today: IsoDate,
): Promise<Printed> {
  const { operands, one } = readArguments(args, importUsage);
  const [file = ""] = operands;
  const format = formatOf(one("format"), ["text", "json"] as const);
  const out = one("out");
  if (file !== "-" && !isClaimFile(await readHead(file))) {
    const settings = { into: one("into"), from: one("from"), claimType: one("claim-type"), by: one("by") };
    if (out !== undefined) throw new Problem({ key: "cli.import-out-public", data: { file } });
    return importPublic(operands, { ...settings, today, asJson: format === "json" }, words);
  }
  if (operands.length > 1) throw new Problem({ key: "cli.import-one-claim-file", data: { file } });
  if (one("into") !== undefined) throw new Problem({ key: "cli.import-into-claims", data: { file } });
  if (out !== undefined) await refuseOut(out, file);
  const bytes = file === "-" ? await stdin() : await readBytes(file);
  if (!isClaimFile(bytes)) throw new Problem({ key: "cli.import-unknown", data: { file } });
  const claims = importClaims(bytes);
  if (out !== undefined) await writeBytes(out, /\.csv$/i.test(out) ? asCsv(claims) : tableFile(claims.tables, out));
  return { status: 0, output: format === "json" ? asJson(claims, out, words) : asText(claims, file, out, words) };
}

async function refuseOut(out: string, file: string): Promise<void> {
  if (!/\.(?:xlsx|csv)$/i.test(out)) throw new Problem({ key: "cli.import-out-kind", data: { file: out } });
  if (file !== "-" && (await isSameFile(out, file)))
    throw new Problem({ key: "cli.import-is-input", data: { file: out } });
}

function asCsv({ headings, rows }: ImportedClaims): Uint8Array {
  const text = [headings, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
  return new TextEncoder().encode(text);
}

function asText({ report }: ImportedClaims, file: string, out: string | undefined, words: Words): string {
  const leftOut = leftOutSaid(report, words);
  const lines = [
    `${file}: ${countsSaid(report, words)}`,
    ...warningsSaid(report, words).map((warning) => words.say("cli.import-warning", { warning })),
    ...(leftOut === undefined ? [] : [leftOut]),
    ...(out === undefined ? [] : [words.say("cli.imported", { file: out, rows: report.lines })]),
  ];
  return `${lines.join("\n")}\n`;
}

/** As programs read it. Published: keys are only added. */
function asJson({ report }: ImportedClaims, out: string | undefined, words: Words): string {
  const { claims, lines, envelopes, groups, transactions, segments, leftOut } = report;
  const said = {
    kind: "claims",
    edition: null,
    rowsRead: lines,
    rowsKept: lines,
    added: lines,
    changed: 0,
    removed: 0,
    warnings: warningsSaid(report, words),
    claims,
    envelopes,
    groups,
    transactions,
    segments,
    leftOut,
    out: out ?? null,
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
