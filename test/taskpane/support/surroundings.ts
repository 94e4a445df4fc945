import { withoutPause } from "../../../src/session/pace.ts";
import type { Surroundings } from "../../../src/taskpane/controller.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";

/** What a pane has around it: what its workbook remembers, and a day that stands still. */
export function surroundings(host: EditingHost, stored = new Map<string, unknown>()): Surroundings {
  return {
    host,
    memory: {
      recall: (key) => stored.get(key),
      remember: (key, value) => Promise.resolve(void stored.set(key, value)),
    },
    words: openWords("en", everyWord),
    today: () => "2026-11-21",
    now: () => "2026-11-21T08:00:00Z",
    breather: () => withoutPause,
  };
}
