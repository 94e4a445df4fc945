import { excel } from "./excel.ts";
import { firstRun } from "./first-run.ts";
import { fixing } from "./fixing.ts";
import { formulas } from "./formulas.ts";
import { pane } from "./pane.ts";
import { policy } from "./policy.ts";
import { policyTables } from "./policy-tables.ts";
import { reading } from "./reading.ts";
import { run } from "./run.ts";
import { session } from "./session.ts";
import { sheets } from "./sheets.ts";
import { summary } from "./summary.ts";
import { waiving } from "./waiving.ts";
import { worksheet } from "./worksheet.ts";

/**
 * The English strings of the add-in, but for those of the rules and of what it fetches later. Other languages repeat
 * these keys.
 */
export const english = {
  ...excel,
  ...firstRun,
  ...fixing,
  ...formulas,
  ...pane,
  ...policy,
  ...policyTables,
  ...reading,
  ...run,
  ...session,
  ...sheets,
  ...summary,
  ...waiving,
  ...worksheet,
} as const;
