/** Columns that every terminal and printout has room for; the same everywhere, so that output is the same everywhere. */
const width = 100;

/** Breaks a text into lines, the second and later ones indented. A word that is too long stands alone. */
export function wrap(text: string, first = "", rest = " ".repeat(first.length)): string {
  const lines: string[] = [];
  let line = first;
  let isStart = true;
  for (const word of text.split(" ")) {
    if (!isStart && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isStart = true;
    }
    line += isStart ? word : ` ${word}`;
    isStart = false;
  }
  return [...lines, line].join("\n");
}

/** Pads a text to a width, counting what is seen. */
export function padded(text: string, to: number): string {
  return text + " ".repeat(Math.max(0, to - [...text].length));
}
