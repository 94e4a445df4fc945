import { damage } from "./damage.ts";
import { excel } from "./excel.ts";
import { explain } from "./explain.ts";
import { fixing } from "./fixing.ts";
import { formulas } from "./formulas.ts";
import { freezing } from "./freezing.ts";
import { live } from "./live.ts";
import { pane } from "./pane.ts";
import { policy } from "./policy.ts";
import { policyPane } from "./policy-pane.ts";
import { policyTables } from "./policy-tables.ts";
import { practice } from "./practice.ts";
import { reading } from "./reading.ts";
import { releasing } from "./releasing.ts";
import { run } from "./run.ts";
import { session } from "./session.ts";
import { sheets } from "./sheets.ts";
import { summary } from "./summary.ts";
import { waiving } from "./waiving.ts";
import { worksheet } from "./worksheet.ts";

/** The English strings of the add-in, but for those of the rules. Other languages repeat these keys. */
export const english = {
  ...damage,
  ...excel,
  ...explain,
  ...fixing,
  ...formulas,
  ...freezing,
  ...live,
  ...pane,
  ...policy,
  ...policyPane,
  ...policyTables,
  ...practice,
  ...reading,
  ...releasing,
  ...run,
  ...session,
  ...sheets,
  ...summary,
  ...waiving,
  ...worksheet,
} as const;
