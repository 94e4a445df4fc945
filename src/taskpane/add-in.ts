import { isoDate } from "../claims/dates.ts";
import { openExcelHost } from "../hosts/excel/excel-host.ts";
import { workbookMemory } from "../hosts/excel/memory.ts";
import { openWords } from "../words/words.ts";
import { createBreather } from "./breather.ts";
import { Controller } from "./controller.ts";

export const words = openWords();

/** One for the pane, the ribbon and the shortcuts: they run in the same page. */
export const controller: Controller = new Controller({
  host: openExcelHost((isWaiting) => controller.setWaiting(isWaiting)),
  memory: workbookMemory,
  words,
  today() {
    const now = new Date();
    return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
  },
  breather: createBreather,
});
