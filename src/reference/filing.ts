import { dated } from "./dated.ts";
import { ourDefault } from "./sources.ts";

/** Days after the service within which Medicare takes a claim: one calendar year, and 29 February's ends on the 28th. */
export const medicareFiling = dated("time to file a Medicare claim", {
  from: "2010-01-01",
  value: 365,
  source: {
    title: "Medicare Claims Processing Manual, chapter 1, section 70, as quoted by medicarepaymentandreimbursement.com",
    section: "12 months after the service; a hospital counts from the last day of its claim",
    href: "http://medicarepaymentandreimbursement.com/2014/07/what-is-time-limit-when-dos-has.html",
    readOn: "2026-11-25",
  },
});

/**
 * Days within which nobody is late: no payer was found with a shorter time. Most have 90 to 365 days; Medicaid's differ
 * by state, 12 months at most (42 CFR 447.45).
 */
export const shortestFiling = dated("shortest time to file", {
  from: "2009-12-01",
  value: 60,
  source: {
    title: "What is medical insurance billing, insurance claims timely filing limit",
    section: "Evercare 60 days, all others of the list 90 days or more",
    href: "http://www.whatismedicalinsurancebilling.org/2009/12/insurance-claims-timley-filing-limit.html",
    readOn: "2026-11-25",
  },
});

/** Days before the last one on which a claim that has not been filed is pointed out. */
export const filingNotice = dated("notice before the time to file is over", {
  from: "2009-12-01",
  value: 30,
  source: ourDefault,
});
