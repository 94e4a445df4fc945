import { Problem } from "../../words/problem.ts";
import { deducedDelimiters, statedDelimiters, type Delimiters } from "./delimiters.ts";

/** One segment of a claim file. Its elements are numbered from 1, as everybody does who talks of them. */
export class Segment {
  /** Its number in the file, from 1. */
  readonly number: number;
  private readonly elements: readonly string[];
  private readonly component: string;

  constructor(number: number, elements: readonly string[], component: string) {
    this.number = number;
    this.elements = elements;
    this.component = component;
  }

  get id(): string {
    return this.elements[0]!;
  }

  /** An element without blanks around it; empty where there is none. */
  at(element: number): string {
    return this.elements[element]?.trim() ?? "";
  }

  /** The components of an element. */
  parts(element: number): readonly string[] {
    return this.at(element)
      .split(this.component)
      .map((part) => part.trim());
  }

  part(element: number, component: number): string {
    return this.parts(element)[component - 1] ?? "";
  }
}

/** Between segments: line breaks, and what old programs put at the end of a file. */
const between = /[\s\0\x1a\uFEFF]*/y;

/** No segment comes near: what is longer has lost its end. */
const longest = 10_000;

/** The segments of a file, with or without line breaks; each envelope may part them by characters of its own. */
export function* segmentsOf(text: string): Generator<Segment, void, undefined> {
  let marks: Delimiters | undefined;
  let number = 0;
  let at = 0;
  for (;;) {
    between.lastIndex = at;
    at += between.exec(text)?.[0].length ?? 0;
    if (at >= text.length) return;
    if (marks && text.startsWith(marks.terminator, at)) {
      at++;
      continue;
    }
    number++;
    if (/^ISA[^A-Za-z0-9 \r\n]/.test(text.slice(at, at + 4))) marks = statedDelimiters(text, at, number);
    marks ??= deducedDelimiters(text, at);
    const found = text.indexOf(marks.terminator, at);
    const end = found < 0 ? text.length : found;
    if (end - at > longest) throw new Problem({ key: "x12.endless", data: { segment: number } });
    // Some programs break lines in the middle of segments.
    const elements = text
      .slice(at, end)
      .replace(/[\r\n]+/g, "")
      .split(marks.element);
    if (!/^[A-Z][A-Z0-9]{1,2}$/.test(elements[0]!)) {
      throw new Problem({ key: "x12.not-a-segment", data: { segment: number, shown: elements[0]!.slice(0, 20) } });
    }
    yield new Segment(number, elements, marks.component);
    at = end + 1;
  }
}
