import { addOnCodes, addOns } from "../../reference/add-on-codes.ts";
import { agentFacts, agentOf, type Agent } from "../../reference/agents.ts";
import { componentIndicators } from "../../reference/component-indicators.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { echoStudies, stressStudies } from "../../reference/procedures.ts";
import type { ExampleRow } from "../../rules/rule.ts";
import { linesToBill } from "../../scrub/dose.ts";
import type { WordKey } from "../../words/phrase.ts";
import { known, type Ask } from "./card.ts";
import { groupOf, isHospitalCode, type CardGroup } from "./groups.ts";

/** A made-up claim of one patient's day. */
export interface ExampleClaim {
  readonly title: WordKey;
  /** mL and vials of the agent, where the title speaks of them. */
  readonly slots?: Readonly<Record<string, number | string>>;
  readonly rows: readonly ExampleRow[];
}

/** mL of a small dose, of which something is left in the vial. */
const smallDoses: Readonly<Record<string, number>> = { Q9957: 0.4, Q9956: 1, Q9950: 2 };

/** Three claims with the code: as it is meant, and as it goes wrong. */
export function exampleClaims(ask: Ask): readonly ExampleClaim[] {
  if (!known(ask, agentFacts)) return [];
  const makers: Partial<Record<CardGroup, (ask: Ask) => readonly ExampleClaim[]>> = {
    agent: ({ code }) => agentClaims(agentOf(code)!),
    "old-agent": oldAgentClaims,
    chest: studyClaims,
    gullet: studyClaims,
    stress: studyClaims,
    giving: givingClaims,
    addition: additionClaims,
    test: testClaims,
    injection: injectionClaims,
    waste: wasteClaims,
    component: componentClaims,
    distinct: distinctClaims,
  };
  return makers[groupOf(ask.code)]?.(ask) ?? [];
}

const definity = agentOf("Q9957")!;

function agentClaims(agent: Agent): readonly ExampleClaim[] {
  const small = smallDoses[agent.code]!;
  return [
    { ...doseClaim(agent, agent.fill, 1), title: "card.example.whole-vial" },
    { ...doseClaim(agent, small, 1), title: "card.example.waste" },
    { ...doseClaim(agent, agent.fill + small, 2), title: "card.example.two-vials" },
  ];
}

function doseClaim(agent: Agent, given: number, vials: number, study: readonly ExampleRow[] = [{ code: "93306" }]) {
  return { slots: { brand: agent.brand, given, vials }, rows: [...study, ...supplyRows(agent, given, vials)] };
}

/** The lines of an agent, with what the record says of its volumes on the first. */
function supplyRows(agent: Agent, given = agent.fill, vials = 1): readonly ExampleRow[] {
  return linesToBill({ agent, given, vials }, "vial").map(({ code, modifier, units }, place) => ({
    code,
    units,
    ...(modifier && { mod1: modifier }),
    ...(place === 0 && { vials, volAdmin: given }),
  }));
}

const hospital = { claimType: "UB-04", pos: "" } as const;

function studyClaims(ask: Ask): readonly ExampleClaim[] {
  const { code } = ask;
  const agent: ExampleRow = { code: "Q9957", units: definity.unitsPerVial };
  if (isHospitalCode(code)) {
    return [
      {
        title: "card.example.hospital",
        rows: [
          { code, ...hospital },
          { ...agent, ...hospital },
        ],
      },
      { title: "card.example.hospital-without-agent", rows: [{ code, ...hospital }] },
      { title: "card.example.hospital-code-in-office", rows: [{ code }, { ...agent, mod1: "JZ" }] },
    ];
  }
  const giving = stressStudies.has(code) ? [{ code: "93352" }] : [];
  const splits = known(ask, componentIndicators)?.value.of(code)?.indicator === 1;
  return [
    { title: "card.example.plain", rows: [{ code }] },
    echoStudies.has(code)
      ? { title: "card.example.with-contrast", rows: [{ code }, ...giving, ...supplyRows(definity)] }
      : { title: "card.example.not-an-agent's-study", rows: [{ code }, ...supplyRows(definity)] },
    { title: "card.example.read-in-hospital", rows: [{ code, pos: "22", ...(splits && { mod1: "26" }) }] },
  ];
}

function givingClaims(): readonly ExampleClaim[] {
  const supply = supplyRows(definity);
  return [
    { title: "card.example.giving", rows: [{ code: "93350" }, { code: "93352" }, ...supply] },
    { title: "card.example.giving-twice", rows: [{ code: "93350" }, { code: "93352", units: 2 }, ...supply] },
    { title: "card.example.giving-at-rest", rows: [{ code: "93306" }, { code: "93352" }, ...supply] },
  ];
}

/** Beside a study that it belongs to, by itself, and beside one that holds it already. */
function additionClaims(ask: Ask): readonly ExampleClaim[] {
  const { code } = ask;
  const primaries = known(ask, addOnCodes)?.value.primariesOf(code);
  const edits = known(ask, procedureEdits)?.value.pairs("professional") ?? [];
  const primary = [...echoStudies.codes].find((study) => primaries?.has(study));
  const holder = edits.find(({ column1, column2 }) => column2 === code && echoStudies.has(column1))?.column1;
  if (!addOns.has(code) || !primary) return [];
  return [
    { title: "card.example.beside-primary", rows: [{ code: primary }, { code }] },
    { title: "card.example.alone", rows: [{ code }] },
    holder === undefined
      ? { title: "card.example.twice", rows: [{ code: primary }, { code, units: 2 }] }
      : { title: "card.example.held-by-study", rows: [{ code: holder }, { code }] },
  ];
}

function testClaims({ code }: Ask): readonly ExampleClaim[] {
  return [
    { title: "card.example.plain", rows: [{ code }] },
    { title: "card.example.beside-echo", rows: [{ code: "93306" }, { code }] },
    { title: "card.example.beside-whole-stress", rows: [{ code: "93351" }, { code }] },
  ];
}

function injectionClaims({ code }: Ask): readonly ExampleClaim[] {
  const supply = supplyRows(definity);
  return [
    { title: "card.example.injection-of-contrast", rows: [{ code: "93306" }, ...supply, { code }] },
    { title: "card.example.injection-apart", rows: [{ code: "93306" }, ...supply, { code, mod1: "XU" }] },
    { title: "card.example.injection-alone", rows: [{ code }] },
  ];
}

function oldAgentClaims({ code }: Ask): readonly ExampleClaim[] {
  const agent = code === "C9457" ? agentOf("Q9950")! : definity;
  const { brand, fill } = agent;
  return [
    { title: "card.example.old-code", slots: { brand }, rows: [{ code: "93306" }, { code, agent: brand }] },
    { ...doseClaim(agent, fill, 1), title: "card.example.new-code" },
    { title: "card.example.old-code-alone", rows: [{ code, agent: brand }] },
  ];
}

function wasteClaims({ code }: Ask): readonly ExampleClaim[] {
  const small = smallDoses.Q9957!;
  const lumason = agentOf("Q9950")!;
  const ofOther = code === "JW" ? doseClaim(lumason, smallDoses.Q9950!, 1) : doseClaim(lumason, lumason.fill, 1);
  const both: ExampleRow = { code: "Q9957", units: definity.unitsPerVial, mod1: "JW", mod2: "JZ" };
  return [
    code === "JW"
      ? { ...doseClaim(definity, small, 1), title: "card.example.waste" }
      : { ...doseClaim(definity, definity.fill, 1), title: "card.example.whole-vial" },
    { ...ofOther, title: code === "JW" ? "card.example.waste" : "card.example.whole-vial" },
    { title: "card.example.both-modifiers", rows: [{ code: "93306" }, both] },
  ];
}

function componentClaims({ code }: Ask): readonly ExampleClaim[] {
  return [
    code === "26"
      ? { title: "card.example.read-in-hospital", rows: [{ code: "93306", mod1: code, pos: "22" }] }
      : { title: "card.example.technical-part", rows: [{ code: "93306", mod1: code }, ...supplyRows(definity)] },
    {
      title: "card.example.no-parts",
      rows: [{ code: "93350" }, { code: "93352", mod1: code }, ...supplyRows(definity)],
    },
    { title: "card.example.part-of-agent", rows: [{ code: "93306" }, { code: "Q9957", mod1: code, units: 2 }] },
  ];
}

function distinctClaims({ code }: Ask): readonly ExampleClaim[] {
  return [
    { title: "card.example.injection-apart", rows: [{ code: "93306" }, { code: "96374", mod1: code }] },
    { title: "card.example.never-apart", rows: [{ code: "93306" }, { code: "93307", mod1: code }] },
    { title: "card.example.not-apart", rows: [{ code: "93306" }, { code: "96374" }] },
  ];
}
