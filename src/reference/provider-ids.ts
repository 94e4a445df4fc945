import { dated } from "./dated.ts";

/** How an NPI ends. Since that day a claim names its providers by nothing else. */
export const npiCheckDigit = dated("check digit of an NPI", {
  from: "2008-05-23",
  value: "Luhn’s, over the ten digits with 80840 before them",
  source: {
    title:
      "CMS, Requirements for National Provider Identifier (NPI) and NPI Check Digit, as quoted at Student Doctor Network",
    href: "https://forums.studentdoctor.net/threads/npi-check-digit-validation.406385",
    readOn: "2026-11-25",
  },
});

/** Who names a rendering provider beside the one that bills: members of a group. */
export const renderingDuty = dated("duty to name the rendering provider", {
  from: "2008-05-23",
  value: "members of a group; not solo practices, testing facilities (IDTF) and surgical centers",
  source: {
    title: "First Coast, NPI of the rendering provider",
    href: "https://medicare-prod.fcso.com/node/5406",
    readOn: "2026-11-25",
  },
});

/** Since when Medicare denies or returns images, and readings of images, whose orderer is not named by a valid NPI. */
export const orderingDuty = dated("duty to name the ordering provider", {
  from: "2014-01-06",
  value: "imaging and its interpretation",
  source: {
    title: "CGS, Claim Denials and Rejections: Ordering/Referring Edits, 7 February 2014",
    href: "https://cgsmedicare.com/partb/pubs/news/2014/0214/cope24599.html",
    readOn: "2026-11-25",
  },
});
