import type { XmlScanner } from "../xml/scanner.ts";

/** Copies the text that a scanner walks over, as far as it is told to. */
export class Copier {
  readonly #scanner: XmlScanner;
  #copied = 0;
  #text = "";

  constructor(scanner: XmlScanner) {
    this.#scanner = scanner;
    scanner.beforeDrop = (upTo) => {
      this.copyTo(upTo);
      this.#copied -= upTo;
    };
  }

  get length(): number {
    return this.#text.length;
  }

  /** Where a place of the scanner's text comes to stand in what is copied. */
  placeOf(place: number): number {
    return this.#text.length + place - this.#copied;
  }

  copyTo(place: number): void {
    if (place <= this.#copied) return;
    this.#text += this.#scanner.text.slice(this.#copied, place);
    this.#copied = place;
  }

  insert(text: string): void {
    this.#text += text;
  }

  /** Hands over what was copied and put in so far. */
  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }
}
