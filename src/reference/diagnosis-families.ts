import { familyUnder } from "../claims/codes.ts";
import type { IsoDate } from "../claims/dates.ts";
import { dated, type Source } from "./dated.ts";
import { pabauAgent } from "./sources.ts";

/** ICD-10-CM replaced ICD-9-CM on this day. */
const firstDay: IsoDate = "2015-10-01";

const orderFile: Source = {
  title: "CMS ICD-10-CM order file, January 2021",
  section: "titles that end in “diseases classified elsewhere”",
  href: "https://www.cms.gov/medicare/coding-billing/icd-10-codes",
  readOn: "2026-11-21",
};

/** Heart diseases that are part of another disease, which is listed before them. */
export const manifestations = dated("manifestation codes", {
  from: firstDay,
  value: familyUnder("manifestations", ["I32", "I39", "I41", "I43", "I52"]),
  source: orderFile,
});

/** Codes that ICD-10-CM never lets stand beside another (Excludes1), by that other. */
export const excluded = dated("codes that exclude each other", {
  from: firstDay,
  value: new Map([
    [
      "I39",
      familyUnder("endocarditis with a code of its own", [
        "A01.02",
        "A18.84",
        "A32.82",
        "A39.51",
        "A52.03",
        "A54.83",
        "B37.6",
        "M05.31",
        "M32.11",
      ]),
    ],
  ]),
  source: {
    title: "ICD-10-CM I39, Excludes1",
    href: "https://littleden.blog/icd10/code/i39/",
    readOn: "2026-11-22",
  },
});

/** Screening, routine examination and family history: no reason to study a sick heart. */
export const screening = dated("screening codes", {
  from: firstDay,
  value: familyUnder("screening codes", ["Z00.0", "Z02", "Z13.6", "Z13.89", "Z82.49"]),
  source: {
    title: "Noridian, denial resolution, June 2024, as kept by the northstar project",
    section: "PR-49, N429: routine services",
    href: "https://github.com/andrewallenbruce/northstar",
    readOn: "2026-11-21",
  },
});

/** Follow-up of a known heart: an implant or graft, past heart disease, a drug that harms the heart, aftercare. */
export const followUp = dated("follow-up codes", {
  from: firstDay,
  value: familyUnder("follow-up codes", ["Z09", "Z48.21", "Z48.812", "Z51.81", "Z79.899", "Z86.79", "Z94.1", "Z95"]),
  source: {
    title: "Medicare Coverage Database, article A52850",
    href: "https://www.cms.gov/medicare-coverage-database/view/article.aspx?articleId=52850",
    readOn: "2026-11-21",
  },
});

/** Codes that say the images are poor, or why: not what is wrong with the heart. */
export const imagingQuality = dated("image quality codes", {
  from: firstDay,
  value: familyUnder("image quality codes", ["E66", "R93.9", "Z68"]),
  source: { ...pabauAgent, section: "diagnoses" },
});

/** Codes of an abnormal earlier image: seldom enough alone. */
export const abnormalImage = dated("abnormal image codes", {
  from: firstDay,
  value: familyUnder("abnormal image codes", ["R93.1", "R93.89"]),
  source: {
    title: "LegalClarity, abnormal echocardiogram R93.1",
    href: "https://legalclarity.org/abnormal-echocardiogram-icd-10-r93-1-usage-and-billing/",
    readOn: "2026-11-21",
  },
});

/** Contrast has the reason of the study that it is given for: both lines point to it. */
export const contrastReason = dated("reason of the contrast", {
  from: firstDay,
  value: "that of the study",
  source: { ...pabauAgent, section: "medical necessity: the condition that prompted the echo" },
});
