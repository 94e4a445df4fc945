import { dated, type Dated, type Source } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import table from "./tables/agent-packages.json" with { type: "json" };

/** A carton of a contrast agent as it is sold. */
export interface AgentPackage {
  /** National Drug Code in 11 digits, 5-4-2, without hyphens. */
  readonly ndc: string;
  /** HCPCS code that the agent is billed with. */
  readonly code: string;
  readonly product: string;
  readonly vials: number;
  /** HCPCS units that one vial counts as, and all vials of the package. */
  readonly unitsPerVial: number;
  readonly unitsPerPackage: number;
  /** Where the package is listed: the CMS crosswalk, or the FDA's directory for one that CMS does not list. */
  readonly source: Source;
}

/** Packages known in some quarters. No list is complete: private labels and new suffixes come up between issues. */
export interface AgentPackages {
  readonly edition: Edition;
  readonly packages: readonly AgentPackage[];
  packageOf(ndc11: string): AgentPackage | undefined;
  /** The code of a product, named by the first nine digits: labeler and product, whatever the package. */
  agentOfProduct(first9Digits: string): string | undefined;
}

const { packages: fdaPackages, ...fda } = table.listedByFda;

export const agentPackages: Dated<AgentPackages> = dated(
  "packages of contrast agents",
  ...table.editions.map((one) => {
    const { edition, ...where } = issued(table, one);
    const listed = packagesOf(one.packages, where.source);
    return { ...where, value: lookup(edition, [...listed, ...otherPackages(listed)]) };
  }),
);

/** Packages that the FDA's directory has, and a list of the CMS lacks. */
export function otherPackages(listed: readonly AgentPackage[]): readonly AgentPackage[] {
  return packagesOf(fdaPackages, fda).filter(({ ndc }) => !listed.some((other) => other.ndc === ndc));
}

/** A list of packages as it is asked. */
export function lookup(edition: Edition, packages: readonly AgentPackage[]): AgentPackages {
  const byNdc = new Map(packages.map((one) => [one.ndc, one]));
  const products = new Map(packages.map(({ ndc, code }) => [ndc.slice(0, 9), code]));
  return {
    edition,
    packages,
    packageOf: (ndc11) => byNdc.get(ndc11),
    agentOfProduct: (first9Digits) => products.get(first9Digits),
  };
}

function packagesOf(
  cells: Readonly<Record<string, readonly (string | number)[]>>,
  source: Source,
): readonly AgentPackage[] {
  return Object.entries(cells).map(([ndc, [code, product, vials, unitsPerVial, unitsPerPackage]]) => ({
    ndc,
    code: String(code),
    product: String(product),
    vials: Number(vials),
    unitsPerVial: Number(unitsPerVial),
    unitsPerPackage: Number(unitsPerPackage),
    source,
  }));
}
