import { useEffect, useState } from "preact/hooks";
import type { Words } from "../../words/words.ts";
import { fetchRest } from "../fetch-rest.ts";

type Rest = Awaited<ReturnType<typeof fetchRest>>;

/** What can wait, from when it is wanted; undefined until it is there. */
export function useRest(words: Words, isWanted = true): { fetched?: Rest; hasFailed?: true } {
  const [state, setState] = useState<{ fetched?: Rest; hasFailed?: true }>({});
  useEffect(() => {
    if (!isWanted || state.fetched) return;
    setState({});
    fetchRest(words).then(
      (fetched) => setState({ fetched }),
      () => setState({ hasFailed: true }),
    );
  }, [isWanted]);
  return state;
}
