import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PartProps } from "./parts.ts";

/** Brings a part of the pane that is a file of its own. */
export type Load = () => Promise<ComponentType<PartProps>>;

const loaded = new Map<Load, ComponentType<PartProps>>();

/** A part that is seldom needed: it is loaded when it is first shown, so that the pane opens sooner. */
export function Later({ load, ...part }: PartProps & { readonly load: Load }): JSX.Element {
  const [Part, setPart] = useState<ComponentType<PartProps> | undefined>(() => loaded.get(load));
  useEffect(() => {
    if (Part) return;
    load().then(
      (known) => {
        loaded.set(load, known);
        setPart(() => known);
      },
      () => {
        part.controller.close();
        part.controller.set({ notice: { phrase: { key: "pane.not-loaded" }, kind: "problem", canRetry: false } });
      },
    );
  }, [load]);
  return Part ? <Part {...part} /> : <p class="hint">{part.words.say("pane.loading")}</p>;
}
