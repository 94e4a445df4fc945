import { hospital } from "./people.ts";
import { contrastPayers, gulletPayers, otherPayers } from "./payers.ts";
import { procedure, supply, wastedOf, type ChargeLine, type Draw, type Visit } from "./study.ts";

type Lines = (visit: Visit) => ChargeLine[];

/** A kind of study: its lines, who pays for it, and what it is done for. */
export interface Kind {
  readonly count: number;
  readonly payers: readonly string[];
  readonly reasons: "rest" | "stress" | "congenital";
  readonly lines: Lines;
}

const definity = (given: number): Draw => ({ vials: 1, drawn: 1.5, given });
const optison = (given: number): Draw => ({ vials: 1, drawn: 3, given });
const lumason = (given: number): Draw => ({ vials: 1, drawn: 5, given });

/** A vial given whole, or all but less than a unit. */
function whole(code: string, units: number, draw: Draw, mods = "JZ"): Lines {
  return (visit) => [supply(visit, code, mods, units, draw)];
}

/** Units given and units discarded on two lines; some of this practice's sites repeat the volumes on both. */
function split(code: string, given: number, discarded: number, draw: Draw): Lines {
  return (visit) => [
    { ...supply(visit, code, "", given, draw), ndcQty: draw.given },
    { ...supply(visit, code, "JW", discarded, draw, given % 2 === 1), ndcQty: wastedOf(draw) },
  ];
}

/** Codes with their modifiers, as in "93306 26". */
function procedures(...written: readonly string[]): Lines {
  return (visit) =>
    written.map((text) => {
      const [code, ...mods] = text.split(" ");
      return procedure(visit, code!, mods.join(", "));
    });
}

function together(...parts: readonly Lines[]): Lines {
  return (visit) => parts.flatMap((lines) => lines(visit));
}

function at(pos: number, lines: Lines): Lines {
  return (visit) => lines({ ...visit, pos });
}

/** On the hospital's own claim, which points at no diagnoses. */
function byHospital(lines: Lines): Lines {
  return (visit) => lines({ ...visit, pos: 22, form: "UB-04", pointer: "", billing: hospital });
}

const rest = (agent: Lines) => together(procedures("93306"), agent);
const stress = (agent: Lines, echo = "93351") => together(procedures(echo, "93352"), agent);

const contrast = { payers: contrastPayers, reasons: "rest" } as const;
const plain = { payers: otherPayers, reasons: "rest" } as const;

/** How often each kind of study occurs. */
export const kinds: readonly Kind[] = [
  { ...contrast, count: 30, lines: rest(whole("Q9957", 2, definity(1.3))) },
  { ...contrast, count: 18, lines: rest(whole("Q9957", 2, definity(1.5))) },
  { ...contrast, count: 20, lines: rest(split("Q9957", 1, 1, definity(0.4))) },
  { ...contrast, count: 14, lines: rest(whole("Q9956", 3, optison(3))) },
  { ...contrast, count: 12, lines: rest(split("Q9956", 1, 2, optison(1))) },
  { ...contrast, count: 7, lines: rest(split("Q9956", 2, 1, optison(1.5))) },
  { ...contrast, count: 8, lines: rest(whole("Q9950", 5, lumason(5))) },
  { ...contrast, count: 16, lines: rest(split("Q9950", 2, 3, lumason(2))) },
  { ...contrast, count: 18, reasons: "stress", lines: stress(whole("Q9957", 2, definity(1.4))) },
  { ...contrast, count: 6, reasons: "stress", lines: stress(split("Q9956", 1, 2, optison(0.8))) },
  { ...contrast, count: 7, reasons: "stress", lines: stress(whole("Q9957", 2, definity(1.2)), "93350") },
  // A van that records at other practices, which read themselves.
  {
    ...contrast,
    count: 8,
    lines: at(15, together(procedures("93306 TC"), whole("Q9957", 2, definity(1.3)))),
  },
  { ...plain, count: 24, lines: procedures("93306") },
  { ...plain, count: 10, lines: procedures("93306", "93356") },
  { ...plain, count: 6, lines: procedures("93306", "93000") },
  { ...plain, count: 6, lines: procedures("99214", "93306") },
  { ...plain, count: 16, lines: procedures("93308", "93321", "93325") },
  { ...plain, count: 5, reasons: "congenital", lines: procedures("93303", "93320", "93325") },
  // In the hospital, where the practice only reads.
  { ...plain, payers: gulletPayers, count: 12, lines: at(22, procedures("93312 26", "93320 26", "93325 26")) },
  { ...plain, count: 18, lines: at(22, procedures("93306 26")) },
  { ...plain, count: 4, lines: at(21, procedures("93306 26", "93308 26 XE")) },
  { ...plain, count: 10, reasons: "stress", lines: at(22, procedures("93350 26", "93016", "93018")) },
  // The hospital's own claims, which the same office keys.
  {
    ...contrast,
    count: 17,
    lines: byHospital(together(procedures("C8929"), whole("Q9957", 2, definity(1.3), ""))),
  },
  {
    ...contrast,
    count: 5,
    reasons: "stress",
    lines: byHospital(together(procedures("C8930"), whole("Q9957", 2, definity(1.4), ""))),
  },
  { ...plain, count: 3, lines: byHospital(procedures("93306")) },
];
