import type { PublicTable } from "../reference/public-table.ts";
import { Problem } from "../worksheet/problem.ts";
import { policyTables, type PolicyTable } from "./columns.ts";
import type { Content, Entry, PolicyContent } from "./records.ts";

const kind = "policy";
const version = 1;

/** A policy as one file, with public files that were imported. Published: keys are only added. */
export function writePolicyFile(content: PolicyContent, publicTables: readonly PublicTable[] = []): string {
  const tables = Object.fromEntries(
    policyTables.map((table) => [table, content[table].map((entry) => Object.fromEntries(entry))]),
  );
  const imported = publicTables.length > 0 ? { publicTables } : {};
  return `${JSON.stringify({ echoscrub: kind, version, tables, ...imported }, null, 2)}\n`;
}

/** Reads a policy that was written as one file. */
export function readPolicyFile(text: string, file: string): PolicyContent {
  const given = objectOf(wholeOf(text, file)["tables"]);
  if (!given) throw new Problem({ key: "policy.not-a-policy", data: { file } });
  const tables = policyTables.map((table) => [table, entriesIn(given[table], table, file)] as const);
  return Object.fromEntries(tables) as unknown as PolicyContent;
}

/**
 * The public files in a policy that was written as one file. Their rows are only known to be rows: what they say is read
 * as that of a workbook is.
 */
export function readPublicFiles(text: string, file: string): readonly PublicTable[] {
  const given = wholeOf(text, file)["publicTables"] ?? [];
  if (!Array.isArray(given)) throw new Problem({ key: "policy.no-records", data: { file, table: "publicTables" } });
  return given.map((table: unknown, index) => {
    const { origin, rows, ...whole } = objectOf(table) ?? {};
    const isTable = objectOf(origin) && Array.isArray(rows) && rows.every((row) => objectOf(row));
    if (!isTable)
      throw new Problem({ key: "policy.no-record", data: { file, table: "publicTables", record: index + 1 } });
    return { ...whole, origin, rows } as unknown as PublicTable;
  });
}

function wholeOf(text: string, file: string): Readonly<Record<string, unknown>> {
  const whole = parsed(text);
  if (whole?.["echoscrub"] !== kind) throw new Problem({ key: "policy.not-a-policy", data: { file } });
  if (whole["version"] !== version) throw new Problem({ key: "policy.other-version", data: { file } });
  return whole;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return objectOf(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return undefined;
  }
}

function entriesIn(given: unknown, table: PolicyTable, file: string): readonly Entry[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw new Problem({ key: "policy.no-records", data: { file, table } });
  return given.map((record: unknown, index) => {
    const entry = objectOf(record);
    if (!entry) throw new Problem({ key: "policy.no-record", data: { file, table, record: index + 1 } });
    return new Map(Object.entries(entry).flatMap(([heading, content]) => contentOf(heading, content)));
  });
}

/** What a cell cannot hold is kept as its text, so that it is told rather than lost. */
function contentOf(heading: string, content: unknown): readonly (readonly [string, Content])[] {
  if (content === null || content === undefined) return [];
  const isPlain = typeof content === "string" || typeof content === "number" || typeof content === "boolean";
  return [[heading, isPlain ? content : JSON.stringify(content)]];
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
}
