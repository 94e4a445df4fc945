import { familyOf } from "../claims/codes.ts";
import { dated } from "./dated.ts";
import type { PolicyValues } from "./policy.ts";
import { medicaidDrugCodes } from "./sources.ts";

/** States must ask for the NDC of drugs that a physician gives: without it they get no federal share. */
export const ndcDuty = dated("NDC of drugs given by physicians", {
  from: "2007-01-01",
  value: "on Medicaid claims",
  source: medicaidDrugCodes,
});

/** Shape of an NDC on a claim: labeler, product and package. A label may leave out the zero that one part begins with. */
export const ndcShape = dated("shape of an NDC on a claim", {
  from: "2007-01-01",
  value: "eleven digits, 5-4-2",
  source: {
    title: "Stedi, claim edit: invalid NDC format",
    href: "https://www.stedi.com/changelog/new-claim-edit-invalid-ndc-format",
    readOn: "2026-11-25",
  },
});

/** What the quantity that goes with an NDC may be counted in: millilitres, units, grams, international units, milligrams. */
export const ndcMeasures = dated("units of measure of an NDC", {
  from: "2007-01-01",
  value: ["ML", "UN", "GR", "F2", "ME"],
  source: {
    title: "CMS-1500 form, instructions for supplemental information",
    section: "qualifiers of NDC units",
    href: "https://1library.net/article/instructions-for-supplemental-information.yermgm4q",
    readOn: "2026-11-21",
  },
});

/** Liquids are counted in mL; powders, which come in kits, by the vial, or by the mL that they make. */
export const powderKits = dated("agents that come as a kit of powder", {
  from: "2016-01-01",
  value: familyOf("agents that come as a kit of powder", ["Q9950"]),
  source: {
    title: "Infusion Billing Service, NDC units of measure, 2026",
    section: "UN for powders",
    href: "https://infusionbillingservice.blogspot.com/",
    readOn: "2026-11-21",
  },
});

/** Products whose vial is listed with 0.35 mL of concentrate: how many mL count as its content is not known. */
export const concentrates = dated("agents that come as a concentrate", {
  from: "2016-01-01",
  value: ["Definity RT"],
  source: {
    title: "openFDA, National Drug Code Directory, 2 October 2026",
    section: "package 11994-017-20",
    href: "https://api.fda.gov/drug/ndc.json?search=packaging.package_ndc:%2211994-017-20%22",
    readOn: "2026-11-21",
  },
});

/** A quantity is more than none. */
export const ndcCount = dated("NDC quantity", {
  from: "2007-01-01",
  value: "more than 0",
  source: {
    title: "Stedi, claim edit: invalid drug unit count, 10 December 2025",
    href: "https://www.stedi.com/changelog/new-claim-edit-invalid-drug-unit-count",
    readOn: "2026-11-25",
  },
});

/** Units of measure that a kit's quantity may have, by what its payer wants to be counted; the first is offered. */
export const kitMeasures: Readonly<Record<PolicyValues["kitQuantity"], readonly string[]>> = {
  mL: ["ML"],
  kits: ["UN"],
  either: ["ML", "UN"],
};
