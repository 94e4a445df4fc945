import { check } from "./chapters/check.ts";
import { mend } from "./chapters/mend.ts";
import { policy } from "./chapters/policy.ts";

/** The chapters of the user guide that have pictures. */
export const chapters = { check, mend, policy };
