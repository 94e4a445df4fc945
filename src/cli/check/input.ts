import { fileHost, type FileHost } from "../../hosts/file/file-host.ts";
import { openFile } from "../../hosts/file/open-file.ts";
import type { WorksheetHost } from "../../worksheet/host.ts";
import { readBytes } from "../files.ts";
import type { StandardInput } from "../outcome.ts";
import { ndjsonHost } from "./ndjson-input.ts";

/** How messages name what comes in by standard input. */
const standardInput = "standard input";

/** Opens what is to be checked; only a file can be saved with its marks. */
export async function openInput(
  file: string,
  sheet: string | undefined,
  stdin: StandardInput,
): Promise<WorksheetHost & Partial<FileHost>> {
  if (file !== "-") return fileHost(await openFile(await readBytes(file), file), { sheet });
  const bytes = await stdin();
  const text = new TextDecoder();
  if (/^\s*\{/.test(text.decode(bytes.subarray(0, 64)))) return ndjsonHost(text.decode(bytes), standardInput);
  return fileHost(await openFile(bytes, standardInput), { sheet });
}
