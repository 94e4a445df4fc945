import { topicOf } from "../claims/fields.ts";
import { profileIds } from "../reference/policy.ts";
import { nearest } from "../session/nearest.ts";
import { everyWord } from "../words/en/all.ts";
import { openWords } from "../words/words.ts";
import { columnLetters } from "../worksheet/cells.ts";
import { ColumnProblem } from "../worksheet/mapping.ts";
import { Problem } from "../worksheet/problem.ts";
import { check, today } from "./check/check.ts";
import { explain } from "./explain/explain.ts";
import { importFile } from "./import/import.ts";
import { ndc } from "./ndc.ts";
import type { Outcome, Printed, StandardInput } from "./outcome.ts";
import { policy } from "./policy/policy.ts";
import { release } from "./release/release.ts";
import { units } from "./units.ts";

const words = openWords("en", everyWord);

type Command = (args: readonly string[], stdin: StandardInput) => Printed | Promise<Printed>;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["check", (args, stdin) => check(args, stdin, words)],
  ["release", (args, stdin) => release(args, stdin, words)],
  ["import", (args, stdin) => importFile(args, stdin, words, today())],
  ["policy", async (args) => ({ status: 0, output: await policy(args, words) })],
  ["explain", async (args) => ({ status: 0, output: await explain(args, words, today()) })],
  ["ndc", (args) => ({ status: 0, output: ndc(args, today(), words) })],
  ["units", (args) => ({ status: 0, output: units(args, words) })],
]);

/** Runs the program with the words after its name. Whatever goes wrong ends in one sentence on standard error. */
export async function run(args: readonly string[], stdin: StandardInput): Promise<Outcome> {
  try {
    const { status, output } = await printed(args, stdin);
    return { status, stdout: output, stderr: "" };
  } catch (failure) {
    return { status: 2, stdout: "", stderr: `${sentence(failure)}\n` };
  }
}

async function printed([name, ...args]: readonly string[], stdin: StandardInput): Promise<Printed> {
  if (name === undefined) throw new Problem({ key: "cli.no-command" });
  if (name === "help" || [name, ...args].some((word) => word === "--help" || word === "-h")) {
    return { status: 0, output: `${words.say("cli.usage", { profiles: profileIds.join(", ") })}\n` };
  }
  const command = commands.get(name);
  if (command) return command(args, stdin);
  const data = { given: name, nearest: nearest(name, commands.keys()) ?? "none" };
  throw new Problem({ key: "cli.unknown-command", data });
}

function sentence(failure: unknown): string {
  if (!(failure instanceof Problem)) return words.say("cli.unexpected", { why: String(failure) });
  const said = words.phrase(failure.phrase);
  if (!(failure instanceof ColumnProblem)) return said;
  const { field, candidates } = failure.question;
  const letters = columnLetters(candidates[0]?.column ?? 1);
  return `${said} ${words.say("cli.column-hint", { field: topicOf(field), letters })}`;
}
