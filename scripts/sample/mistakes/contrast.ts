import { reprice, supply } from "../study.ts";
import { definitySplit, definityWhole, error, info, medicare, optisonWhole, warning, type Mistake } from "./mistake.ts";

export const contrastMistakes: readonly Mistake[] = [
  {
    study: optisonWhole,
    plant([, agent]) {
      agent!.qty = 1;
      reprice(agent!);
      return [
        error(agent!, "contrast-units-per-vial", "A vial billed as one unit."),
        error(agent!, "contrast-units-vs-volume", "3 mL given are three units."),
      ];
    },
  },
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.given = 10;
      return [
        warning(agent!, "contrast-diluted-volume", "10 mL is the syringe after dilution with saline."),
        warning(agent!, "doc-volume-waste", "10 mL given and 0.2 mL wasted cannot come from 1.5 mL."),
      ];
    },
  },
  {
    study: definitySplit,
    payer: medicare,
    plant([, given, discarded]) {
      Object.assign(given!, { given: 0.8, wasted: 0.7, ndcQty: 0.8 });
      Object.assign(discarded!, { given: 0.8, wasted: 0.7, ndcQty: 0.7 });
      return [info(given!, "contrast-rounding-ambiguous", "0.7 mL of waste: a unit by vials, none by mL.")];
    },
  },
  {
    study: definityWhole,
    payer: /Blue Summit/,
    plant(lines) {
      const second = supply(lines[1]!, "Q9950", "JZ", 5, { vials: 1, drawn: 5, given: 5 });
      lines.push(second);
      const note = "Definity did not do, and Lumason was given after it.";
      return [lines[1]!, second].map((line) => warning(line, "contrast-multiple-agents", note));
    },
  },
];
