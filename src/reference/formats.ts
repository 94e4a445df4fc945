import { dated } from "./dated.ts";

/** Shape of a procedure code, as a clearinghouse checks it. */
export const codeShape = dated("shape of a procedure code", {
  from: "1983-01-01",
  value: "five letters or digits, at least one digit",
  source: {
    title: "Stedi claim edits, procedure code format",
    href: "https://www.stedi.com/changelog",
    readOn: "2026-11-21",
  },
});
