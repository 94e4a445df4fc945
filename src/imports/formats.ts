import { addOnCodes } from "./edits/add-on-codes.ts";
import { procedureEdits } from "./edits/procedure-edits.ts";
import { unitEdits } from "./edits/unit-edits.ts";
import type { Format } from "./format.ts";
import { aspPrices } from "./payment/asp.ts";
import { crosswalk } from "./payment/crosswalk.ts";

/** Every public file that is known here. */
export const formats: readonly Format[] = [aspPrices, crosswalk, unitEdits, procedureEdits, addOnCodes];
