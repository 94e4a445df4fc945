import { dated } from "./dated.ts";
import { firstCoastWaste, pabauAgent, stressContrastGuide } from "./sources.ts";

/** What the record must show before contrast is paid. */
export const imageRecord = dated("record of suboptimal images", {
  from: "2005-04-01",
  value: "two or more segments not seen without contrast",
  source: { ...pabauAgent, section: "checklist" },
});

/** mL by which recorded volumes may miss their sum: each is rounded to a tenth. */
export const volumeTolerance = dated("record of volumes", {
  from: "2017-01-01",
  value: 0.05,
  source: { ...firstCoastWaste, section: "discarded amount in the record" },
});

/** A study needs an order or a standing protocol. */
export const orderRecord = dated("record of the order", {
  from: "2005-04-01",
  value: "order or protocol on file",
  source: { ...pabauAgent, section: "checklist" },
});

/** What the record of a study with contrast holds, whatever the study. */
export const contrastRecord = dated("record of a study with contrast", {
  from: "2005-04-01",
  value: ["order", "baseline", "agent", "volumes", "images", "interpretation"] as const,
  source: stressContrastGuide,
});

/** What the record of a stress study holds besides. */
export const stressRecord = dated("record of a stress study", {
  from: "2005-04-01",
  value: ["protocol", "method", "tracings", "heartRate", "stop"] as const,
  source: stressContrastGuide,
});
