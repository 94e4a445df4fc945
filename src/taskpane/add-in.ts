import { isoDate } from "../claims/dates.ts";
import { openExcelHost } from "../hosts/excel/excel-host.ts";
import { workbookMemory } from "../hosts/excel/memory.ts";
import { tellPolicyChange } from "../hosts/excel/policy-news.ts";
import { openWords } from "../words/words.ts";
import { createBreather } from "./breather.ts";
import { Controller } from "./controller.ts";
import { FreezingController } from "./freezing/freezing-controller.ts";
import type { Parts } from "./parts.ts";
import { PolicyController } from "./policy/policy-controller.ts";

export const words = openWords();

const host = openExcelHost((isWaiting) => controller.setWaiting(isWaiting));

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
});

const policy = new PolicyController({
  host,
  words,
  changed() {
    tellPolicyChange();
    controller.policyChanged();
  },
});

export const parts: Parts = { policy, freezing: new FreezingController(controller, host) };
