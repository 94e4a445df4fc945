import { eitherFamily, familyOf } from "../claims/codes.ts";
import { dated } from "./dated.ts";
import { hcpcsFile } from "./sources.ts";

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

/** Echo studies without contrast, each with the hospital code that it has with contrast. */
export const hospitalTwins = dated("hospital code of a contrast echo", {
  ...contrastTwins.values[0]!,
  value: new Map(Array.from(contrastTwins.values[0]!.value, ([hospital, study]) => [study, hospital])),
});

export const twinnedStudies = familyOf(
  "echo studies with a hospital code for contrast",
  hospitalTwins.values[0]!.value.keys(),
);

export const hospitalEchoStudies = familyOf(
  "hospital echo studies with contrast",
  contrastTwins.values[0]!.value.keys(),
);

/** Other ultrasound studies that an agent may belong to: abdominal, retroperitoneal, contrast ultrasound, urinary. */
export const otherUltrasound = {
  id: "other ultrasound studies",
  has: (code: string) => (code >= "76700" && code <= "76979") || (code >= "51600" && code <= "51610"),
};

export const everyEcho = eitherFamily("echo studies of every setting", echoStudies, hospitalEchoStudies);

/** Everything that is billed of a stress echo, in an office or a hospital. */
export const everyStress = {
  id: "stress echo of every setting",
  has: (code: string) =>
    stressContrast.has(code) || stressStudies.has(contrastTwins.values[0]!.value.get(code) ?? code),
};
