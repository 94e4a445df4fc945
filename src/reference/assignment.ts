import { dated } from "./dated.ts";

/** Drugs are paid on assigned claims only, whoever bills them. */
export const drugAssignment = dated("assignment of drug claims", {
  from: "2001-02-01",
  value: "assigned claims only",
  source: {
    title: "Medicare Claims Processing Manual, chapter 17, section 50, as quoted by findacode.com",
    section: "services from 1 February 2001; an unassigned claim is split or changed",
    href: "https://www.findacode.com/articles/assignment-required-for-drugs-and-biologicals-rev-1-10-01-03-27109.html",
    readOn: "2026-11-25",
  },
});

/**
 * How a sheet says that assignment is not accepted, in capitals, each with how it would say that it is: the box of the
 * form, or the codes of the electronic claim. B accepts it for laboratory services only. The codes do not depend on the
 * day, they stand for as long as the duty.
 */
export const assignmentRefusals = dated("codes of assignment", {
  from: "2001-02-01",
  value: new Map([
    ["N", "Y"],
    ["NO", "YES"],
    ["FALSE", "TRUE"],
    ["C", "A"],
    ["B", "A"],
    ["NOT ASSIGNED", "ASSIGNED"],
    ["UNASSIGNED", "ASSIGNED"],
    ["NOT ACCEPTED", "ACCEPTED"],
  ]),
  source: {
    title: "USHIK, value set Medicare Assignment Code",
    href: "https://ushik.ahrq.gov/dr.ui.drValueDomain_View?system=hitsp&ValueDomainID=26211000&OrganizationID=3",
    readOn: "2026-11-25",
  },
});
