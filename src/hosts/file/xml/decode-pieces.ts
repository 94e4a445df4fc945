import { utf16Of } from "../../../bytes/byte-order.ts";
import { joined } from "../../../bytes/joined.ts";
import { longestToken } from "../limits.ts";

/** Decodes the pieces of an XML part: UTF-8, or UTF-16 where its first bytes say so. */
export function* decodePieces(pieces: Iterable<Uint8Array>, fail: () => Error): Generator<string, void, undefined> {
  let decode: Decode | undefined;
  try {
    for (const piece of pieces) {
      if (piece.length === 0) continue;
      yield (decode ??= decoderOf(piece, fail))(piece);
    }
    if (decode) yield decode();
  } catch (problem) {
    throw problem instanceof TypeError ? fail() : problem;
  }
}

/** Decodes the next piece, or the rest. */
type Decode = (piece?: Uint8Array) => string;

function decoderOf(bytes: Uint8Array, fail: () => Error): Decode {
  const encoding = utf16Of(bytes);
  return encoding ? utf16(encoding) : utf8(fail);
}

function utf16(encoding: string): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let isFirst = true;
  return (piece) => {
    const text = piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    if (!isFirst) return text;
    isFirst = false;
    // What is changed is written as UTF-8, and has to say so.
    return text.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])utf-16[^"']*/i, "$1UTF-8");
  };
}

/**
 * Each text ends behind a tag, so that few tags are torn apart. Decoding whole characters only, instead of as a stream,
 * is eight times as fast on Node 20 and gives strings half as wide.
 */
function utf8(fail: () => Error): Decode {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = new Uint8Array(0);
  return (piece) => {
    if (!piece) return decoder.decode(rest);
    const bytes = rest.length === 0 ? piece : joined([rest, piece]);
    const whole = bytes.lastIndexOf(0x3e) + 1;
    rest = bytes.slice(whole);
    if (rest.length > longestToken) throw fail();
    return decoder.decode(bytes.subarray(0, whole));
  };
}
