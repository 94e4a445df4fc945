import { cards } from "./chapters/cards.ts";
import { check } from "./chapters/check.ts";
import { claimFiles } from "./chapters/claim-files.ts";
import { formulas } from "./chapters/formulas.ts";
import { keep } from "./chapters/keep.ts";
import { live } from "./chapters/live.ts";
import { mend } from "./chapters/mend.ts";
import { policy } from "./chapters/policy.ts";
import { practice } from "./chapters/practice.ts";
import { release } from "./chapters/release.ts";
import { repair } from "./chapters/repair.ts";
import { report } from "./chapters/report.ts";

/** The chapters of the user guide that have pictures. */
export const chapters = {
  check,
  repair,
  mend,
  live,
  keep,
  report,
  release,
  policy,
  formulas,
  cards,
  claimFiles,
  practice,
};
