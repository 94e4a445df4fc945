import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Colours that a picture keeps; a palette has room for 256. */
const mostColours = 128;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The same picture in a third of the bytes: its colours are a palette, of which those that are nearly the same are one. */
export function smaller(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const palette = paletteOf(pixels);
  const places = new Map([...new Set(pixels)].map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, index) => {
    rows[index + Math.floor(index / width) + 1] = places.get(colour)!;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => parts(colour)))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Frequent colours come first and as they are; one that is near to another of the palette gives way to it. */
function paletteOf(pixels: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  for (let apart = 0; ; apart += 2) {
    const palette: number[] = [];
    for (const colour of byCount) {
      if (palette.every((other) => distance(colour, other) > apart ** 2)) palette.push(colour);
    }
    if (palette.length <= mostColours) return palette;
  }
}

const parts = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

function distance(one: number, other: number): number {
  const [r, g, b] = parts(one);
  const [otherR, otherG, otherB] = parts(other);
  return (r - otherR) ** 2 + (g - otherG) ** 2 + (b - otherB) ** 2;
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Reads what the browser writes: eight bits a channel, not interlaced, with transparency or without. */
function decode(png: Buffer): { width: number; height: number; pixels: readonly number[] } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const size = png[25] === 6 ? 4 : 3;
  const data = unfiltered(inflateSync(Buffer.concat(dataOf(png))), width * size, size);
  const pixels = Array.from({ length: width * height }, (_, index) => data.readUIntBE(index * size, 3));
  return { width, height, pixels };
}

function dataOf(png: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** Undoes what each row says it was filtered by. */
function unfiltered(filtered: Buffer, rowLength: number, size: number): Buffer {
  const height = filtered.length / (rowLength + 1);
  const plain = Buffer.alloc(rowLength * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (rowLength + 1)]!;
    for (let place = 0; place < rowLength; place++) {
      const at = row * rowLength + place;
      const left = place < size ? 0 : plain[at - size]!;
      const above = row === 0 ? 0 : plain[at - rowLength]!;
      const corner = place < size || row === 0 ? 0 : plain[at - rowLength - size]!;
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      plain[at] = filtered[row * (rowLength + 1) + 1 + place]! + guesses[filter]!;
    }
  }
  return plain;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
