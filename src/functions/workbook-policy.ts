import { openExcelHost } from "../hosts/excel/excel-host.ts";
import { whenPolicyChanges } from "../hosts/excel/policy-news.ts";
import { recalculate } from "../hosts/excel/sheet-top.ts";
import { shippedPolicies } from "../reference/profiles.ts";
import type { Policies } from "../reference/policy.ts";
import { readHostPolicy, usable } from "../session/policy.ts";
import { openWords } from "../words/words.ts";
import { watchFor } from "./workbook-watch.ts";

/** What was read of the workbook's policy; throws the sentence about a slip in it. */
interface Known {
  readonly sheets: ReadonlySet<string>;
  policies(): Policies;
}

const shipped: Known = { sheets: new Set(), policies: () => shippedPolicies };

let known: Known | undefined;
let reading: Promise<Known> | undefined;
let watching: Promise<void> | undefined;

/** The policy of the workbook, at once where it is known already. */
export function workbookPolicies(): Policies | Promise<Policies> {
  // Where functions run without the workbook nobody can read its tables.
  known ??= typeof Excel === "undefined" ? shipped : undefined;
  return known ? known.policies() : read().then(({ policies }) => policies());
}

async function read(): Promise<Known> {
  watching ??= watch();
  await watching;
  const mine = (reading ??= readKnown());
  try {
    const found = await mine;
    // What was read before a change is of no use after it.
    if (reading === mine) known = found;
    return found;
  } catch (failure) {
    // What failed is tried again by the next formula.
    if (reading === mine) reading = undefined;
    throw failure;
  }
}

async function readKnown(): Promise<Known> {
  const policy = await readHostPolicy(openExcelHost(), openWords());
  if (!policy) return shipped;
  const sheets = new Set(policy.tables.map(({ source }) => source.cells.sheet));
  return { sheets, policies: () => usable(policy).policies };
}

async function watch(): Promise<void> {
  whenPolicyChanges(() => void (forget() && recalculate()));
  await watchFor({ forget: (sheet) => (sheet === undefined || known?.sheets.has(sheet)) === true && forget() });
}

function forget(): boolean {
  const wasKnown = reading !== undefined;
  known = undefined;
  reading = undefined;
  return wasKnown;
}
