import { definityWhole, error, medicare, optisonWhole, warning, type Mistake } from "./mistake.ts";

export const diagnosisMistakes: readonly Mistake[] = [
  {
    study: optisonWhole,
    payer: /Northlake|Blue Summit|Medicaid/,
    plant(lines) {
      for (const line of lines) Object.assign(line, { dx: ["I50", "I10"], pointer: "AB" });
      return lines.map((line) => error(line, "dx-missing-or-invalid", "I50 needs more digits."));
    },
  },
  {
    study: "93306",
    plant([echo]) {
      Object.assign(echo!, { dx: ["I25.10", "I10"], pointer: "C" });
      return [error(echo!, "dx-pointer-invalid", "The claim has no diagnosis C.")];
    },
  },
  {
    study: "93306",
    plant([echo]) {
      Object.assign(echo!, { dx: ["I39", "A78"], pointer: "AB" });
      return [error(echo!, "dx-manifestation-first", "The manifestation stands before its disease.")];
    },
  },
  {
    study: "93306",
    plant([echo]) {
      Object.assign(echo!, { dx: ["Z13.6", ""], pointer: "A" });
      return [warning(echo!, "dx-screening-only", "A study without an indication.")];
    },
  },
  {
    study: definityWhole,
    payer: /Northlake|Blue Summit|Medicaid/,
    plant(lines) {
      for (const line of lines) Object.assign(line, { dx: ["R93.1", ""], pointer: "A" });
      return [warning(lines[1]!, "dx-imaging-quality-only", "Poor images are not why the study was done.")];
    },
  },
  {
    study: "93306 93000",
    payer: medicare,
    plant(lines) {
      for (const line of lines) Object.assign(line, { dx: ["K21.9", ""], pointer: "A" });
      return [error(lines[0]!, "dx-not-covered", "Reflux is not on the contractor's list for an echo.")];
    },
  },
  {
    study: definityWhole,
    plant([echo, agent]) {
      for (const line of [echo!, agent!]) line.dx = ["I50.22", "I10"];
      Object.assign(echo!, { pointer: "A" });
      Object.assign(agent!, { pointer: "B" });
      return [warning(agent!, "dx-contrast-link", "The study is for heart failure, the agent points at hypertension.")];
    },
  },
];
