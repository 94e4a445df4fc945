import addOnCodes from "./tables/add-on-codes.json" with { type: "json" };
import agentPackages from "./tables/agent-packages.json" with { type: "json" };
import codeDates from "./tables/code-dates.json" with { type: "json" };
import componentIndicators from "./tables/component-indicators.json" with { type: "json" };
import contractors from "./tables/contractors.json" with { type: "json" };
import coverageDocuments from "./tables/coverage-documents.json" with { type: "json" };
import coveredDiagnoses from "./tables/covered-diagnoses.json" with { type: "json" };
import diagnosisCodes from "./tables/diagnosis-codes.json" with { type: "json" };
import hcpcsCodes from "./tables/hcpcs-codes.json" with { type: "json" };
import hcpcsMeanings from "./tables/hcpcs-meanings.json" with { type: "json" };
import hospitalPayments from "./tables/hospital-payment.json" with { type: "json" };
import modifiers from "./tables/modifiers.json" with { type: "json" };
import paymentLimits from "./tables/payment-limits.json" with { type: "json" };
import placesOfService from "./tables/places-of-service.json" with { type: "json" };
import procedureEdits from "./tables/procedure-edits.json" with { type: "json" };
import relativeValues from "./tables/relative-values.json" with { type: "json" };
import unitEdits from "./tables/unit-edits.json" with { type: "json" };

/** A list that came with the program: which edition of it, and where it stands. */
export interface ShippedTable {
  readonly name: string;
  readonly edition: string;
  readonly source: string;
}

export const shippedTables: readonly ShippedTable[] = [
  table("add-on-codes", addOnCodes),
  table("agent-packages", agentPackages),
  table("code-dates", codeDates),
  table("component-indicators", componentIndicators),
  table("contractors", contractors),
  table("coverage-documents", coverageDocuments),
  table("covered-diagnoses", coveredDiagnoses),
  table("diagnosis-codes", diagnosisCodes),
  table("hcpcs-codes", hcpcsCodes),
  table("hcpcs-meanings", hcpcsMeanings),
  table("hospital-payment", hospitalPayments),
  table("modifiers", { ...modifiers, href: modifiers.lists.map(({ href }) => href).join(" ") }),
  table("payment-limits", paymentLimits),
  table("places-of-service", placesOfService),
  table("procedure-edits", procedureEdits),
  table("relative-values", relativeValues),
  table("unit-edits", unitEdits),
];

function table(name: string, { edition, href }: { readonly edition: string; readonly href: string }): ShippedTable {
  return { name, edition, source: href };
}
