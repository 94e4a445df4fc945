import { Problem } from "../../words/problem.ts";

/** The characters that part a claim file; every file names its own. */
export interface Delimiters {
  readonly element: string;
  readonly component: string;
  /** None in files before version 4020, which have a letter in its place. */
  readonly repetition: string | undefined;
  readonly terminator: string;
}

/** Nothing that parts data may occur in the data. */
const inData = /[A-Za-z0-9 ]/;

/** Where to look for what a first segment ends with. */
const headLength = 2_000;

/** The elements of an envelope's first segment; its last one is the component separator itself. */
const envelopeElements = 16;

/** Whether a text is an electronic transaction of this family, of whatever kind. */
export function isX12(text: string): boolean {
  const first = text.slice(0, 200).replace(/^[\uFEFF\s]+/, "");
  return /^(?:ISA([^A-Za-z0-9 ])\d\d\1|GS([^A-Za-z0-9 ])[A-Z]{2}\2|ST([^A-Za-z0-9 ])\d{3}\3)/.test(first);
}

/** The delimiters that an ISA segment names: by where they stand, for their places are the same in every file. */
export function statedDelimiters(text: string, at: number, segment: number): Delimiters {
  const element = text[at + 3] ?? "";
  let place = at + 2;
  let repetition = "";
  for (let number = 1; number <= envelopeElements; number++) {
    place = text.indexOf(element, place + 1);
    if (element === "" || place < 0 || place > at + 400) throw damaged(segment);
    if (number === 11) repetition = text[place + 1] ?? "";
  }
  const [component = "", after = ""] = text.slice(place + 1, place + 3);
  const terminator = after === "\r" ? "\n" : after;
  const marks = [element, component, terminator];
  if (marks.some((mark) => mark === "" || inData.test(mark)) || new Set(marks).size < marks.length) {
    throw damaged(segment);
  }
  return { element, component, repetition: inData.test(repetition) ? undefined : repetition, terminator };
}

/** The delimiters of a file without an envelope, by what stands where there can be nothing else. */
export function deducedDelimiters(text: string, at: number): Delimiters {
  const element = text[at + 2] ?? "";
  const own = element.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const second = `(?:ST|BHT|BPR|BGN)${own}`;
  const head = text.slice(at, at + headLength);
  const between =
    new RegExp(`([^A-Za-z0-9\\s${own}])\\s*${second}`).exec(head) ?? new RegExp(`(\\n)\\s*${second}`).exec(head);
  const terminator = between?.[1];
  if (terminator === undefined) throw damaged(1);
  const component = new RegExp(`SV[1-3]${own}[A-Z]{2}([^A-Za-z0-9\\s${own}])`).exec(text)?.[1];
  return { element, component: component ?? ":", repetition: undefined, terminator };
}

function damaged(segment: number): Problem {
  return new Problem({ key: "x12.delimiters", data: { segment } });
}
