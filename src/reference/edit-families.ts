import { familyOf, familyUnder, type CodeFamily } from "../claims/codes.ts";
import { procedureEdits } from "./procedure-edits.ts";

/** Pairs of the procedure edits that one rule speaks of. */
export interface EditFamily {
  /** What stands in column 1 of its pairs. */
  readonly paid: CodeFamily;
  /** What stands in column 2. */
  readonly denied: CodeFamily;
  has(column1: string, column2: string): boolean;
}

const pairs = procedureEdits.values.flatMap(({ value }) => [
  ...value.pairs("professional"),
  ...value.pairs("institutional"),
]);

function editFamily(id: string, has: EditFamily["has"]): EditFamily {
  const own = pairs.filter(({ column1, column2 }) => has(column1, column2));
  return {
    paid: familyOf(`paid beside ${id}`, new Set(own.map(({ column1 }) => column1))),
    denied: familyOf(id, new Set(own.map(({ column2 }) => column2))),
    has,
  };
}

const veins = familyUnder("injections, infusions and work on veins", ["360", "364", "365", "963", "965"]);
const tracings = familyOf("tracings", ["93000", "93005", "93010", "93040", "93041", "93042"]);
const stressParts = familyOf("parts of a stress test", ["93015", "93016", "93017", "93018", "94760", "94761"]);
const limited = familyOf("limited echoes", ["93308"]);

/** Echoes, their additions, and the hospital's codes of contrast echoes. */
export const echoes = familyUnder("echo codes", ["933", "C892", "C8930"]);

/** Doppler as an addition to an echo. */
export const doppler = familyOf("Doppler studies", ["93320", "93321", "93325"]);

/** Visits, which a modifier of their own sets apart. */
export const visits = familyUnder("visits", ["992"]);

export const injectionEdits = editFamily("injections", (_, column2) => veins.has(column2));

export const dopplerEdits = editFamily(
  "Doppler of echoes",
  (column1, column2) => doppler.has(column2) && !limited.has(column1),
);

export const limitedDopplerEdits = editFamily(
  "Doppler of limited echoes",
  (column1, column2) => doppler.has(column2) && limited.has(column1),
);

/** The stress echo with its test holds the stress echo by itself as it holds the parts of the test. */
export const stressEdits = editFamily(
  "parts of a stress study",
  (column1, column2) => stressParts.has(column2) || (column1 === "93351" && column2 === "93350"),
);

export const tracingEdits = editFamily("tracings of a study", (_, column2) => tracings.has(column2));

export const visitEdits = editFamily("visits beside a test", (_, column2) => visits.has(column2));

const named = [injectionEdits, dopplerEdits, limitedDopplerEdits, stressEdits, tracingEdits, visitEdits];

/** Two echoes, or other images beside one: whatever no other family has. */
export const imagingEdits = editFamily(
  "images beside an echo",
  (column1, column2) => !named.some((family) => family.has(column1, column2)),
);

export const everyEdit = editFamily("services with edits", () => true);

/** What has an edit and is no visit. */
export const editedProcedures: CodeFamily = {
  id: "procedures with edits",
  has: (code) => (everyEdit.paid.has(code) || everyEdit.denied.has(code)) && !visits.has(code),
};
