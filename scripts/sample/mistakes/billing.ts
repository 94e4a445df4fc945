import { supply } from "../study.ts";
import { definityWhole, error, info, medicare, optisonWhole, warning, type Mistake } from "./mistake.ts";

export const billingMistakes: readonly Mistake[] = [
  {
    study: definityWhole,
    payer: /State Medicaid/,
    plant([, agent]) {
      Object.assign(agent!, { ndc: "", ndcQty: undefined, ndcUom: "" });
      return [error(agent!, "ndc-missing", "Medicaid asks for the package that was used.")];
    },
  },
  {
    study: optisonWhole,
    plant([, agent]) {
      agent!.ndc = "11994-0011-04";
      return [error(agent!, "ndc-invalid", "The NDC of Definity on Optison's line.")];
    },
  },
  {
    study: definityWhole,
    payer: /State Medicaid|Blue Summit/,
    plant([, agent]) {
      agent!.ndcQty = 200;
      return [warning(agent!, "ndc-quantity", "A carton's worth of mL for one vial.")];
    },
  },
  {
    study: "93306",
    payer: /Blue Summit/,
    plant([echo]) {
      echo!.auth = "";
      return [error(echo!, "auth-missing", "This plan wants an authorisation before every echo.")];
    },
  },
  {
    study: definityWhole,
    payer: medicare,
    plant([, agent]) {
      agent!.charge = 19.2;
      return [warning(agent!, "charge-below-allowable", "The decimal point slipped: $9.60 a unit.")];
    },
  },
  {
    study: definityWhole,
    payer: /SilverPath/,
    plant(lines) {
      for (const line of lines) line.dos = "2026-09-24";
      return [
        info(lines[1]!, "asp-price-stale", "Posted late, of a quarter whose payment limits are not in the list."),
      ];
    },
  },
  {
    study: "93306",
    payer: /Union Trades Fund/,
    plant(lines) {
      const agent = supply(lines[0]!, "Q9957", "JZ", 2, { vials: 1, drawn: 1.5, given: 1.3 });
      lines.push(agent);
      return [warning(agent, "payer-contrast-policy", "The Fund pays contrast with the study.")];
    },
  },
  {
    study: definityWhole,
    payer: medicare,
    plant([, agent]) {
      agent!.assignment = "N";
      return [error(agent!, "assignment-required", "Medicare pays drugs on assigned claims only.")];
    },
  },
];
