import { joined } from "../bytes/joined.ts";
import { containerOf } from "../bytes/signature.ts";
import type { Entry } from "../bytes/zip/entry.ts";
import { filesIn, unpackFile, type Room } from "./archive.ts";
import type { Format, Reading } from "./format.ts";
import { likeness, RowCounter, type Found } from "./found.ts";
import { damaged, notATable, relative, unknown, Unknown, zipFaults, type FileName } from "./problems.ts";
import { headBytes, headRows, otherKind, recogniseRows, recogniseText } from "./recognise.ts";
import { PlainBytes } from "./text/plain-bytes.ts";
import { TextFile } from "./text/text-file.ts";
import { isWorkbook, sheetsOf, type Sheet } from "./workbook/xlsx.ts";
import type { ReadOldWorkbook } from "./workbook/xls.ts";
import { Problem } from "../words/problem.ts";
import type { Phrase } from "../words/phrase.ts";

/** What the files of one import share. */
export interface Surroundings {
  readonly formats: readonly Format[];
  readonly readOldWorkbook: ReadOldWorkbook | undefined;
  readonly room: Room;
  readonly found: Found[];
  readonly warnings: Phrase[];
  /** Tables of the archive that is being read, by their likeness. */
  readonly seen: Map<string, FileName>;
  /** How many archives are around the file. */
  readonly depth: number;
}

/** Archives within an archive: the coverage database comes as a zip in a zip. */
const deepest = 2;

/** The coverage database has some forty tables that are not used. */
const mostNamed = 5;

/** An archive or a workbook must be held as a whole; real ones are under 100 MB. */
const longestHeld = 2 ** 29;

/** One file whose bytes come piece by piece. Text is read as it comes; anything else when it is complete. */
export class FileImport {
  readonly #file: FileName;
  readonly #around: Surroundings;
  readonly #plain = new PlainBytes();
  #held: Uint8Array[] = [];
  #length = 0;
  #text: TextFile | undefined;

  constructor(file: FileName, around: Surroundings) {
    this.#file = file;
    this.#around = around;
  }

  push(bytes: Uint8Array, isLast: boolean): void {
    if (this.#text) return this.#text.push(this.#plain.take(bytes, isLast));
    this.#held.push(bytes.slice());
    this.#length += bytes.length;
    if (this.#length > longestHeld) throw zipFaults(this.#file).tooLarge("file");
    if (this.#length === 0 || (!isLast && this.#length < headBytes)) return;
    if (!containerOf(this.#held[0]!.length < 8 ? joined(this.#held) : this.#held[0]!)) this.#begin(isLast);
  }

  /** What was put off until the file is complete; yields between pieces of work. */
  *finish(): Generator<void, void, undefined> {
    if (this.#length === 0) throw new Problem({ key: "imports.empty", data: { file: this.#file } });
    if (this.#text) {
      this.#around.found.push(this.#text.end());
      return;
    }
    const bytes = joined(this.#held);
    this.#held = [];
    if (containerOf(bytes) === "compound") yield* this.#oldWorkbook(bytes);
    else yield* this.#zip(bytes);
  }

  #begin(isLast: boolean): void {
    const bytes = this.#plain.take(joined(this.#held), isLast);
    this.#held = [];
    const head = bytes.subarray(0, headBytes);
    const other = otherKind(head);
    if (other) throw notATable(this.#file, other);
    const recognised = recogniseText(this.#around.formats, head);
    if (!recognised) throw unknown(this.#file);
    if ("relative" in recognised) throw relative(this.#file, recognised.relative);
    const { reading, dialect, firstRow } = recognised;
    this.#twin(reading, firstRow);
    this.#text = new TextFile(this.#file, reading, dialect);
    this.#text.push(bytes);
  }

  *#oldWorkbook(bytes: Uint8Array): Generator<void, void, undefined> {
    const file = this.#file;
    const read = this.#around.readOldWorkbook;
    if (!read) throw new Problem({ key: "imports.old-workbook", data: { file } });
    let sheets: readonly Sheet[];
    try {
      sheets = read(bytes);
    } catch (problem) {
      const isLocked = problem instanceof Error && /password|encrypt/i.test(problem.message);
      throw isLocked ? zipFaults(file).encrypted() : damaged(file, "workbook");
    }
    yield* this.#sheets(sheets);
  }

  *#zip(bytes: Uint8Array): Generator<void, void, undefined> {
    const faults = zipFaults(this.#file);
    const entries = filesIn(bytes, faults);
    if (isWorkbook(entries)) yield* this.#sheets(sheetsOf(entries, this.#around.room, faults));
    else if (this.#around.depth === deepest) throw notATable(this.#file, "zip");
    else yield* this.#entries(entries);
  }

  *#entries(entries: readonly Entry[]): Generator<void, void, undefined> {
    const file = this.#file;
    const around = { ...this.#around, depth: this.#around.depth + 1, seen: new Map<string, FileName>() };
    const before = around.found.length;
    const unused: { readonly name: string; readonly why: Unknown }[] = [];
    for (const entry of inOrder(entries)) {
      const inner = new FileImport({ key: "imports.within", data: { inner: entry.name, file } }, around);
      try {
        for (const piece of unpackFile(entry, around.room, zipFaults(file))) {
          inner.push(piece, false);
          yield;
        }
        if (entry.size === 0) continue;
        inner.push(new Uint8Array(0), true);
        yield* inner.finish();
      } catch (problem) {
        if (!(problem instanceof Unknown)) throw problem;
        unused.push({ name: entry.name, why: problem });
      }
    }
    if (around.found.length === before) {
      const relatives = unused.map(({ why }) => why).filter(({ phrase }) => phrase.key === "imports.relative");
      throw unused.length === 1 ? unused[0]!.why : (relatives[0] ?? notATable(file, "zip"));
    }
    if (unused.length > 0) {
      const named = unused.slice(0, mostNamed).map(({ name }) => name);
      const more = unused.length - named.length;
      around.warnings.push({
        key: "imports.not-used",
        data: { file, count: unused.length, names: named.join(", "), more },
      });
    }
  }

  *#sheets(sheets: readonly Sheet[]): Generator<void, void, undefined> {
    let near: Unknown | undefined;
    for (const sheet of sheets) {
      const head: (readonly string[])[] = [];
      for (const [, cells] of sheet.rows()) if (head.push(cells) === headRows) break;
      const formats = this.#around.formats.filter((format) => format.sheets);
      const reading = recogniseRows(formats, { rows: head, sheet: sheet.name });
      if (reading && "what" in reading) near ??= relative(this.#file, reading);
      if (!reading || "what" in reading) continue;
      const twin = this.#twin(reading, head[reading.start]);
      if (twin !== undefined) {
        this.#around.warnings.push({ key: "imports.twice", data: { left: this.#file, used: twin } });
        return;
      }
      const counter = new RowCounter(this.#file, reading);
      let count = 0;
      for (const [row, cells] of sheet.rows()) {
        if (++count > reading.start) counter.row(cells, row);
        if (count % 500 === 0) yield;
      }
      this.#around.found.push(counter.done());
      return;
    }
    throw near ?? notATable(this.#file, "workbook");
  }

  /** The file that held the same table already; else this one is remembered. */
  #twin(reading: Reading, firstRow: readonly string[] | undefined): FileName | undefined {
    const { seen } = this.#around;
    const like = likeness(reading, firstRow);
    if (like === undefined) return undefined;
    const twin = seen.get(like);
    if (twin === undefined) seen.set(like, this.#file);
    return twin;
  }
}

/** Text is read before workbooks: it takes less time, and often holds the same. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ name }: Entry) => (/\.xls$/i.test(name) ? 2 : /\.xlsx$/i.test(name) ? 1 : 0);
  return [...entries].sort((a, b) => rank(a) - rank(b));
}
