import { familyOf } from "../claims/codes.ts";
import { addOnCodes } from "./add-on-codes.ts";
import { dated } from "./dated.ts";
import { procedureEdits } from "./procedure-edits.ts";
import { academyStressEcho } from "./sources.ts";

const [edits] = procedureEdits.values;
const [additions] = addOnCodes.values;

/** The complete echo with Doppler for the one without: all Doppler codes are denied beside that, whatever the modifier. */
export const studyWithDoppler = dated("echo with Doppler", {
  from: edits!.from,
  value: new Map([["93307", "93306"]]),
  source: edits!.source,
});

/** The Doppler that is an addition to a limited echo, for the full one, which is not. */
export const limitedDoppler = dated("Doppler of a limited echo", {
  from: additions!.from,
  value: new Map([["93320", "93321"]]),
  source: additions!.source,
});

/** The stress echo with its whole test, for the echo alone. */
export const studyWithTest = dated("stress echo with its test", {
  from: "2012-01-01",
  value: new Map([["93350", "93351"]]),
  source: academyStressEcho,
});

/** The stress test with all its parts. */
export const wholeTest = familyOf("whole stress test", ["93015"]);
