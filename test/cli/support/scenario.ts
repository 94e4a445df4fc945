/** One run of the program, as a file tells it. */
export interface Scenario {
  readonly title: string;
  readonly args: readonly string[];
  /** Files in the folder where the program runs, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that are no text: what to make, by name. */
  readonly made: ReadonlyMap<string, string>;
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/**
 * Reads a scenario: a title, a command after "$ ", then parts that each begin with a line of "--- " and their name:
 * file NAME, made NAME as KIND, stdin, stdout, stderr, status N. A line "..." of stdout stands for any lines.
 */
export function readScenario(text: string): Scenario {
  const [head = "", ...parts] = text.split(/^--- /m);
  const title = /^# (.+)$/m.exec(head)?.[1];
  const command = /^\$ echoscrub ?(.*)$/m.exec(head)?.[1];
  if (title === undefined || command === undefined)
    throw new Error("a scenario has a title (# …) and a command ($ echoscrub …)");
  const files = new Map<string, string>();
  const made = new Map<string, string>();
  const streams = { stdin: "", stdout: "", stderr: "" };
  let status = 0;
  for (const part of parts) {
    const end = part.indexOf("\n");
    const name = part.slice(0, end < 0 ? part.length : end).trim();
    const body = end < 0 ? "" : part.slice(end + 1);
    const [kind = "", ...rest] = name.split(" ");
    if (kind === "file") files.set(rest[0]!, body);
    else if (kind === "made") made.set(rest[0]!, rest.slice(2).join(" "));
    else if (kind === "status") status = Number(rest[0]);
    else if (kind === "stdin" || kind === "stdout" || kind === "stderr") streams[kind] = body;
    else throw new Error(`a scenario has no part “${name}”`);
  }
  return { title, args: wordsOf(command), files, made, ...streams, status };
}

/** Words as a shell would pass them, with quotation marks around those that hold blanks. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** Whether a text is what a scenario says, "..." standing for any lines. */
export function matches(actual: string, expected: string): boolean {
  const pieces = expected.split(/^\.\.\.\n/m);
  if (pieces.length === 1) return actual === expected;
  let at = 0;
  return pieces.every((piece, index) => {
    if (index === 0) return actual.startsWith(piece) && (at = piece.length) >= 0;
    if (index === pieces.length - 1) return actual.length - piece.length >= at && actual.endsWith(piece);
    const found = actual.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0;
  });
}
