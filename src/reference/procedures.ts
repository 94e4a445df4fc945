import { eitherFamily, familyOf } from "../claims/codes.ts";
import { dated } from "./dated.ts";
import { addOnCodes2024, hcpcsFile, ncciManual2025, procedureEdits2024Q3 } from "./sources.ts";

/** Echo studies that may carry an agent on a professional claim. Own short words: no CPT descriptor is shipped. */
export const echoStudies = familyOf("echo studies", [
  "93303",
  "93304",
  "93306",
  "93307",
  "93308",
  "93312",
  "93314",
  "93315",
  "93317",
  "93350",
  "93351",
]);

/** Stress echo studies. */
export const stressStudies = familyOf("stress echo studies", ["93350", "93351"]);

/** Giving contrast during a stress echo. */
export const stressContrast = familyOf("contrast in a stress echo", ["93352"]);

/** Hospital codes of echo studies with contrast, each with the CPT study it stands for. */
export const contrastTwins = dated("hospital code of a contrast echo", {
  from: "2009-01-01",
  value: new Map([
    ["C8921", "93303"],
    ["C8922", "93304"],
    ["C8923", "93307"],
    ["C8924", "93308"],
    ["C8925", "93312"],
    ["C8926", "93315"],
    ["C8927", "93318"],
    ["C8928", "93350"],
    ["C8929", "93306"],
    ["C8930", "93351"],
  ]),
  source: hcpcsFile,
});

export const hospitalEchoStudies = familyOf(
  "hospital echo studies with contrast",
  contrastTwins.values[0]!.value.keys(),
);

/** Injection, infusion and vein access codes that may not be billed for giving the contrast. */
export const injections = familyOf("injections", [
  "36000",
  "36005",
  "36410",
  "96360",
  "96365",
  "96372",
  "96374",
  "96375",
  "96376",
  "96377",
]);

/** Other ultrasound studies that an agent may belong to: abdominal, retroperitoneal, contrast ultrasound, urinary. */
export const otherUltrasound = {
  id: "other ultrasound studies",
  has: (code: string) => (code >= "76700" && code <= "76979") || (code >= "51600" && code <= "51610"),
};

export const everyEcho = eitherFamily("echo studies of every setting", echoStudies, hospitalEchoStudies);

export const stressContrastPrimaries = dated("primary study of 93352", {
  from: "2024-07-01",
  value: stressStudies.codes,
  source: addOnCodes2024,
});

export const injectionEdits = dated("edits of injections with echo", {
  from: "2024-07-01",
  value: injections.codes,
  source: procedureEdits2024Q3,
});

export const injectionPolicy = dated("manual text on contrast injections", {
  from: "2025-01-01",
  value: "not separately reportable",
  source: ncciManual2025,
});
