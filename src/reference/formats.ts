import { dated, type Source } from "./dated.ts";
import { ngsDuplicates } from "./sources.ts";

const stedi: Source = { title: "Stedi claim edits", href: "https://www.stedi.com/changelog", readOn: "2026-11-21" };

const remarks: Source = {
  title: "X12 remittance advice remark codes, June 2024",
  href: "https://x12.org/codes/remittance-advice-remark-codes",
  readOn: "2026-11-21",
};

/** Shape of a procedure code, as a clearinghouse checks it. */
export const codeShape = dated("shape of a procedure code", {
  from: "1983-01-01",
  value: "five letters or digits, at least one digit",
  source: { ...stedi, section: "procedure code format" },
});

/** With what a code of HCPCS Level II begins; states have had codes of their own with W to Z. */
export const codeLetters = dated("first letters of HCPCS codes", {
  from: "1983-01-01",
  value: "a letter from A to V, and neither I nor O",
  source: {
    title: "HCPCS Level II codes and their sections",
    href: "https://en.wikipedia.org/wiki/HCPCS_Level_2",
    readOn: "2026-11-25",
  },
});

/** Units of a service line. */
export const unitsShape = dated("shape of units", {
  from: "1983-01-01",
  value: "a whole number of at least 1",
  source: { ...stedi, section: "service unit count; remark M53" },
});

/** Dates that a payer returns a claim for. */
export const dateRemarks = dated("remarks on dates of service", {
  from: "1983-01-01",
  value: ["M52", "M59", "N301"],
  source: remarks,
});

/** Days of one echo: it begins and ends on the same one. */
export const studyDays = dated("days of an echo study", {
  from: "1983-01-01",
  value: 1,
  source: { ...remarks, section: "N301" },
});

/** Shape of a diagnosis code, and that a claim names none twice. */
export const diagnosisShape = dated("shape of a diagnosis code", {
  from: "2015-10-01",
  value: "a letter, a digit, a letter or digit, and up to four more behind a dot",
  source: { ...stedi, section: "diagnosis codes; duplicate diagnosis" },
});

/** A line that repeats another is denied. */
export const duplicateDenial = dated("denial of duplicate lines", {
  from: "1983-01-01",
  value: "18",
  source: ngsDuplicates,
});

/** Diagnoses that a line may point to, since the form that names twelve of them by the letters A to L. */
export const pointersALine = dated("diagnosis pointers of a line", {
  from: "2014-04-01",
  value: { most: 4, onMedicarePaper: 1 },
  source: {
    title: "H.J. Ross Company, Block 24E “Diagnosis Pointer” and specific rules for Medicare claims, May 2016",
    section: "quotes the form's manual and Medicare's",
    href: "http://digital.hjrosscompany.com/blog/2016/05/",
    readOn: "2026-11-25",
  },
});

/** A clearinghouse rejects a pointer to a place that holds no diagnosis. */
export const pointerTargets = dated("place that a diagnosis pointer names", {
  from: "2014-04-01",
  value: "a diagnosis of the claim",
  source: {
    title: "Stedi, claim edit: invalid diagnosis pointers, 8 January 2026",
    href: "https://www.stedi.com/changelog/new-claim-edit-invalid-diagnosis-pointers",
    readOn: "2026-11-25",
  },
});

/** Since this day the only form that Medicare takes has room for twelve diagnoses and names them by letters. */
export const letterForm = dated("form with lettered diagnoses", {
  from: "2014-04-01",
  value: "CMS-1500, version 02/12",
  source: {
    title: "Midlands Choice, Submitting Claims on the 1500 v. 02-12 Form, 21 May 2014",
    href: "https://www.midlandschoice.com/Healthcare-Providers/News-Resources/News-Archives/Article/54/Submitting-Claims-on-the-1500-v-02-12-Form",
    readOn: "2026-11-25",
  },
});
