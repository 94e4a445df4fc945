import { addOnCodes, addOns } from "../../reference/add-on-codes.ts";
import { agents } from "../../reference/agents.ts";
import { limitedDoppler, studyWithDoppler, studyWithTest } from "../../reference/fitting-codes.ts";
import { echoFirst, echoPairing, stressContrastPair, stressContrastPrimaries } from "../../reference/pairing.ts";
import {
  contrastTwins,
  echoStudies,
  hospitalEchoStudies,
  hospitalTwins,
  stressContrast,
  stressStudies,
} from "../../reference/procedures.ts";
import { factRow, type Ask, type CardField, type CardRow } from "./card.ts";
import { editRows } from "./edits.ts";
import { groupOf, isHospitalCode, isStudy } from "./groups.ts";

/** Beside what the code is billed, what is not paid beside it, and what is billed in its place. */
export function pairRows(ask: Ask): readonly CardRow[] {
  return [...besideRows(ask), ...insteadRows(ask), ...editRows(ask)];
}

function besideRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  const group = groupOf(code);
  if (group === "agent" || group === "old-agent") {
    return [
      ...factRow(ask, echoPairing, "beside-office", (every) => list(echoStudies.codes, (study) => every.has(study))),
      ...factRow(ask, echoPairing, "beside-hospital", (every) =>
        list(hospitalEchoStudies.codes, (study) => every.has(study)),
      ),
      ...factRow(ask, stressContrastPair, "beside-stress", () => ({
        value: [...stressContrast.codes].join(", "),
        meaning: words.say("card.beside-stress"),
      })),
      ...factRow(ask, echoFirst, "order-of-lines", () => ({ value: words.say("card.order-of-lines") })),
    ];
  }
  return [
    ...(isStudy(group) && (echoStudies.has(code) || isHospitalCode(code))
      ? factRow(ask, echoPairing, "agents", () => list(agents.codes))
      : []),
    ...(stressStudies.has(code)
      ? factRow(ask, stressContrastPair, "giving", () => ({
          value: [...stressContrast.codes].join(", "),
          meaning: words.say("card.beside-stress"),
        }))
      : []),
    ...(group === "giving"
      ? [
          ...factRow(ask, stressContrastPrimaries, "primaries", (studies) =>
            list(stressStudies.codes, (study) => studies.has(study)),
          ),
          ...factRow(ask, stressContrastPair, "agents", () => list(agents.codes)),
        ]
      : []),
    ...additionRows(ask),
  ];
}

/** The studies that an addition belongs to, or the additions that a study may have. */
function additionRows(ask: Ask): readonly CardRow[] {
  const { code } = ask;
  if (stressContrast.has(code)) return [];
  const studies = [...echoStudies.codes, ...hospitalEchoStudies.codes];
  if (addOns.has(code)) {
    return factRow(ask, addOnCodes, "primaries", ({ primariesOf }) =>
      list(studies, (study) => primariesOf(code)?.has(study) ?? false),
    );
  }
  if (!studies.includes(code)) return [];
  return factRow(ask, addOnCodes, "additions", ({ primariesOf }) =>
    list(addOns.codes, (addition) => primariesOf(addition)?.has(code) ?? false),
  );
}

/** What is billed instead: by a hospital, in an office, or where another code fits what was done. */
function insteadRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  const twin = (fact: typeof hospitalTwins, field: CardField) =>
    factRow(ask, fact, field, (twins) => list([twins.get(code)].filter((one) => one !== undefined)));
  const fitting = (fact: typeof studyWithDoppler, note: "with-doppler" | "limited-doppler" | "with-test") =>
    factRow(ask, fact, "fits-instead", (codes) => {
      const value = codes.get(code);
      return value === undefined ? undefined : { value, meaning: words.say(`card.instead.${note}`) };
    }).filter(({ value }) => value !== undefined);
  return [
    ...twin(hospitalTwins, "hospital-instead"),
    ...twin(contrastTwins, "office-instead"),
    ...fitting(studyWithDoppler, "with-doppler"),
    ...fitting(limitedDoppler, "limited-doppler"),
    ...fitting(studyWithTest, "with-test"),
  ];
}

function list(codes: Iterable<string>, wanted: (code: string) => boolean = () => true) {
  const value = [...codes].filter(wanted).sort().join(", ");
  return value === "" ? undefined : { value };
}
