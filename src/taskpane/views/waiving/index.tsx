import type { JSX } from "preact";
import type { PartProps } from "../parts.ts";
import { KeepForm } from "./keep-form.tsx";
import { Waivers } from "./waivers.tsx";

/** The form that asks why findings are kept, or the list of what is kept. */
export function Waiving(part: PartProps): JSX.Element | null {
  const { view, draft, results } = part.state;
  if (view === "keep") return draft ? <KeepForm {...part} draft={draft} /> : null;
  return results ? <Waivers {...part} results={results} /> : null;
}
