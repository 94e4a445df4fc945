import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Checked } from "../../../session/check-sheet.ts";
import { damageSaid } from "../../../session/repairing/damage.ts";
import type { PartProps } from "../parts.ts";

/** How many cells Excel or an export damaged, and the way to their repair. */
export function DamageBanner({ checked, controller, words }: PartProps & { readonly checked: Checked }): JSX.Element {
  const damaged = useMemo(() => damageSaid(checked, words), [checked, words]);
  return (
    <>
      {damaged && (
        <div class="message calm">
          <p>{damaged}</p>
          <button type="button" class="plain" onClick={() => controller.open("repair")}>
            {words.say("repair.open")}
          </button>
        </div>
      )}
    </>
  );
}
