import { strToU8 } from "fflate";
import { utf16Of } from "../../bytes/byte-order.ts";
import { joined } from "../../bytes/joined.ts";

/** Takes away a byte order mark, and turns UTF-16 into UTF-8, so that lines can be told apart byte by byte. */
export class PlainBytes {
  #order: "little" | "big" | "bytes" | undefined;
  #rest = new Uint8Array(0);

  take(bytes: Uint8Array, isLast: boolean): Uint8Array {
    const all = this.#rest.length === 0 ? bytes : joined([this.#rest, bytes]);
    this.#rest = new Uint8Array(0);
    if (this.#order === undefined) {
      if (all.length < 3 && !isLast) return this.#keep(all, 0);
      const [order, mark] = orderOf(all);
      this.#order = order;
      return this.#turn(all.subarray(mark), isLast);
    }
    return this.#turn(all, isLast);
  }

  #turn(bytes: Uint8Array, isLast: boolean): Uint8Array {
    if (this.#order === "bytes") return bytes;
    const units: string[] = [];
    const whole = bytes.length - (bytes.length % 2);
    const [low, high] = this.#order === "little" ? [0, 1] : [1, 0];
    for (let at = 0; at < whole; at += 2) units.push(String.fromCharCode(bytes[at + low]! | (bytes[at + high]! << 8)));
    const isTorn = !isLast && /[\ud800-\udbff]/.test(units.at(-1) ?? "");
    if (isTorn) units.pop();
    if (!isLast) this.#keep(bytes, whole - (isTorn ? 2 : 0));
    return strToU8(units.join(""));
  }

  #keep(bytes: Uint8Array, from: number): Uint8Array {
    this.#rest = bytes.slice(from);
    return new Uint8Array(0);
  }
}

function orderOf(bytes: Uint8Array): ["little" | "big" | "bytes", number] {
  const utf16 = utf16Of(bytes);
  if (utf16) return [utf16 === "utf-16le" ? "little" : "big", 2];
  return ["bytes", bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0];
}
