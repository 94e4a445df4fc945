import { dated } from "./dated.ts";
import { firstCoastWaste, pabauAgent } from "./sources.ts";

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
