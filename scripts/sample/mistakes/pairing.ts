import { definityWhole, error, info, stressWhole, warning, type Mistake } from "./mistake.ts";

export const pairingMistakes: readonly Mistake[] = [
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.dos = nextDay(agent!.dos);
      return [error(agent!, "contrast-echo-date-mismatch", "The vial was charged when it was logged, a day later.")];
    },
  },
  {
    study: stressWhole,
    plant(lines) {
      lines.shift();
      return [
        error(lines[0]!, "stress-contrast-needs-stress-echo", "The stress echo itself was not charged."),
        error(lines[1]!, "contrast-without-echo", "The stress echo itself was not charged."),
      ];
    },
  },
  {
    study: stressWhole,
    plant([, giving]) {
      giving!.qty = 2;
      return [error(giving!, "stress-contrast-once", "Two injections, billed as if each counted.")];
    },
  },
  {
    study: stressWhole,
    plant(lines) {
      lines.pop();
      return [warning(lines[1]!, "stress-contrast-supply-missing", "The vial was not charged.")];
    },
  },
  {
    study: stressWhole,
    plant(lines) {
      lines.splice(1, 1);
      return [warning(lines[0]!, "stress-contrast-admin-missing", "Giving the agent was not charged.")];
    },
  },
  {
    study: "93306 93356",
    plant(lines) {
      lines.shift();
      return [
        error(lines[0]!, "addon-without-primary", "Strain was charged and the study it was measured on was not."),
      ];
    },
  },
  {
    study: definityWhole,
    plant(lines) {
      lines.reverse();
      return [info(lines[0]!, "contrast-line-order", "The vial was keyed before its study.")];
    },
  },
];

function nextDay(dos: string): string {
  return new Date(Date.parse(dos) + 86_400_000).toISOString().slice(0, 10);
}
