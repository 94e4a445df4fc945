import { fileHost, type FileHost } from "../../hosts/file/file-host.ts";
import { openFile } from "../../hosts/file/open-file.ts";
import { openTable } from "../../hosts/file/table-workbook.ts";
import type { ClaimFileReport } from "../../imports/x12/read-claims.ts";
import type { WorksheetHost } from "../../worksheet/host.ts";
import { readBytes } from "../files.ts";
import { importClaims, isClaimFile } from "../import/import-claims.ts";
import type { StandardInput } from "../outcome.ts";
import { ndjsonHost } from "./ndjson-input.ts";

/** How messages name what comes in by standard input. */
const standardInput = "standard input";

/** What is to be checked; only a file can be saved with its marks. */
export interface Input {
  readonly host: WorksheetHost & Partial<FileHost>;
  /** What was in a claim file, whose lines the host then has on a sheet. */
  readonly claimFile?: ClaimFileReport;
}

/** Opens what is to be checked, by what it is and not by what it is called. */
export async function openInput(file: string, sheet: string | undefined, stdin: StandardInput): Promise<Input> {
  const isStandard = file === "-";
  const name = isStandard ? standardInput : file;
  const bytes = isStandard ? await stdin() : await readBytes(file);
  const text = new TextDecoder();
  if (isStandard && /^\s*\{/.test(text.decode(bytes.subarray(0, 64)))) {
    return { host: ndjsonHost(text.decode(bytes), name) };
  }
  if (!isClaimFile(bytes)) return { host: fileHost(await openFile(bytes, name), { sheet }) };
  const { tables, report } = importClaims(bytes);
  return { host: fileHost(openTable(tables, name), { sheet }), claimFile: report };
}
