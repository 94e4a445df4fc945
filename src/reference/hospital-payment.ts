import { dated, type Dated } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import table from "./tables/hospital-payment.json" with { type: "json" };

/** How Medicare pays a code to a hospital's outpatient department. */
export interface OutpatientPayment {
  /** OPPS status indicator, such as S (paid), N (packaged), M (not billed to the A/B MAC), Q1 (packaged with others). */
  readonly status: string;
  /** National rate in dollars per unit, before the wage index; undefined where the status has none. */
  readonly rate: number | undefined;
}

/** Addendum B of the outpatient payment system, cut down to the codes of contrast echo claims. */
export interface HospitalPayment {
  readonly edition: Edition;
  of(code: string): OutpatientPayment | undefined;
}

/** Quarters in which no code of ours changed are one edition. */
export const hospitalPayment: Dated<HospitalPayment> = dated(
  "hospital outpatient payment",
  ...table.editions.map((one) => {
    const { edition, ...where } = issued(table, one);
    const payments = paymentsOf(one.codes);
    return { ...where, value: { edition, of: (code: string) => payments.get(code) } };
  }),
);

function paymentsOf(groups: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, OutpatientPayment> {
  return new Map(
    Object.entries(groups).flatMap(([statusAndRate, codes = ""]) => {
      const [status = "", rate] = statusAndRate.split(" ");
      const payment = { status, rate: rate === undefined ? undefined : Number(rate) };
      return codes.split(" ").map((code) => [code, payment]);
    }),
  );
}
