import type { ClaimLine } from "../../claims/claim-line.ts";
import type { Fix } from "../../claims/fix.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { fitsVials, measureOf, ndcAmounts, quantityOf, type BilledVials } from "../../claims/ndc.ts";
import type { Vial } from "../../claims/units.ts";
import { agentFacts, agents } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { kitMeasures, ndcCount, ndcMeasures, powderKits } from "../../reference/ndc.ts";
import { known } from "../known.ts";
import { lineRule } from "../rule.ts";

export const ndcQuantity = lineRule({
  id: "ndc-quantity",
  severity: "warning",
  looksAt: agents,
  judges: "ndcQty",
  needs: ["dos"],
  docs: {
    summary: "The NDC quantity is counted in something else than the agent is, or does not fit the units billed.",
    why: "Payers compare the NDC quantity with the units, and claim rebates by it. HCPCS units written there are wrong for most agents.",
    remedy:
      "Write the mL of product: 1.5 for a vial of Definity, 3 for Optison, 5 for Lumason, or 1 unit for a kit of it.",
    limits: [
      "Definity may be counted with the 2 mL that its package says.",
      "On lines of a vial that is billed in two parts any quantity up to the whole vial passes.",
      "Without a number of vials the units tell it.",
    ],
  },
  basis: [ndcMeasures, ndcCount, powderKits, agentFacts],
  messages: {
    uom: "“{uom}” is no unit of measure of an NDC: {measures} are.",
    counted: "{code} is counted in {measure} with its NDC, not in {uom}.",
    shape: "“{written}” is no quantity.",
    none: "The NDC needs a quantity of more than 0.",
    far: "NDC quantity {quantity} does not fit {units, plural, one {# unit} other {# units}} of {code}: {vials, plural, one {# vial is} other {# vials are}} {expected}.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, ndc: "11994-0011-04", ndcQty: 200, ndcUom: "ML" }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, ndc: "11994-0011-04", ndcQty: 1.5, ndcUom: "ML" }],
  },
  check(line, { ask, report, notChecked }) {
    const unread = (["ndcUom", "vials"] as const).find((topic) => !["value", "blank"].includes(line.read(topic).kind));
    if (unread) return notChecked(line, flawPhrase(unread, line.row, line.read(unread)));
    const { code } = line;
    const uom = measureOf(line);
    if (isSilent(line)) return;
    const vial = known(agentFacts, [line], notChecked)?.get(code);
    const counts = inForce(powderKits, line)?.value.has(code) ? ask(line, "kitQuantity") : "mL";
    if (!vial || counts === undefined) return;

    const ways = kitMeasures[counts];
    const billed = billedBy(line, vial);
    const fix = offer(line, billed, ways.find((one) => one === uom) ?? ways[0]!);
    if (uom !== undefined) {
      const measures = ndcMeasures.values[0]!.value;
      const at = line.value("ndcUom") === undefined ? "ndcQty" : "ndcUom";
      const data = { uom, code, measure: ways.join(" or "), measures: measures.join(", ") };
      if (!measures.includes(uom)) return report(line, { message: "uom", at, data, fix });
      if (!ways.includes(uom)) return report(line, { message: "counted", at, data, fix });
    }
    const { quantity, written } = quantityOf(line);
    if (quantity === undefined) return report(line, { message: "shape", at: "ndcQty", data: { written }, fix });
    if (quantity <= 0) return report(line, { message: "none", at: "ndcQty", fix });
    if (billed.units === 0) return notChecked(line, flawPhrase("units", line.row, line.read("units")));
    const fitting = uom === undefined ? [...ways, "UN"] : [uom];
    if (fitting.some((measure) => fitsVials(quantity, billed, measure))) return;
    const said = uom === undefined ? ways : [uom];
    const expected = said.map((measure) => `${ndcAmounts(billed, measure).join(" or ")} ${measure}`).join(" or ");
    const { units, vials } = billed;
    const data = { quantity: [quantity, uom].join(" ").trim(), units, code, vials, expected };
    report(line, { message: "far", at: "ndcQty", data, fix });
  },
});

/** The vials that the line bills: those of the record, else as many as its units need. */
function billedBy(line: ClaimLine, vial: Vial): BilledVials {
  const { units = 0 } = line;
  const vials = line.value("vials") || Math.ceil(units / vial.unitsPerVial);
  return { vial, vials, units, isWhole: !line.has("JW") && units === vials * vial.unitsPerVial };
}

/** Whether the line takes units back, or says neither a quantity, nor how that of its NDC is counted. */
function isSilent(line: ClaimLine): boolean {
  if ((line.units ?? 0) < 0) return true;
  if (line.read("ndcQty").kind !== "blank") return false;
  return measureOf(line) === undefined || line.read("ndc").kind === "blank";
}

/** Counts the whole vials of the record. The unit of measure stays where it stands. */
function offer(line: ClaimLine, billed: BilledVials, measure: string): Fix | undefined {
  if (!billed.isWhole || !line.value("vials")) return undefined;
  const [amount = 0] = ndcAmounts(billed, measure);
  const isApart = line.value("ndcUom") !== undefined;
  const to = isApart || !/[A-Z]/i.test(quantityOf(line).written) ? amount : `${measure}${amount}`;
  const uom = isApart && measureOf(line) !== measure ? [{ line, topic: "ndcUom", to: measure } as const] : [];
  return { kind: "choice", edits: [{ line, topic: "ndcQty", to }, ...uom] };
}
