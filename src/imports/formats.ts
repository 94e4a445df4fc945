import { claimFiles } from "./claim-files.ts";
import { diagnosisCodes } from "./codes/diagnosis-codes.ts";
import { hcpcsSheet } from "./codes/hcpcs-sheet.ts";
import { hcpcsText } from "./codes/hcpcs-text.ts";
import type { Articles } from "./mcd/articles.ts";
import { articleTables } from "./mcd/tables.ts";
import { addOnCodes } from "./edits/add-on-codes.ts";
import { procedureEdits } from "./edits/procedure-edits.ts";
import { unitEdits } from "./edits/unit-edits.ts";
import type { Format } from "./format.ts";
import { addendumB } from "./payment/addendum-b.ts";
import { aspPrices } from "./payment/asp.ts";
import { crosswalk } from "./payment/crosswalk.ts";
import { relativeValues } from "./payment/relative-values.ts";

/** The files that say something by themselves. */
const singleFiles: readonly Format[] = [
  claimFiles,
  diagnosisCodes,
  hcpcsText,
  hcpcsSheet,
  aspPrices,
  crosswalk,
  unitEdits,
  procedureEdits,
  addOnCodes,
  addendumB,
  relativeValues,
];

/** Every public file that is known here. */
export function formatsWith(articles: Articles): readonly Format[] {
  return [...singleFiles, ...articleTables(articles)];
}
