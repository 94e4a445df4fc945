import { everyEcho } from "./procedures.ts";
import { dated } from "./dated.ts";
import { echoSocietyCoding } from "./sources.ts";

/** An agent is reported beside an echo study. */
export const echoPairing = dated("study of a contrast agent", {
  from: "2018-02-01",
  value: everyEcho.id,
  source: echoSocietyCoding,
});
