import { listPrice } from "./list-prices.ts";
import { brandOf, packageOf } from "./packages.ts";

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
  /** Letters of the diagnoses that the line points at. */
  pointer: string;
  payer: string;
  form: "CMS-1500" | "UB-04";
  assignment: "Y" | "N" | "";
  auth: string;
  ndc: string;
  ndcQty?: number;
  ndcUom: string;
  vials?: number;
  drawn?: number;
  given?: number | CellFault;
  wasted?: number;
  serial: string;
  subopt: "Y" | "N" | "";
  order: "Y" | "N" | "";
  agent: string;
  rendering: string;
  billing: string;
  ordering: string;
}

/** A cell that shows an Excel error. */
export interface CellFault {
  readonly error: string;
}

export interface Study {
  readonly lines: ChargeLine[];
}

/** What every line of a study has in common. */
export type Visit = Pick<
  ChargeLine,
  | "account"
  | "patient"
  | "dos"
  | "pos"
  | "dx"
  | "pointer"
  | "payer"
  | "form"
  | "assignment"
  | "auth"
  | "rendering"
  | "billing"
  | "ordering"
>;

const noSupply = { ndc: "", ndcUom: "", serial: "", subopt: "", agent: "" } as const;

export function procedure(visit: Visit, code: string, mods = ""): ChargeLine {
  const charge = listPrice(code, mods);
  return { ...visit, dx: [...visit.dx], code, mods, qty: 1, charge, order: "Y", ...noSupply };
}

/** What was drawn from vials, given and discarded, in mL. */
export interface Draw {
  readonly vials: number;
  readonly drawn: number;
  readonly given: number;
}

/** A line of an agent. The system writes the vial's record on it, but for a second line that only bills the waste. */
export function supply(visit: Visit, code: string, mods: string, qty: number, draw: Draw, repeats = true): ChargeLine {
  const wasted = wastedOf(draw);
  return {
    ...visit,
    dx: [...visit.dx],
    code,
    mods,
    qty,
    charge: listPrice(code) * qty,
    ...packageOf(code, visit),
    ndcQty: draw.drawn,
    ndcUom: "ML",
    ...(repeats && { ...draw, wasted }),
    subopt: "Y",
    order: "Y",
    agent: brandOf(code),
  };
}

export function wastedOf({ drawn, given }: Draw): number {
  return Math.round((drawn - given) * 100) / 100;
}

/** Charges a line anew after its units changed. */
export function reprice(line: ChargeLine): void {
  line.charge = listPrice(line.code, line.mods) * Number(line.qty);
}
