import type { Words } from "../../words/words.ts";
import type { ListedFinding } from "../finding-list.ts";

/** How many findings an edit has done away with, and how many it has made. */
export interface News {
  readonly fewer: number;
  readonly more: number;
}

/** What is kept on purpose counts for nothing. */
export function newsBetween(before: readonly ListedFinding[], now: readonly ListedFinding[]): News {
  const open = (listed: readonly ListedFinding[]) =>
    new Set(listed.filter(({ waiver }) => !waiver).map(({ id }) => id));
  const [old, current] = [open(before), open(now)];
  const without = (some: ReadonlySet<number>, others: ReadonlySet<number>) =>
    [...some].filter((id) => !others.has(id)).length;
  return { fewer: without(old, current), more: without(current, old) };
}

/** In one sentence; empty where there is no news. */
export function newsSaid({ fewer, more }: News, words: Words): string {
  return fewer + more === 0 ? "" : words.say("live.news", { fewer, more });
}
