import { isoDate } from "../claims/dates.ts";
import { openExcelHost } from "../hosts/excel/excel-host.ts";
import { workbookMemory } from "../hosts/excel/memory.ts";
import { openWords } from "../words/words.ts";
import { createBreather } from "./breather.ts";
import { Controller } from "./controller.ts";
import { fetchRest } from "./fetch-rest.ts";
import { Later } from "./later.ts";
import type { Parts } from "./parts.ts";

export const words = openWords();

const host = openExcelHost(
  (isWaiting) => controller.setWaiting(isWaiting),
  async () => (await fetchRest(words)).editing,
);

/** One for the pane, the ribbon and the shortcuts: they run in the same page. */
export const controller: Controller = new Controller({
  host,
  memory: workbookMemory,
  words,
  today() {
    const now = new Date();
    return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
  },
  now: () => new Date().toISOString(),
  breather: createBreather,
  fetchLive: async (desk) => (await fetchRest(words)).openLive(desk, createBreather),
});

const later = new Later(controller, async () => {
  const { openSecondary } = await fetchRest(words);
  return openSecondary(controller, host);
});

export const parts: Parts = { later };
