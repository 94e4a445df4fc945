import type { IsoDate } from "../claims/dates.ts";
import type { Facts } from "../claims/facts.ts";
import { hyphenated, labelsOf, ndcsMeant, type MeantNdc, type NdcForm } from "../claims/ndc.ts";
import { agentPackages, type AgentPackage, type AgentPackages } from "../reference/agent-packages.ts";
import { agentOf, type Agent } from "../reference/agents.ts";
import type { Source } from "../reference/dated.ts";
import { shippedFacts } from "../reference/facts.ts";
import { concentrates, powderKits } from "../reference/ndc.ts";

/** A package of an agent, with all that a claim or an invoice may say of it. */
export interface KnownPackage extends AgentPackage {
  /** With hyphens, 5-4-2. */
  readonly written: string;
  /** As its label prints it, in ten digits; undefined where that cannot be told. */
  readonly label: string | undefined;
  /** mL that all of its vials hold; undefined for a concentrate, which is made up to another volume. */
  readonly mL: number | undefined;
}

/** What is known of an agent's packages: for its code card, the command line and formulas. */
export interface NdcFacts {
  readonly agent: Agent;
  /** Comes as a powder that is made up: some payers count kits (UN) and not mL. */
  readonly isKit: boolean;
  readonly packages: readonly KnownPackage[];
  readonly edition: string;
  readonly source: Source;
}

/** The packages of an agent by the newest list that began by then; undefined for a code that is no agent's. */
export function ndcFacts(code: string, on: IsoDate, facts: Facts = shippedFacts): NdcFacts | undefined {
  const agent = agentOf(code);
  const list = listOn(on, facts);
  if (!agent || !list) return undefined;
  const own = list.value.packages.filter((one) => one.code === code);
  return {
    agent,
    isKit: powderKits.values[0]!.value.has(code),
    packages: own.map((one) => described(one, agent, list.value)),
    edition: list.value.edition.name,
    source: list.source,
  };
}

/** An NDC that a text may stand for, with what is known of it. */
export interface NdcLookup extends MeantNdc {
  readonly written: string;
  readonly known: KnownPackage | undefined;
  /** The agent that the product is of, though the package may not be listed. */
  readonly agent: Agent | undefined;
}

export interface NdcLookups {
  readonly all: readonly NdcLookup[];
  /** The only one possible, or else the only one of an agent. */
  readonly meant: NdcLookup | undefined;
}

export function lookUpNdc(text: string, on: IsoDate, facts: Facts = shippedFacts): NdcLookups {
  const list = listOn(on, facts)?.value;
  const all = ndcsMeant(text).map(({ ndc, ...rest }): NdcLookup => {
    const one = list?.packageOf(ndc);
    const agent = agentOf(list?.agentOfProduct(ndc.slice(0, 9)) ?? "");
    return { ndc, ...rest, written: hyphenated(ndc), agent, known: one && agent && described(one, agent, list!) };
  });
  const ofAgents = all.filter(({ agent }) => agent);
  const [meant] = all.length === 1 ? all : ofAgents.length === 1 ? ofAgents : [];
  return { all, meant };
}

/** A list stays in use until the next one comes, though its quarter be over. */
function listOn(on: IsoDate, facts: Facts) {
  return facts
    .of(agentPackages)
    .values.filter(({ from }) => from <= on)
    .at(-1);
}

function described(one: AgentPackage, { fill }: Agent, list: AgentPackages): KnownPackage {
  const { ndc, vials, product } = one;
  const form = formOf(ndc.slice(0, 5), list);
  const label = labelsOf(ndc).find((possible) => possible.form === form)?.label;
  return { ...one, written: hyphenated(ndc), label, mL: isConcentrate(product) ? undefined : vials * fill };
}

function isConcentrate(product: string): boolean {
  return concentrates.values[0]!.value.includes(product);
}

/** A labeler parts all of its NDCs alike (21 CFR 207.33): told where only one way goes with all that are listed. */
function formOf(labeler: string, { packages }: AgentPackages): NdcForm | undefined {
  const own = packages.filter(({ ndc }) => ndc.startsWith(labeler)).map(({ ndc }) => labelsOf(ndc));
  const shared = own[0]?.filter(({ form }) => own.every((labels) => labels.some((other) => other.form === form))) ?? [];
  return shared.length === 1 ? shared[0]!.form : undefined;
}
