import type { Format, Relative } from "./format.ts";

const claims: Relative = { what: "claims", instead: "other" };
const remittance: Relative = { what: "remittance", instead: "other" };

/** Claims and remittance advice in X12, whatever parts their elements: they are no public files. */
export const claimFiles: Format = {
  text: "line",
  recognise({ rows }) {
    const text = rows.slice(0, 20).flat().join("").trimStart();
    if (!/^(?:ISA|GS|ST)[^A-Z\d\s]/.test(text)) return undefined;
    return /\bST[^A-Z\d\s]835\b/.test(text) ? remittance : claims;
  },
};
