import { useEffect, useReducer } from "preact/hooks";

interface Source {
  onChange(listener: () => void): () => void;
}

/** Draws the component anew whenever the source changes. */
export function useChanges(source: Source): void {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  useEffect(() => source.onChange(() => redraw()), [source]);
}
