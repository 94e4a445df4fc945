import { coverageOf } from "../../src/reference/contractor-policies.ts";
import type { PayerPolicy, Policies, PolicyValues, ProfileId } from "../../src/reference/policy.ts";
import { profiles, shippedPolicies } from "../../src/reference/profiles.ts";
import type { Source } from "../../src/reference/dated.ts";

const manual: Source = { title: "The payer's manual", href: "", readOn: "2026-11-20" };

/** What the biller of the sample knows of each payer beside its family, until the workbook says it itself. */
export const samplePolicies: Policies = {
  ...shippedPolicies,
  payers: [
    payer("Medicare Part B", "medicare-ffs", { coveredDx: coverageOf("NGS").value }),
    payer("SilverPath Medicare Advantage", "medicare-advantage", {
      ndc: "not used",
      priceBasis: "Medicare limits",
      authCodes: [],
      filingDays: 365,
      stressContrastInFacility: false,
      coveredDx: [],
    }),
    payer("State Medicaid", "medicaid", {
      cCodesInOffice: false,
      priceBasis: "own prices",
      prices: { priceOf: (code) => ({ amount: code === "Q9950" ? 16.2 : 36.5, source: manual }) },
      authCodes: [],
      filingDays: 365,
      stressContrastInFacility: false,
      coveredDx: [],
    }),
    payer("Blue Summit PPO", "commercial", {
      ndc: "wanted",
      priceBasis: "own prices",
      prices: { priceOf: (code) => ({ amount: code === "Q9950" ? 24 : 52, source: manual }) },
      authCodes: ["93303", "93306", "93307", "93308", "93319", "93350", "93351"],
      authMandatory: true,
      filingDays: 180,
      stressContrastInFacility: true,
      coveredDx: [],
    }),
    payer("Northlake Health Plan", "commercial", {
      ndc: "not used",
      priceBasis: "Medicare limits",
      authCodes: [],
      filingDays: 180,
      stressContrastInFacility: true,
      coveredDx: [],
    }),
    payer("Union Trades Fund", "commercial", {
      ndc: "not used",
      priceBasis: "bundled",
      authCodes: [],
      filingDays: 180,
      stressContrastInFacility: false,
      coveredDx: [],
      contrastTerms: { kind: "bundled", text: "Contrast is paid with the study." },
    }),
  ],
  levels: new Map([["contrast-line-order", "info"]]),
};

function payer(name: string, profile: ProfileId, said: Partial<PolicyValues>): PayerPolicy {
  const own = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, { value, source: manual }]));
  return { name, policy: { profile, payer: name, values: { ...profiles[profile].values, ...own } } };
}
