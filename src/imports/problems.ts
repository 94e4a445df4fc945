import type { ZipFaults } from "../bytes/zip/entry.ts";
import type { Relative } from "./format.ts";
import type { Phrase } from "../words/phrase.ts";
import { Problem } from "../words/problem.ts";

/** A file as it is told of: its name, or where it is within another. */
export type FileName = string | Phrase;

/** Why a file is none that is known here; within an archive it is passed over. */
export class Unknown extends Problem {}

export function unknown(file: FileName): Unknown {
  return new Unknown({ key: "imports.unknown", data: { file } });
}

export function notATable(file: FileName, kind: string): Unknown {
  return new Unknown({ key: "imports.not-a-table", data: { file, kind } });
}

export function relative(file: FileName, { what, instead }: Relative): Unknown {
  return new Unknown({ key: "imports.relative", data: { file, what, instead } });
}

export function damaged(file: FileName, where: string): Problem {
  return new Problem({ key: "imports.damaged", data: { file, where } });
}

export function zipFaults(file: FileName): ZipFaults {
  const tooLarge = (where: string) => new Problem({ key: "imports.too-large", data: { file, where } });
  return {
    damaged: (where) => damaged(file, where),
    tooLarge,
    tooMany: () => tooLarge("zip directory"),
    encrypted: () => new Problem({ key: "imports.encrypted", data: { file } }),
  };
}
