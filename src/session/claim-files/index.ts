export { decode } from "../../imports/text/decode.ts";
export { isX12 } from "../../imports/x12/delimiters.ts";
export { readClaims } from "../../imports/x12/read-claims.ts";
export { claimFiles } from "../../words/en/claim-files.ts";
export { claimSheet } from "./claim-sheet.ts";
export { countsSaid, leftOutSaid, warningsSaid } from "./report-words.ts";
