import { open, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Problem } from "../worksheet/problem.ts";

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (failure) {
    throw unreadable(file, failure);
  }
}

export async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

function unreadable(file: string, failure: unknown): Problem {
  const code = codeOf(failure);
  if (code === "ENOENT" || code === "ENOTDIR") return new Problem({ key: "cli.file-missing", data: { file } });
  if (code === "EISDIR") return new Problem({ key: "cli.file-is-folder", data: { file } });
  return new Problem({ key: "cli.file-unreadable", data: { file, why: code } });
}

/** The first bytes of a file, by which it is known. */
export async function readHead(file: string, length = 256): Promise<Uint8Array> {
  try {
    const opened = await open(file);
    try {
      const { buffer, bytesRead } = await opened.read(new Uint8Array(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await opened.close();
    }
  } catch (failure) {
    throw unreadable(file, failure);
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
