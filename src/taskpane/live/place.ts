import { shownGroups, type PaneState, type Results } from "../state.ts";

/** Between which findings the reader is whose own is gone; undefined where it is there, or where there never was one. */
export function besideGone(before: PaneState, results: Results): PaneState["beside"] {
  const { current } = before;
  const now = new Set(shownGroups({ ...before, results }).flatMap(({ findings }) => findings.map(({ id }) => id)));
  if (current === undefined || now.has(current)) return undefined;
  const old = shownGroups(before).flatMap(({ findings }) => findings.map(({ id }) => id));
  const at = old.indexOf(current);
  const isThere = (id: number | undefined) => id !== undefined && now.has(id);
  if (at < 0) {
    const { previous, next } = before.beside ?? {};
    return { previous: isThere(previous) ? previous : undefined, next: isThere(next) ? next : undefined };
  }
  return { previous: old.slice(0, at).reverse().find(isThere), next: old.slice(at + 1).find(isThere) };
}
