import { reprice } from "../study.ts";
import { definitySplit, definityWhole, error, medicare, warning, type Mistake } from "./mistake.ts";

export const wasteMistakes: readonly Mistake[] = [
  {
    study: definityWhole,
    payer: medicare,
    plant([, agent]) {
      agent!.mods = "";
      return [error(agent!, "waste-modifier-missing", "Nobody said that nothing was discarded.")];
    },
  },
  {
    study: definitySplit,
    payer: medicare,
    plant([, given]) {
      given!.mods = "JZ";
      return [error(given!, "waste-jw-jz-conflict", "JZ beside a JW line of the same vial.")];
    },
  },
  {
    study: "93306 Q9956 Q9956 JW",
    plant([, , discarded]) {
      discarded!.qty = Number(discarded!.qty) + 1;
      reprice(discarded!);
      return [
        error(discarded!, "waste-jw-line-integrity", "A unit more in the bin than was left in the vial."),
        error(discarded!, "contrast-units-per-vial", "Four units of one vial."),
      ];
    },
  },
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.given = 0.4;
      agent!.wasted = 1.1;
      return [
        error(agent!, "waste-jz-contradicted", "1.1 mL went into the bin."),
        error(agent!, "contrast-units-vs-volume", "0.4 mL given are one unit."),
      ];
    },
  },
  {
    study: "UB C8929 Q9957",
    plant([, agent]) {
      agent!.mods = "JZ";
      return [warning(agent!, "waste-modifier-not-applicable", "The office's habit, on the hospital's claim.")];
    },
  },
  {
    study: definitySplit,
    plant([, ...first], other) {
      const [, ...second] = other();
      for (const line of second) line.serial = first[0]!.serial;
      const note = "The label of a vial that was used up was scanned again for another patient.";
      return [...first, ...second].map((line) => warning(line, "waste-vial-shared", note));
    },
  },
];
