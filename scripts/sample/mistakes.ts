import { procedure, reprice, type ChargeLine, type Expected, type Study } from "./study.ts";

/** One mistake as people make it: which studies can have it, and what it does to the lines. */
interface Mistake {
  /** The codes of the study, in order, with modifiers where they matter. */
  readonly study: string;
  /** Which payers it may stand with; any if absent. */
  readonly payer?: RegExp;
  plant(lines: ChargeLine[]): readonly Expected[];
}

function error(line: ChargeLine, rule: string, note: string): Expected {
  return { line, rule, severity: "error", note };
}

function warning(line: ChargeLine, rule: string, note: string): Expected {
  return { line, rule, severity: "warning", note };
}

const definityWhole = "93306 Q9957 JZ";
const definitySplit = "93306 Q9957 Q9957 JW";
const optisonWhole = "93306 Q9956 JZ";
const stressWhole = "93351 93352 Q9957 JZ";
const medicare = /Medicare Part B/;

export const mistakes: readonly Mistake[] = [
  {
    study: "93306 26",
    plant([echo]) {
      echo!.code = "93306-26";
      echo!.mods = "";
      return [error(echo!, "code-format", "The modifier stands in the code's cell.")];
    },
  },
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.qty = 1.5;
      return [error(agent!, "units-invalid", "The mL of the vial stand where its two units belong.")];
    },
  },
  {
    study: "93308 93321 93325",
    plant(lines) {
      for (const line of lines) line.dos = line.dos.replace(/-\d\d-/, "-12-");
      return lines.map((line) => error(line, "dos-invalid", "The month was mistyped: the day has not come yet."));
    },
  },
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.dos = nextDay(agent!.dos);
      return [error(agent!, "contrast-echo-date-mismatch", "The vial was charged when it was logged, a day later.")];
    },
  },
  {
    study: "93306",
    plant([echo]) {
      echo!.pos = 47;
      return [error(echo!, "pos-invalid", "47 is no place of service.")];
    },
  },
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.mods = "JZ, JZ";
      return [error(agent!, "modifier-invalid", "JZ twice on a line.")];
    },
  },
  {
    study: stressWhole,
    plant(lines) {
      const again = { ...lines[1]! };
      lines.splice(2, 0, again);
      return [
        error(again, "duplicate-line", "The administration was keyed twice."),
        error(again, "stress-contrast-once", "The administration is billed once per stress echo."),
      ];
    },
  },
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
    study: "93306 Q9950 Q9950 JW",
    plant([, , discarded]) {
      discarded!.qty = 4;
      reprice(discarded!);
      return [
        error(discarded!, "waste-jw-line-integrity", "Four units discarded of a kit of which two were given."),
        error(discarded!, "contrast-units-per-vial", "Six units of one kit."),
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
    payer: medicare,
    plant([echo]) {
      echo!.code = "C8929";
      return [error(echo!, "ccode-on-professional-claim", "The hospital's code on the practice's claim.")];
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
    study: definityWhole,
    plant(lines) {
      const push = procedure(lines[0]!, "96374");
      lines.push(push);
      return [error(push, "ncci-injection-bundled", "The injection is part of the echo.")];
    },
  },
  {
    study: optisonWhole,
    plant(lines) {
      for (const line of lines) line.dx = ["I50", "I10"];
      return lines.map((line) => error(line, "dx-missing-or-invalid", "I50 needs more digits."));
    },
  },
  {
    study: "93306",
    plant([echo]) {
      echo!.dx = ["I39", "A78"];
      return [error(echo!, "dx-manifestation-first", "The manifestation stands before its disease.")];
    },
  },
  {
    study: "93306",
    plant([echo]) {
      echo!.dx = ["Z13.6", ""];
      return [warning(echo!, "dx-screening-only", "A study without an indication.")];
    },
  },
  {
    study: definityWhole,
    plant(lines) {
      for (const line of lines) line.dx = ["R93.1", ""];
      return [warning(lines[1]!, "dx-imaging-quality-only", "Poor images are not why the study was done.")];
    },
  },
  {
    study: definitySplit,
    plant([, given, discarded]) {
      for (const line of [given!, discarded!]) {
        line.subopt = "N";
        line.order = "N";
      }
      return [
        warning(given!, "doc-suboptimal-images", "The record says that the images were good."),
        warning(given!, "doc-order", "No order is on file."),
      ];
    },
  },
];

/** Rows that an honest check cannot judge in full: a broken look-up where a number or a code belongs. */
export const unreadable: readonly { readonly study: string; plant(lines: ChargeLine[]): ChargeLine }[] = [
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.given = { error: "#N/A" };
      return agent!;
    },
  },
  {
    study: "93306",
    plant([echo]) {
      echo!.dx = [{ error: "#REF!" }, ""];
      return echo!;
    },
  },
  {
    study: "93306 Q9950 JZ",
    plant([, agent]) {
      agent!.qty = { error: "#VALUE!" };
      return agent!;
    },
  },
];

function nextDay(dos: string): string {
  return new Date(Date.parse(dos) + 86_400_000).toISOString().slice(0, 10);
}

/** Gives every mistake a study of its own, spread over the months, and plants it there. */
export function plantMistakes(studies: readonly Study[]): { planted: Expected[]; notChecked: ChargeLine[] } {
  const free = new Set(studies);
  let from = 0;
  const take = (shape: string, payer = /./): ChargeLine[] => {
    const step = Math.floor(studies.length / (mistakes.length + unreadable.length));
    for (let i = 0; i < studies.length; i++) {
      const study = studies[(from + i) % studies.length]!;
      const fits = free.has(study) && shapeOf(study) === shape && payer.test(study.lines[0]!.payer);
      if (!fits) continue;
      free.delete(study);
      from += step;
      return study.lines;
    }
    throw new Error(`No study is left with the lines ${shape}.`);
  };
  const planted = mistakes.flatMap(({ study, payer, plant }) => plant(take(study, payer)));
  const notChecked = unreadable.map(({ study, plant }) => plant(take(study)));
  return { planted, notChecked };
}

function shapeOf({ lines }: Study): string {
  const institutional = lines[0]!.form === "UB-04" ? "UB " : "";
  return institutional + lines.map(({ code, mods }) => `${code} ${mods}`.trim()).join(" ");
}
