import { cardsPane } from "./cards-pane.ts";
import { chooseSheets } from "./choose-sheets.ts";
import { claimFilePane } from "./claim-file-pane.ts";
import { columns } from "./columns.ts";
import { damage } from "./damage.ts";
import { excelEditing } from "./excel-editing.ts";
import { explain } from "./explain.ts";
import { freezing } from "./freezing.ts";
import { imports } from "./imports.ts";
import { live } from "./live.ts";
import { policyHints } from "./policy-hints.ts";
import { policyPane } from "./policy-pane.ts";
import { practice } from "./practice.ts";
import { preview } from "./preview.ts";
import { releasing } from "./releasing.ts";
import { results } from "./results.ts";
import { summarySheets } from "./summary-sheets.ts";
import { waivingPane } from "./waiving-pane.ts";

/** Strings of what the pane fetches when it is wanted. */
export const secondaryWords = {
  ...cardsPane,
  ...chooseSheets,
  ...claimFilePane,
  ...columns,
  ...damage,
  ...excelEditing,
  ...explain,
  ...freezing,
  ...imports,
  ...live,
  ...policyHints,
  ...policyPane,
  ...practice,
  ...preview,
  ...releasing,
  ...results,
  ...summarySheets,
  ...waivingPane,
} as const;
