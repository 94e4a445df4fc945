import type { Entry } from "../../../bytes/zip/entry.ts";
import { pack } from "../../../bytes/zip/pack.ts";
import { longestPart, longestStream } from "../limits.ts";
import { damaged } from "../problems.ts";
import { decodePieces } from "../xml/decode-pieces.ts";
import { XmlScanner } from "../xml/scanner.ts";
import { fileOf, partsOf, unpackPart } from "../zip.ts";

export interface Relation {
  readonly id: string;
  /** Last word of the type's address: it is the same in the transitional and the strict dialect. */
  readonly type: string;
  /** Part name without the leading slash. */
  readonly target: string;
}

/** New text of parts, by name; null removes a part. */
export type Changes = Map<string, Iterable<string> | null>;

/** The parts of an Office file (ECMA-376 part 2). Parts stay packed until they are read, and as they are until changed. */
export interface Package {
  readonly file: string;
  has(part: string): boolean;
  /** The text of a part, bit by bit. */
  pieces(part: string): Iterable<string>;
  text(part: string): string;
  relations(part: string): readonly Relation[];
  /** What to throw where a part is broken. */
  broken(part: string): () => Error;
  /** Changes parts all together; if one cannot be made, none is changed. */
  change(changes: Changes): void;
  save(): Uint8Array;
}

export function openPackage(bytes: Uint8Array, file: string): Package {
  const entries = new Map(partsOf(bytes, file).map((entry) => [entry.name.toLowerCase(), entry]));
  const broken = (part: string) => () => damaged(file, part);

  function find(part: string): Entry {
    const entry = entries.get(part.toLowerCase());
    if (!entry) throw damaged(file, part);
    return entry;
  }

  function text(part: string): string {
    return [...decodePieces(unpackPart(find(part), file, longestPart), broken(part))].join("");
  }

  return {
    file,
    broken,
    text,
    has: (part) => entries.has(part.toLowerCase()),
    pieces: (part) => decodePieces(unpackPart(find(part), file, longestStream), broken(part)),
    relations(part) {
      const at = relationsOf(part);
      return entries.has(at.toLowerCase()) ? readRelations(text(at), part, broken(at)) : [];
    },
    change(changes) {
      const made: [string, Entry | null][] = [];
      for (const [part, pieces] of changes) {
        const key = part.toLowerCase();
        made.push([key, pieces && pack(part, pieces, entries.get(key))]);
      }
      for (const [key, entry] of made) {
        if (entry) entries.set(key, entry);
        else entries.delete(key);
      }
    },
    save: () => fileOf([...entries.values()], file),
  };
}

/** The part that holds the relations of a part; "" stands for the package itself. */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function readRelations(text: string, part: string, fail: () => Error): Relation[] {
  const scanner = new XmlScanner([text], fail);
  const found: Relation[] = [];
  while (scanner.next()) {
    if (!scanner.opens("Relationship")) continue;
    const [id, type, target] = [scanner.attribute("Id"), scanner.attribute("Type"), scanner.attribute("Target")];
    if (id === undefined || type === undefined || target === undefined) throw fail();
    if (scanner.attribute("TargetMode") === "External") continue;
    found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolve(part, target) });
  }
  return found;
}

/** A target stands beside the part that names it, or counts from the root of the package. */
export function resolve(part: string, target: string): string {
  const steps = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of decodePath(target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decodePath(target: string): string {
  try {
    return decodeURI(target.replaceAll("\\", "/"));
  } catch {
    return target;
  }
}
