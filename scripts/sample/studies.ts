import { procedure, supply, type ChargeLine, type Draw, type Study, type Visit } from "./study.ts";

type Kind = (visit: Visit) => ChargeLine[];

const definity = (given: number, drawn = 1.5): Draw => ({ vials: 1, drawn, given });
const optison = (given: number): Draw => ({ vials: 1, drawn: 3, given });
const lumason = (given: number): Draw => ({ vials: 1, drawn: 5, given });

function resting(agent: (visit: Visit) => ChargeLine[]): Kind {
  return (visit) => [procedure(visit, "93306"), ...agent(visit)];
}

function stress(agent: (visit: Visit) => ChargeLine[], echo = "93351"): Kind {
  return (visit) => [procedure(visit, echo), procedure(visit, "93352"), ...agent(visit)];
}

/** A vial given whole, or all but less than a unit. */
function whole(code: string, units: number, draw: Draw) {
  return (visit: Visit) => [supply(visit, code, "JZ", units, draw)];
}

/** Units given and units discarded on two lines; this practice's system repeats the volumes on both. */
function split(code: string, given: number, discarded: number, draw: Draw) {
  return (visit: Visit) => [
    supply(visit, code, "", given, draw),
    supply(visit, code, "JW", discarded, given % 2 ? draw : undefined),
  ];
}

const inHospital = (visit: Visit): Visit => ({ ...visit, pos: 22 });

/** How often each kind of study occurs. */
const kinds: readonly (readonly [number, Kind])[] = [
  [15, resting(whole("Q9957", 2, definity(1.3)))],
  [9, resting(whole("Q9957", 2, definity(1.5)))],
  [8, resting(split("Q9957", 1, 1, definity(0.4)))],
  [2, resting(split("Q9957", 1, 1, definity(0.8)))],
  [6, resting(whole("Q9956", 3, optison(3)))],
  [5, resting(split("Q9956", 1, 2, optison(1)))],
  [3, resting(split("Q9956", 2, 1, optison(1.5)))],
  [4, resting(whole("Q9950", 5, lumason(5)))],
  [8, resting(split("Q9950", 2, 3, lumason(2)))],
  [8, stress(whole("Q9957", 2, definity(1.4)))],
  [3, stress(split("Q9956", 1, 2, optison(0.8)))],
  [3, stress(whole("Q9957", 2, definity(1.2)), "93350")],
  [12, (visit) => [procedure(visit, "93306")]],
  [8, (visit) => [procedure(visit, "93308"), procedure(visit, "93321"), procedure(visit, "93325")]],
  [
    6,
    (visit) =>
      ["93312", "93320", "93325"].map((code) => procedure(inHospital(visit), code, code === "93312" ? "26" : "26 59")),
  ],
  [10, (visit) => [procedure(inHospital(visit), "93306", "26")]],
  [
    10,
    (visit) => {
      const hospital: Visit = { ...inHospital(visit), form: "UB-04" };
      return [procedure(hospital, "C8929"), supply(hospital, "Q9957", "", 2, definity(1.3))];
    },
  ],
];

const payers = [
  "Medicare Part B",
  "Medicare Part B",
  "Blue Summit PPO",
  "SilverPath Medicare Advantage",
  "Medicare Part B",
  "Northlake Health Plan",
  "State Medicaid",
  "Union Trades Fund",
] as const;

const diagnoses: readonly (readonly [string, string])[] = [
  ["I50.22", "I10"],
  ["I42.0", ""],
  ["I25.10", "I10"],
  ["I48.0", ""],
  ["I35.0", "I50.32"],
  ["R06.02", ""],
  ["I34.0", "I48.91"],
  ["R07.9", "I10"],
  ["I50.32", ""],
  ["R01.1", ""],
  ["I51.7", "I10"],
];

/** The 120 studies in the order of their dates, weekdays from 3 August to 18 November 2026. */
export function studies(): Study[] {
  const total = kinds.reduce((sum, [count]) => sum + count, 0);
  const deck = kinds.flatMap(([count, kind]) => Array.from({ length: count }, () => kind));
  return Array.from({ length: total }, (_, n) => {
    // A step that shares no factor with the number of studies deals every card once, well mixed.
    const kind = deck[(n * 47) % total]!;
    return { lines: kind(visit(n)) };
  });
}

function visit(n: number): Visit {
  return {
    account: `E${104_400 + n * 7}`,
    patient: `P${20_317 + ((n * 389) % 7_919)}`,
    dos: weekday(Math.floor((n * 78) / 120)),
    pos: 11,
    dx: [...diagnoses[(n * 5) % diagnoses.length]!] as [string, string],
    payer: payers[(n * 3) % payers.length]!,
    form: "CMS-1500",
    npi: npi(143_287_650 + (n % 4) * 1_113),
  };
}

/** The weekday a number of weekdays after Monday, 3 August 2026. */
function weekday(n: number): string {
  const days = Math.floor(n / 5) * 7 + (n % 5);
  return new Date(Date.UTC(2026, 7, 3 + days)).toISOString().slice(0, 10);
}

/** Ten digits whose last is the check digit over 80840 and the first nine, as the NPI standard has it. */
function npi(firstNine: number): string {
  const digits = [...`80840${firstNine}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${firstNine}${(10 - (sum % 10)) % 10}`;
}
