import type { Visit } from "./study.ts";

interface Package {
  readonly brand: string;
  readonly ndc: string;
  /** How the numbers on this product's vial labels begin. */
  readonly serial: string;
}

/** What the practice buys: packages of the CMS crosswalk of NDC and HCPCS codes. */
const packages: Readonly<Record<string, Package>> = {
  Q9950: { brand: "Lumason", ndc: "00270-7099-16", serial: "LU" },
  Q9956: { brand: "Optison", ndc: "00407-2707-03", serial: "OP" },
  Q9957: { brand: "Definity", ndc: "11994-0011-04", serial: "DF" },
};

function bought(code: string): Package {
  const found = packages[code];
  if (!found) throw new Error(`The practice does not buy ${code}.`);
  return found;
}

export function brandOf(code: string): string {
  return bought(code).brand;
}

/** NDC and vial of a study: one vial for one patient. Some sites leave out the hyphens. */
export function packageOf(code: string, { account }: Pick<Visit, "account">): { ndc: string; serial: string } {
  const { ndc, serial } = bought(code);
  const number = Number(account.slice(1));
  return { ndc: number % 5 === 0 ? ndc.replaceAll("-", "") : ndc, serial: `${serial}-${number * 13}` };
}
