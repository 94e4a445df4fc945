import { cli } from "./cli.ts";
import { codes } from "./codes.ts";
import { docs } from "./docs.ts";
import { excel } from "./excel.ts";
import { explain } from "./explain.ts";
import { files } from "./files.ts";
import { fixing } from "./fixing.ts";
import { formulas } from "./formulas.ts";
import { pane } from "./pane.ts";
import { policy } from "./policy.ts";
import { policyPane } from "./policy-pane.ts";
import { policyTables } from "./policy-tables.ts";
import { reading } from "./reading.ts";
import { run } from "./run.ts";
import { session } from "./session.ts";
import { workbench } from "./workbench.ts";
import { worksheet } from "./worksheet.ts";

/** Every English string that is not part of a rule. Other languages repeat these keys. */
export const english = {
  ...cli,
  ...codes,
  ...docs,
  ...excel,
  ...explain,
  ...files,
  ...fixing,
  ...formulas,
  ...pane,
  ...policy,
  ...policyPane,
  ...policyTables,
  ...reading,
  ...run,
  ...session,
  ...workbench,
  ...worksheet,
} as const;

export type Texts = typeof english;
