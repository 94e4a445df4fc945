import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Problem } from "../worksheet/problem.ts";

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (failure) {
    const code = codeOf(failure);
    if (code === "ENOENT" || code === "ENOTDIR") throw new Problem({ key: "cli.file-missing", data: { file } });
    if (code === "EISDIR") throw new Problem({ key: "cli.file-is-folder", data: { file } });
    throw new Problem({ key: "cli.file-unreadable", data: { file, why: code } });
  }
}

export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (failure) {
    throw new Problem({ key: "cli.out-unwritable", data: { file, why: codeOf(failure) } });
  }
}

/** Writes a file that is not there yet. */
export async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: "wx" });
  } catch (failure) {
    const why = codeOf(failure);
    throw new Problem(
      why === "EEXIST" ? { key: "cli.out-exists", data: { file } } : { key: "cli.out-unwritable", data: { file, why } },
    );
  }
}

/** Whether two paths lead to one file, by whatever name or link. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (path.resolve(one) === path.resolve(other)) return true;
  const none = () => undefined;
  const [a, b] = await Promise.all([one, other].map((file) => stat(file, { bigint: true }).catch(none)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

function codeOf(failure: unknown): string {
  return (failure as NodeJS.ErrnoException).code ?? "";
}
