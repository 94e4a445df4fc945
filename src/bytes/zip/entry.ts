/** One file of a zip, still packed. */
export interface Entry {
  readonly name: string;
  /** The name as it stands in the zip, whatever its code page. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: 0 | 8;
  /** DOS time and date, as one number. */
  readonly stamp: number;
  readonly attributes: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Makes what is thrown where a zip cannot be read or written: whoever asks says it in its own words. */
export interface ZipFaults {
  damaged(where: string): Error;
  tooLarge(where: string): Error;
  /** It holds more files than whoever asks allows. */
  tooMany(): Error;
  /** It has a password. */
  encrypted(): Error;
}
