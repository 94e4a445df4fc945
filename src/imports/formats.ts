import type { Format } from "./format.ts";
import { aspPrices } from "./payment/asp.ts";
import { crosswalk } from "./payment/crosswalk.ts";

/** Every public file that is known here. */
export const formats: readonly Format[] = [aspPrices, crosswalk];
