import { tidy } from "../cells/cell.ts";
import type { Mender } from "./damage.ts";

/** No-break spaces, zero-width characters, and blanks at the ends keep a text from being equal to what it looks like. */
export const invisible: Mender = (content) => {
  if (typeof content !== "string") return undefined;
  const to = tidy(content);
  return to !== content && to !== "" ? { kind: "invisible", to, isSure: true } : undefined;
};
