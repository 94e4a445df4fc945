import { coverageOf } from "../../reference/contractor-policies.ts";
import { coverageDocuments, type ContractorId } from "../../reference/contractors.ts";
import { coveredDiagnoses } from "../../reference/covered-diagnoses.ts";
import { imageRecord } from "../../reference/documentation.ts";
import { diagnosisOfContrast, nationalDecision } from "../../reference/medical-necessity.ts";
import { citation, factRow, known, row, type Ask, type CardRow } from "./card.ts";
import { coveredStudies, groupOf, isHospitalCode } from "./groups.ts";

/** When the code is paid as medically necessary, and which documents of contractors decide it. */
export function necessityRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  const group = groupOf(code);
  const isContrast = ["agent", "old-agent", "giving"].includes(group) || isHospitalCode(code);
  return [
    row(ask, "necessity", { value: words.say(`card.necessity.${group}`) }),
    ...(isContrast
      ? [
          ...factRow(ask, imageRecord, "images", () => ({ value: words.say("card.images") })),
          ...factRow(ask, diagnosisOfContrast, "diagnosis", () => ({ value: words.say("card.diagnosis") })),
          ...factRow(ask, nationalDecision, "national-coverage", () => ({
            value: words.say("card.national-coverage"),
          })),
        ]
      : []),
    ...documentRows(ask),
    ...articleRows(ask),
    ...diagnosisRows(ask),
  ];
}

/** The documents that each contractor has on this kind of study. */
function documentRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  const study = coveredStudies[groupOf(code)];
  if (!study) return [];
  const entry = known(ask, coverageDocuments);
  if (!entry) return [row(ask, "local-coverage", { value: undefined })];
  const { all, documentsOf } = entry.value;
  const contractors = [...new Set(all.map(({ contractor }) => contractor))].sort() as ContractorId[];
  return contractors.flatMap((contractor) => {
    const ids = documentsOf(contractor, study).map(({ id }) => id);
    if (ids.length === 0) return [];
    const label = words.say("card.local-coverage", { contractor });
    return [row(ask, "local-coverage", { label, value: ids.join(", ") }, citation(ask, coverageDocuments, entry))];
  });
}

/** The articles with lists of covered diagnoses that name this very code. */
function articleRows(ask: Ask): readonly CardRow[] {
  const { code, words, on } = ask;
  const entry = known(ask, coveredDiagnoses);
  return (entry?.value ?? [])
    .filter(({ from }) => from <= on)
    .filter(({ codes, groups }) => codes.has(code) || groups.some(({ procedures }) => procedures.has(code)))
    .map(({ id, contractor, version, title, from, source }) => {
      const label = words.say("card.covered-list", { contractor });
      const value = words.say("card.article", { id, version: String(version) });
      const cited = { label: coveredDiagnoses.label, from, source, isOld: false };
      return row(ask, "covered-list", { label, value, meaning: title }, cited);
    });
}

/** Common reasons for an echo: heart failure, cardiomyopathy, coronary disease, endocarditis, flutter of the atria, chest pain. */
const commonDiagnoses = ["I50.22", "I42.0", "I25.10", "I33.0", "I48.0", "R07.9"];

/** Which of them each list covers. An agent is covered with its study. */
function diagnosisRows(ask: Ask): readonly CardRow[] {
  const { code, words, on, facts } = ask;
  const entry = known(ask, coveredDiagnoses);
  const group = groupOf(code);
  const procedure = group === "agent" ? "93306" : group === "giving" ? "93350" : code;
  const contractors = [...new Set((entry?.value ?? []).map(({ contractor }) => contractor))].sort();
  return contractors.flatMap((contractor) => {
    const { value: lists } = coverageOf(contractor, facts);
    return lists.flatMap((list) => {
      const covered = list.listFor(procedure, on);
      const value = commonDiagnoses.filter((diagnosis) => covered?.has(diagnosis)).join(", ");
      if (value === "") return [];
      const label = words.say("card.covered-example", { contractor });
      const cited = { label: coveredDiagnoses.label, from: list.edition.from, source: list.source, isOld: false };
      return [
        row(ask, "covered-example", { label, value, meaning: words.say("card.covered-for", { procedure }) }, cited),
      ];
    });
  });
}
