import { policy } from "./policy.ts";
import { reading } from "./reading.ts";
import { run } from "./run.ts";

/** Every English string that is not part of a rule. Other languages repeat these keys. */
export const english = { ...policy, ...reading, ...run } as const;

export type Texts = typeof english;
