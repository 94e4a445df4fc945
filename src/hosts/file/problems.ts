import type { ZipFaults } from "../../bytes/zip/entry.ts";
import { Problem } from "../../worksheet/problem.ts";

/** What a file is when it is not a worksheet; the key of its words. */
export type OtherFile = "image" | "pdf" | "document" | "presentation" | "zip" | "json" | "other";

export function emptyFile(file: string): Problem {
  return new Problem({ key: "file.empty", data: { file } });
}

export function notAWorkbook(file: string, kind: OtherFile): Problem {
  return new Problem({ key: "file.not-a-workbook", data: { file, kind } });
}

export function encrypted(file: string): Problem {
  return new Problem({ key: "file.encrypted", data: { file } });
}

/** @param where the part of the file that cannot be read. */
export function damaged(file: string, where: string): Problem {
  return new Problem({ key: "file.damaged", data: { file, where } });
}

/** @param where the part of the file that is larger than can be real. */
export function tooLarge(file: string, where: string): Problem {
  return new Problem({ key: "file.too-large", data: { file, where } });
}

export function zipFaults(file: string): ZipFaults {
  return {
    damaged: (where) => damaged(file, where),
    tooLarge: (where) => tooLarge(file, where),
    tooMany: () => damaged(file, "zip directory"),
    encrypted: () => encrypted(file),
  };
}
