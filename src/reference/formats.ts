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
