import { addOnCodes } from "../add-on-codes.ts";
import { agentPackages } from "../agent-packages.ts";
import { codeDates } from "../code-dates.ts";
import { componentIndicators } from "../component-indicators.ts";
import { coveredDiagnoses } from "../covered-diagnoses.ts";
import type { Dated } from "../dated.ts";
import { diagnosisList } from "../diagnosis-codes.ts";
import { shippedFacts, type Facts } from "../facts.ts";
import { hcpcsCodes } from "../hcpcs-codes.ts";
import { hospitalPayment } from "../hospital-payment.ts";
import { paymentLimits } from "../payment-limits.ts";
import { procedureEdits } from "../procedure-edits.ts";
import { publicKinds, type PublicKind, type PublicTable } from "../public-table.ts";
import { relativeValues } from "../relative-values.ts";
import { unitEdits } from "../unit-edits.ts";
import { importedAddOnCodes } from "./add-on-codes.ts";
import { importedCoveredDiagnoses } from "./covered-diagnoses.ts";
import { importedDiagnosisList } from "./diagnosis-codes.ts";
import { importedCodeDates, importedHcpcsCodes } from "./hcpcs-codes.ts";
import { importedHospitalPayment } from "./hospital-payment.ts";
import { importedAgentPackages } from "./ndc-crosswalk.ts";
import { importedPaymentLimits } from "./payment-limits.ts";
import { importedProcedureEdits } from "./procedure-edits.ts";
import { importedComponentIndicators, importedRelativeValues } from "./relative-values.ts";
import { importedUnitEdits } from "./unit-edits.ts";

/** How the tables of one kind change a fact. */
interface Reading<K extends PublicKind> {
  readonly fact: Dated<unknown>;
  readonly read: (tables: readonly PublicTable<K>[]) => Dated<unknown>;
}

const readings: { readonly [K in PublicKind]: readonly Reading<K>[] } = {
  "payment-limits": [{ fact: paymentLimits, read: importedPaymentLimits }],
  "ndc-crosswalk": [{ fact: agentPackages, read: importedAgentPackages }],
  "unit-edits": [{ fact: unitEdits, read: importedUnitEdits }],
  "procedure-edits": [{ fact: procedureEdits, read: importedProcedureEdits }],
  "add-on-codes": [{ fact: addOnCodes, read: importedAddOnCodes }],
  "hospital-payment": [{ fact: hospitalPayment, read: importedHospitalPayment }],
  "relative-values": [
    { fact: componentIndicators, read: importedComponentIndicators },
    { fact: relativeValues, read: importedRelativeValues },
  ],
  "hcpcs-codes": [
    { fact: codeDates, read: importedCodeDates },
    { fact: hcpcsCodes, read: importedHcpcsCodes },
  ],
  "diagnosis-codes": [{ fact: diagnosisList, read: importedDiagnosisList }],
  "covered-diagnoses": [{ fact: coveredDiagnoses, read: importedCoveredDiagnoses }],
};

/** The shipped facts, with what a user imported over them. */
export function factsWith(tables: readonly PublicTable[]): Facts {
  // By label: what is fetched later may have facts of its own that are the same ones.
  const known = new Map<string, object>();
  for (const kind of publicKinds) {
    const own = tables.filter((table) => table.kind === kind);
    if (own.length === 0) continue;
    for (const { fact, read } of readings[kind] as readonly Reading<PublicKind>[]) known.set(fact.label, read(own));
  }
  if (known.size === 0) return shippedFacts;
  return { of: (fact) => (("label" in fact && known.get(String(fact.label))) || fact) as typeof fact };
}
