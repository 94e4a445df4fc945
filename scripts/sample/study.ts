/** One charge line as the practice's system knows it, before it is laid out as cells. */
export interface ChargeLine {
  account: string;
  patient: string;
  /** ISO day. */
  dos: string;
  pos: number | string;
  code: string;
  mods: string;
  qty: number | string | CellFault;
  charge: number;
  dx: [string | CellFault, string];
  payer: string;
  form: "CMS-1500" | "UB-04";
  vials?: number;
  drawn?: number;
  given?: number | CellFault;
  wasted?: number;
  subopt: "Y" | "N" | "";
  order: "Y" | "N" | "";
  agent: string;
  npi: string;
}

/** A cell that shows an Excel error. */
export interface CellFault {
  readonly error: string;
}

export interface Study {
  readonly lines: ChargeLine[];
}

export interface Expected {
  readonly line: ChargeLine;
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly note: string;
}

/** List prices of the practice, per unit. */
const prices: Readonly<Record<string, number>> = {
  "93306": 612,
  "93308": 318,
  "93312": 845,
  "93320": 142,
  "93321": 76,
  "93325": 118,
  "93350": 588,
  "93351": 796,
  "93352": 92,
  "96374": 84,
  C8929: 2140,
  Q9950: 41.5,
  Q9956: 96,
  Q9957: 96,
};

const brands: Readonly<Record<string, string>> = { Q9950: "Lumason", Q9956: "Optison", Q9957: "Definity" };

/** What every line of a study has in common. */
export type Visit = Pick<ChargeLine, "account" | "patient" | "dos" | "pos" | "dx" | "payer" | "form" | "npi">;

export function procedure(visit: Visit, code: string, mods = ""): ChargeLine {
  const reading = mods.includes("26") ? 0.3 : 1;
  const charge = Math.round(prices[code]! * reading * 100) / 100;
  return { ...visit, dx: [...visit.dx], code, mods, qty: 1, charge, subopt: "", order: "Y", agent: "" };
}

/** What was drawn from vials, given and discarded, in mL. */
export interface Draw {
  readonly vials: number;
  readonly drawn: number;
  readonly given: number;
}

export function supply(visit: Visit, code: string, mods: string, qty: number, draw?: Draw): ChargeLine {
  const wasted = draw ? { ...draw, wasted: Math.round((draw.drawn - draw.given) * 100) / 100 } : {};
  const charge = prices[code]! * qty;
  return {
    ...visit,
    dx: [...visit.dx],
    code,
    mods,
    qty,
    charge,
    subopt: "Y",
    order: "Y",
    agent: brands[code]!,
    ...wasted,
  };
}

/** Charges a line anew after its units changed. */
export function reprice(line: ChargeLine): void {
  line.charge = prices[line.code]! * Number(line.qty);
}
