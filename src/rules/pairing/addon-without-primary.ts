import { standing } from "../../claims/standing.ts";
import { addOnCodes, addOns } from "../../reference/add-on-codes.ts";
import { contrastTwins, everyEcho, hospitalEchoStudies } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { encounterRule } from "../rule.ts";

export const addonWithoutPrimary = encounterRule({
  id: "addon-without-primary",
  severity: "error",
  looksAt: addOns,
  needs: [],
  absence: true,
  docs: {
    summary: "An addition to an echo is billed without a study that it may be added to.",
    why: "Medicare pays an addition only beside one of the primary codes that CMS lists for it, of the same practice and day.",
    remedy:
      "Add the study if one was done on that day; else remove the addition, or bill the one that goes with the study.",
    limits: [
      "Doppler that an echo holds, or that is too much for a limited echo, is left to the rules on Doppler, and 93352 to its own.",
      "Doppler beside a stress echo passes: the CMS list of July 2024 has the stress echoes among its primary studies, though one page says that it is part of them since 2023.",
    ],
    question: "Which echo study was done that day, and what did it include?",
  },
  basis: [addOnCodes],
  messages: {
    alone: "{code} is an addition, and no study that it goes with ({primaries}) is billed on {dos}.",
    wrong: "{code} is no addition to {study}: it goes with {primaries}.",
  },
  examples: {
    bad: [{ code: "93356" }],
    good: [{ code: "93306" }, { code: "93356" }],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const list = known(addOnCodes, subjects, notChecked);
    if (!list) return;
    const professional = encounter.claimType === "professional";
    const twins = contrastTwins.values[0]!.value;
    for (const line of standing(subjects)) {
      const { code } = line;
      const primaries = list.primariesOf(code);
      if (!primaries || standing(encounter.of(primaries)).length > 0) continue;
      const studies = standing(encounter.of(everyEcho));
      // A practice that bills a hospital's code is told so there: its own code may be the primary one.
      if (professional && studies.some((study) => primaries.has(twins.get(study.code) ?? ""))) continue;
      const shown = [...primaries.codes].filter((one) => !professional || !hospitalEchoStudies.has(one)).join(", ");
      const finding = { at: "code", fix: { kind: "choice", remove: [line] }, edition: list.edition } as const;
      const [study] = studies;
      if (study) {
        const data = { code, study: study.code, primaries: shown };
        report(line, { ...finding, message: "wrong", data, beside: [study] });
      } else report(line, { ...finding, message: "alone", data: { code, primaries: shown, dos: encounter.dos } });
    }
  },
});
