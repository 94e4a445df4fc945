import type { ChargeLine, Study } from "../study.ts";
import { billingMistakes } from "./billing.ts";
import { bundlingMistakes } from "./bundling.ts";
import { contrastMistakes } from "./contrast.ts";
import { diagnosisMistakes } from "./diagnosis.ts";
import { documentationMistakes } from "./documentation.ts";
import { hygieneMistakes } from "./hygiene.ts";
import { limitMistakes } from "./limits.ts";
import type { Expected, Mistake } from "./mistake.ts";
import { pairingMistakes } from "./pairing.ts";
import { settingMistakes } from "./setting.ts";
import { unreadable } from "./unreadable.ts";
import { wasteMistakes } from "./waste.ts";

const mistakes: readonly Mistake[] = [
  ...hygieneMistakes,
  ...contrastMistakes,
  ...limitMistakes,
  ...wasteMistakes,
  ...settingMistakes,
  ...pairingMistakes,
  ...bundlingMistakes,
  ...diagnosisMistakes,
  ...billingMistakes,
  ...documentationMistakes,
];

/** A step from one mistake to the next that spreads them over the days and mixes their families. */
const step = 113;

/** Gives every mistake a study of its own and plants it there. */
export function plantMistakes(studies: readonly Study[]): { planted: Expected[]; notChecked: ChargeLine[] } {
  const free = new Set(studies);
  let from = 0;
  const next = (at: number, shape: string, payer = /./): number => {
    for (let i = 0; i < studies.length; i++) {
      const place = (at + i) % studies.length;
      const study = studies[place]!;
      if (!free.has(study) || shapeOf(study) !== shape || !payer.test(study.lines[0]!.payer)) continue;
      free.delete(study);
      return place;
    }
    throw new Error(`No study is left with the lines ${shape}, paid by ${payer}.`);
  };
  const take = (shape: string, payer?: RegExp): number => next((from += step), shape, payer);
  const planted = mistakes.flatMap(({ study, payer, plant }) => {
    const place = take(study, payer);
    return plant(studies[place]!.lines, () => studies[next(place, study, payer)]!.lines);
  });
  const notChecked = unreadable.map(({ study, plant }) => plant(studies[take(study)]!.lines));
  return { planted, notChecked };
}

function shapeOf({ lines }: Study): string {
  const institutional = lines[0]!.form === "UB-04" ? "UB " : "";
  return institutional + lines.map(({ code, mods }) => `${code} ${mods}`.trim()).join(" ");
}
