import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Checked } from "../../../session/check-sheet.ts";
import { countDamage } from "../../../session/repairing/damage.ts";
import type { PartProps } from "../parts.ts";

/** How many cells Excel or an export damaged, and the way to their repair. */
export function DamageBanner({
  checked,
  controller,
  words,
}: PartProps & { readonly checked: Checked }): JSX.Element | null {
  const count = useMemo(() => countDamage(checked), [checked]);
  if (count === 0) return null;
  return (
    <p class="damage">
      {words.say("repair.banner", { count })}
      <button type="button" class="plain" onClick={() => controller.open("repair")}>
        {words.say("repair.open")}
      </button>
    </p>
  );
}
