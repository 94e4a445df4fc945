import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Gate, GatedClaim } from "../../../session/releasing/gate.ts";
import { heldGroups } from "../../../session/releasing/held-groups.ts";
import { TextFile } from "../text-file.tsx";
import { ToolView } from "../tool-view.tsx";
import { HeldClaims } from "./held-claims.tsx";
import type { ReleaseProps } from "./parts.ts";

/** Which claims go out and which stay, and the way to let them go. */
export function Release(props: ReleaseProps): JSX.Element {
  const { release, words } = props;
  useEffect(() => void release.look(), [release]);
  const { gate } = release;
  return (
    <ToolView
      name="release"
      look="release"
      title={words.say("release.title")}
      back={words.say("release.close")}
      close={() => release.close()}
    >
      {gate ? <Sorted {...props} gate={gate} /> : <p class="hint">{words.say("release.looking")}</p>}
    </ToolView>
  );
}

function Sorted({ gate, ...props }: ReleaseProps & { readonly gate: Gate }): JSX.Element {
  const { release, releasing, state, words } = props;
  const { released } = releasing;
  const { report } = state.results!.checked;
  const counts = (claims: readonly GatedClaim[]) => ({
    claims: claims.length,
    rows: claims.reduce((sum, { rows }) => sum + rows.length, 0),
  });
  const { claimId, patientId } = report.lines.columns;
  return (
    <>
      <p>
        {words.say("release.can-go", counts(gate.released))}{" "}
        {gate.held.length > 0 ? words.say("release.are-held", counts(gate.held)) : words.say("release.none-held")}
      </p>
      {!claimId && !patientId && <p class="message stale">{words.say("release.alone")}</p>}
      {report.notRun.length > 0 && (
        <p class="hint">{words.say("release.checks-not-run", { count: report.notRun.length })}</p>
      )}
      <Go {...props} count={gate.released.length} />
      {released && (
        <TextFile
          name={released.file}
          text={released.text}
          type="text/csv"
          label="release.file.save"
          hint="release.file.text"
          words={words}
        />
      )}
      {gate.lost.map((hold) => (
        <div key={`${hold.claim} ${hold.when} ${hold.reason}`} class="message stale">
          <p>{words.say("release.lost", { claim: hold.claim || hold.rowKey, reason: hold.reason })}</p>
          <button type="button" class="link" onClick={() => void release.letGo([hold])}>
            {words.say("release.lost.end")}
          </button>
        </div>
      ))}
      <div class="findings">
        {heldGroups(gate.held).map((group) => (
          <HeldClaims key={group.key} {...props} group={group} />
        ))}
      </div>
    </>
  );
}

/** The button that releases; where the results are no longer true of the sheet, the one that checks again. */
function Go({ count, release, controller, words }: ReleaseProps & { readonly count: number }): JSX.Element {
  const { whyNot } = release;
  if (whyNot) {
    return (
      <div class="message stale">
        <p>{words.say(`release.stale.${whyNot}`)}</p>
        <button type="button" class="plain" onClick={() => void controller.again()}>
          {words.say("release.check-again")}
        </button>
      </div>
    );
  }
  return (
    <>
      <button type="button" class="primary" onClick={() => void release.release()}>
        {words.say("release.go", { claims: count })}
      </button>
      <p class="hint">{words.say("release.hint")}</p>
    </>
  );
}
