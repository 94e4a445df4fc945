import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Results } from "../../state.ts";

/** What the reader sees of a list, from above, and what has the focus. */
interface Place {
  readonly seen: readonly { readonly item: Element; readonly top: number }[];
  readonly focused: number;
}

const items = "summary, button.finding";

/** So many items are looked at: the first of them may be gone. */
const fewItems = 8;

/** Keeps what is read where it is, and the focus near where it was, while findings come and go with what is edited. */
export function useKeptPlace(list: RefObject<HTMLElement | null>, results: Results | undefined): void {
  const last = useRef(results);
  const isEdited = last.current !== results && last.current !== undefined && results?.since !== undefined;
  last.current = results;
  const place = isEdited && list.current ? placeIn(list.current) : undefined;
  useLayoutEffect(() => {
    if (!place || !list.current) return;
    const there = place.seen.find(({ item }) => item.isConnected);
    const moved = there ? there.item.getBoundingClientRect().top - there.top : 0;
    if (moved !== 0) window.scrollBy(0, moved);
    const isLost = place.focused >= 0 && document.activeElement === document.body;
    // Whoever works in the sheet is not called away from it.
    if (!isLost || !document.hasFocus()) return;
    const left = list.current.querySelectorAll<HTMLElement>(items);
    left[Math.min(place.focused, left.length - 1)]?.focus({ preventScroll: true });
  });
}

/** Of a list whose beginning is in sight nothing is to be kept: what comes in above is to be seen. */
function placeIn(list: HTMLElement): Place {
  const all = [...list.querySelectorAll<HTMLElement>(items)];
  const focused = all.indexOf(document.activeElement as HTMLElement);
  if (list.getBoundingClientRect().top >= 0) return { seen: [], focused };
  const seen = all.map((item) => ({ item, ...topOf(item) })).filter(({ bottom }) => bottom > 0);
  return { seen: seen.slice(0, fewItems), focused };
}

function topOf(item: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = item.getBoundingClientRect();
  return { top, bottom };
}
