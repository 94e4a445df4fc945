import { procedure } from "../study.ts";
import { definityWhole, error, hospitalStress, medicare, warning, type Mistake } from "./mistake.ts";

export const settingMistakes: readonly Mistake[] = [
  {
    study: definityWhole,
    plant([echo, agent]) {
      for (const line of [echo!, agent!]) line.pos = 22;
      echo!.mods = "26";
      return [error(agent!, "contrast-facility-pos", "The hospital is paid for the agent.")];
    },
  },
  {
    study: definityWhole,
    plant([echo, agent]) {
      for (const line of [echo!, agent!]) line.pos = 12;
      return [warning(agent!, "contrast-pos-unexpected", "A study with contrast at the patient's home.")];
    },
  },
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.pos = 15;
      return [
        warning(agent!, "contrast-pos-mismatch", "The vial came from the van's stock, the study was in the office."),
      ];
    },
  },
  {
    study: definityWhole,
    payer: medicare,
    plant([echo]) {
      echo!.code = "C8929";
      return [error(echo!, "ccode-on-professional-claim", "The hospital's code on the practice's claim.")];
    },
  },
  {
    study: "UB C8929 Q9957",
    payer: medicare,
    plant([echo]) {
      echo!.code = "93306";
      return [error(echo!, "hospital-contrast-needs-ccode", "The practice's code on the hospital's claim.")];
    },
  },
  {
    study: "UB C8929 Q9957",
    plant(lines) {
      lines.pop();
      return [
        warning(lines[0]!, "ccode-agent-missing", "The vial was not charged, since nobody pays for it by itself."),
      ];
    },
  },
  {
    study: "93306 26",
    payer: medicare,
    plant([echo]) {
      echo!.mods = "";
      echo!.charge = 612;
      return [
        error(echo!, "echo-facility-needs-26", "The recording is the hospital's, and was billed with the reading."),
      ];
    },
  },
  {
    study: definityWhole,
    plant([echo, agent]) {
      echo!.mods = "26";
      return [error(agent!, "contrast-with-professional-component", "Who only reads a study owns no vial.")];
    },
  },
  {
    study: hospitalStress,
    plant([, supervision]) {
      supervision!.mods = "26";
      return [error(supervision!, "echo-component-modifier-invalid", "The code is the physician's part already.")];
    },
  },
  {
    study: hospitalStress,
    plant(lines) {
      const giving = procedure(lines[0]!, "93352");
      giving.mods = "";
      lines.splice(1, 0, giving);
      return [warning(giving, "stress-contrast-in-facility", "The hospital's nurse gave the agent.")];
    },
  },
];
