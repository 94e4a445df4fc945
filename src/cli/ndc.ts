import type { IsoDate } from "../claims/dates.ts";
import { unitsInVials, unitsOfQuantity } from "../claims/ndc.ts";
import { agents, type Agent } from "../reference/agents.ts";
import { lookUpNdc, ndcFacts, type KnownPackage, type NdcFacts, type NdcLookup } from "../scrub/packages.ts";
import type { Words } from "../words/words.ts";
import { Problem } from "../worksheet/problem.ts";
import { readArguments, type Usage } from "./arguments.ts";
import { padded } from "./wrap.ts";

const ndcUsage: Usage = {
  command: "ndc",
  operands: ["[NDC]"],
  options: { code: "one", units: "one", quantity: "one" },
};

/** What is asked of an agent beside its packages. */
interface Asked {
  readonly units: number | undefined;
  readonly quantity: { readonly amount: number; readonly measure: string } | undefined;
}

/** `echoscrub ndc`: what an NDC is, or the packages of an agent, and how units and quantity go together. */
export function ndc(args: readonly string[], today: IsoDate, words: Words): string {
  const { operands, one } = readArguments(args, ndcUsage);
  const [given] = operands;
  const code = one("code");
  const asked = { units: unitsOf(one("units")), quantity: quantityOf(one("quantity")) };
  if (given !== undefined && code !== undefined) throw new Problem({ key: "cli.ndc-both" });
  if (code !== undefined) return ofAgent(code, asked, today, words);
  if (given === undefined) throw new Problem({ key: "cli.ndc-needs" });
  return ofNdc(given, asked, today, words);
}

function ofNdc(given: string, asked: Asked, today: IsoDate, words: Words): string {
  const { all, meant } = lookUpNdc(given, today);
  if (all.length === 0) throw new Problem({ key: "cli.not-an-ndc", data: { given } });
  const lines = all.length > 1 ? candidates(given, all, meant, words) : [];
  const facts = meant?.agent && ndcFacts(meant.agent.code, today);
  if ((asked.units ?? asked.quantity) !== undefined && !facts) {
    throw new Problem({ key: "cli.ndc-no-agent", data: { given } });
  }
  if (meant) lines.push(`${meant.written}  ${whatItIs(meant, words)}`, row("claim", `N4${meant.ndc}`, words));
  if (meant?.known) lines.push(...packageRows(meant.known, words));
  if (facts) {
    const isConcentrate = meant.known !== undefined && meant.known.mL === undefined;
    lines.push(...counted({ ...facts, isConcentrate }, asked, words));
    if (meant.known) lines.push(listed([meant.known], words));
  }
  return `${lines.join("\n")}\n`;
}

function ofAgent(given: string, asked: Asked, today: IsoDate, words: Words): string {
  const facts = ndcFacts(given.toUpperCase(), today);
  if (!facts) throw new Problem({ key: "cli.agent-unknown", data: { given, codes: [...agents.codes].join(", ") } });
  const { agent, packages } = facts;
  const known = packages.map(
    ({ written, label = "", product, vials, unitsPerPackage }) =>
      `  ${written}  ${padded(label, 12)}  ${padded(product, 17)} ${words.say("ndc.vials", { vials })}, ${words.say("ndc.units", { units: unitsPerPackage })}`,
  );
  const lines = [...counted(facts, asked, words), ...known, listed(packages, words)];
  return `${[`${agent.code}  ${agent.brand}`, ...lines].join("\n")}\n`;
}

function listed(packages: readonly KnownPackage[], words: Words): string {
  const sources = [...new Set(packages.map(({ source }) => source.title))].join("; ");
  return words.say("ndc.listed", { sources });
}

function candidates(given: string, all: readonly NdcLookup[], meant: NdcLookup | undefined, words: Words): string[] {
  const each = all.map((one) => {
    const parted = words.say("ndc.parted", { form: one.form ?? "" });
    return `  ${one.written}  ${parted}${one.agent ? `  ${whatItIs(one, words)}` : ""}`;
  });
  const count = all.filter(({ agent }) => agent).length;
  const said = meant ? words.say("ndc.meant", { ndc: meant.written }) : words.say("ndc.several", { count });
  return [words.say("ndc.may-stand-for", { given }), ...each, said];
}

function whatItIs({ known, agent }: NdcLookup, words: Words): string {
  if (known) return words.say("ndc.product", { product: known.product, code: known.code });
  return agent ? words.say("ndc.of-agent", { brand: agent.brand, code: agent.code }) : words.say("ndc.no-agent");
}

function packageRows({ label, vials, unitsPerPackage, mL }: KnownPackage, words: Words): string[] {
  const contents = mL === undefined ? words.say("ndc.concentrate") : `ML ${String(mL)}`;
  const units = (count: number) => words.say("ndc.units", { units: count });
  return [
    ...(label === undefined ? [] : [row("label", label, words)]),
    row("package", `${words.say("ndc.vials", { vials })}: ${units(unitsPerPackage)}, ${contents}`, words),
  ];
}

interface Counted extends NdcFacts {
  readonly isConcentrate?: boolean | undefined;
}

/** What was asked of units or of a quantity; without either, a vial. */
function counted({ agent, isKit, isConcentrate }: Counted, { units, quantity }: Asked, words: Words): string[] {
  const due = units ?? (quantity ? undefined : agent.unitsPerVial);
  const lines =
    due === undefined
      ? []
      : [line(words.say("ndc.units", { units: due }), ofUnits(agent, { isKit, isConcentrate }, due, words))];
  if (!quantity) return lines;
  const isUnknown = isConcentrate && quantity.measure === "ML";
  const said = isUnknown ? words.say("ndc.concentrate") : ofQuantity(agent, quantity, words);
  return [...lines, line(`${quantity.measure} ${String(quantity.amount)}`, said)];
}

function ofUnits(
  agent: Agent,
  { isKit, isConcentrate }: Pick<Counted, "isKit" | "isConcentrate">,
  units: number,
  words: Words,
): string {
  const { vials, isWhole, mL } = unitsInVials(agent, units);
  const [most = 0, other] = mL;
  if (isConcentrate) return words.say("ndc.vials", { vials });
  if (!isWhole) return words.say("ndc.part", { vials, most });
  const said = words.say(isKit ? "ndc.kits" : "ndc.vials", { vials });
  if (isKit) return `${said}: ${words.say("ndc.kit-or", { vials, mL: most })}`;
  return `${said}: ML ${String(most)}${other === undefined ? "" : ` (${words.say("ndc.counted", { other })})`}`;
}

function ofQuantity(agent: Agent, { amount, measure }: NonNullable<Asked["quantity"]>, words: Words): string {
  const { given, vials, ofVials } = unitsOfQuantity(agent, amount, measure)!;
  if (given === ofVials) return `${words.say("ndc.given", { units: given })}, ${words.say("ndc.vials", { vials })}`;
  const data = { units: given, vials: words.say("ndc.vials", { vials }), count: vials, ofVials };
  return words.say("ndc.given-of", data);
}

function row(kind: "claim" | "label" | "package", said: string, words: Words): string {
  return line(words.say(`ndc.row.${kind}`), said);
}

function line(what: string, said: string): string {
  return `  ${padded(what, 13)}  ${said}`;
}

function unitsOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  throw new Problem({ key: "cli.units-invalid", data: { given } });
}

function quantityOf(given: string | undefined): Asked["quantity"] {
  if (given === undefined) return undefined;
  const [, before = "", amount = "", behind = ""] =
    /^(ML|UN)?\s*(\d{1,5}(?:\.\d{1,4})?)\s*(ML|UN)?$/i.exec(given) ?? [];
  const measure = (before || behind || "ML").toUpperCase();
  if (Number(amount) > 0 && !(before && behind)) return { amount: Number(amount), measure };
  throw new Problem({ key: "cli.quantity-invalid", data: { given } });
}
