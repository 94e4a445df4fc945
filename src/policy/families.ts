import { nameKey } from "./names.ts";
import { profileIds, type ProfileId } from "../reference/policy.ts";

/** How a policy table names the payer families. Published. */
export const families: Readonly<Record<ProfileId, string>> = {
  "medicare-ffs": "Medicare",
  "medicare-advantage": "Medicare Advantage",
  medicaid: "Medicaid",
  commercial: "Commercial",
  "hospital-opps": "Hospital outpatient",
};

export const familyNames: readonly string[] = profileIds.map((id) => families[id]);

/** The family of that name, or of that id. */
export function familyNamed(text: string): ProfileId | undefined {
  const wanted = text.toLowerCase();
  return profileIds.find((id) => id === wanted || families[id].toLowerCase() === wanted);
}

/** The same payer has the same key in every table: the id of a family, or the name whatever its letter case and blanks. */
export function payerKey(name: string): string {
  return familyNamed(name) ?? nameKey(name);
}
