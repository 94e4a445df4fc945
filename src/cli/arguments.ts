import { parseArgs } from "node:util";
import { Problem } from "../worksheet/problem.ts";
import { nearest } from "../session/nearest.ts";

/** What a command takes after its name. */
export interface Usage {
  readonly command: string;
  /** Names of what stands without a dash, as usage shows them; in brackets what may be left out. */
  readonly operands: readonly string[];
  /** More of the last one may follow. */
  readonly more?: true;
  /** Options: a `flag` takes no value, the others take one, and `many` may be repeated. */
  readonly options: Readonly<Record<string, "flag" | "one" | "many">>;
}

export interface Arguments {
  readonly operands: readonly string[];
  one(option: string): string | undefined;
  many(option: string): readonly string[];
  has(flag: string): boolean;
}

/** Reads the words after a command. Anything that the command does not take is a problem with a way out. */
export function readArguments(words: readonly string[], usage: Usage): Arguments {
  const { options } = usage;
  const { tokens, positionals } = parseArgs({
    // A blank before the dash keeps a negative number from being taken for an option.
    args: words.map((word) => (/^-\.?\d/.test(word) ? ` ${word}` : word)),
    options: Object.fromEntries(
      Object.entries(options).map(([name, kind]) => [
        name,
        { type: kind === "flag" ? ("boolean" as const) : ("string" as const), multiple: true },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const kind = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!kind) throw unknownOption(token.rawName, usage);
    if (kind === "flag") {
      if (token.value !== undefined) throw new Problem({ key: "cli.takes-no-value", data: { option: token.rawName } });
      values.set(token.name, []);
      continue;
    }
    if (token.value === undefined) throw new Problem({ key: "cli.needs-value", data: { option: token.rawName } });
    const given = values.get(token.name) ?? [];
    if (given.length > 0 && kind === "one") {
      throw new Problem({ key: "cli.given-twice", data: { option: token.rawName } });
    }
    values.set(token.name, [...given, token.value]);
  }
  const operands = positionals.map((word) => word.trimStart());
  checkOperands(usage, operands);
  return {
    operands,
    one: (option) => values.get(option)?.[0],
    many: (option) => values.get(option) ?? [],
    has: (flag) => values.has(flag),
  };
}

function unknownOption(given: string, { command, options }: Usage): Problem {
  const known = Object.keys(options).map((name) => `--${name}`);
  return new Problem({
    key: "cli.unknown-option",
    data: { given, command, nearest: nearest(given, known) ?? "none" },
  });
}

function checkOperands({ command, operands: wanted, more }: Usage, given: readonly string[]): void {
  const usage = wanted.join(" ");
  const missing = wanted[given.length];
  if (missing && !missing.startsWith("["))
    throw new Problem({ key: "cli.missing-argument", data: { command, what: missing, usage } });
  const extra = given[wanted.length];
  if (extra !== undefined && !more) {
    throw new Problem({ key: "cli.too-many-arguments", data: { command, usage, given: extra } });
  }
}
