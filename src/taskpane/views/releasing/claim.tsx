import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { ClaimLine } from "../../../claims/claim-line.ts";
import { claimLinesAt, formText } from "../../../session/releasing/claim-lines.ts";
import { canApprove } from "../../../session/releasing/decide.ts";
import type { GatedClaim } from "../../../session/releasing/gate.ts";
import { questionsOn, readerNote } from "../../../session/releasing/reader-note.ts";
import { obstacleSaid } from "../../../session/releasing/why-held.ts";
import { CopyText } from "../copy-text.tsx";
import { ToolView } from "../tool-view.tsx";
import { Decide } from "./decide.tsx";
import type { ReleaseProps } from "./parts.ts";

/** One claim: what keeps it, what may be decided of it, and what can be taken along. */
export function Claim(props: ReleaseProps): JSX.Element {
  const { release, state, words } = props;
  const { claim } = release;
  useEffect(() => void release.look(), [release]);
  const { report } = state.results!.checked;
  const codes = claim && [...new Set(claim.lines.map((line) => new ClaimLine(report.lines, line).code))];
  return (
    <ToolView
      name="claim"
      look="release"
      title={words.say("claim.title", { claim: claim?.name ?? "" })}
      back={words.say("claim.back")}
      close={() => release.back()}
    >
      {claim && (
        <>
          <p class="hint">
            {words.say("claim.rows", {
              count: claim.rows.length,
              rows: claim.rows.join(", "),
              codes: codes!.join(", "),
            })}
          </p>
          <Standing {...props} claim={claim} />
          <ClaimLines {...props} claim={claim} />
          <Note {...props} claim={claim} />
          <div class="part">
            <button type="button" class="plain" onClick={() => void release.evidence()}>
              {words.say("claim.evidence")}
            </button>
            <p class="hint">{words.say("claim.evidence.hint")}</p>
          </div>
        </>
      )}
    </ToolView>
  );
}

interface ClaimProps extends ReleaseProps {
  readonly claim: GatedClaim;
}

/** What keeps a claim, and what may be decided of it. */
function Standing({ claim, ...props }: ClaimProps): JSX.Element {
  const { release, releasing, controller, state, words } = props;
  const current = state.results!.listed.find(({ id }) => id === state.current)?.finding;
  const occasion = current && claim.lines.includes(current.line) ? current.rule.id : undefined;
  const { obstacles, approvals } = claim;
  const holds = obstacles.flatMap((obstacle) => (obstacle.kind === "held" ? [obstacle.decision] : []));
  const { deciding } = releasing;
  return (
    <>
      <p>{words.say(obstacles.length > 0 ? "claim.stays" : "claim.goes")}</p>
      <ul class="obstacles">
        {obstacles.map((obstacle, place) => (
          <li key={place}>
            <p>{obstacleSaid(obstacle, words)}</p>
            <button type="button" class="link" onClick={() => void controller.finder.revealRow(obstacle.row)}>
              {words.say("claim.show", { row: obstacle.row })}
            </button>
          </li>
        ))}
        {approvals.map(({ row, decision: { reason, by } }) => (
          <li key={`${row} ${reason}`}>{words.say("claim.approved", { row, reason, by })}</li>
        ))}
      </ul>
      {deciding ? (
        <Decide {...props} deciding={deciding} />
      ) : (
        <div class="choices">
          {obstacles.some(canApprove) && (
            <button
              type="button"
              class="plain"
              onClick={() => release.ask({ kind: "approve", claims: [claim], rule: undefined })}
            >
              {words.say("claim.approve")}
            </button>
          )}
          {holds.length === 0 ? (
            <button type="button" class="plain" onClick={() => release.ask({ kind: "hold", claim, rule: occasion })}>
              {words.say("claim.hold")}
            </button>
          ) : (
            <button type="button" class="plain" onClick={() => void release.letGo(holds)}>
              {words.say("claim.let-go")}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** The lines that bill what the record says of the agents. */
function ClaimLines({ claim, state, words }: ClaimProps): JSX.Element {
  const { checked } = state.results!;
  const supplies = useMemo(() => {
    const found = claim.lines.flatMap((line) => claimLinesAt(checked, line));
    return [...new Map(found.map((supply) => [JSON.stringify(supply), supply])).values()];
  }, [checked, claim]);
  return (
    <>
      {supplies.map((supply) => (
        <section key={supply.code} class="part" aria-label={words.say("claim.lines")}>
          <h3>{words.say("claim.lines")}</h3>
          {"why" in supply ? (
            <p class="hint">{words.say("claim.lines.none", { code: supply.code, why: supply.why })}</p>
          ) : (
            <>
              <p class="hint">
                {words.say("claim.lines.hint", { code: supply.code })}{" "}
                {words.say(supply.isAsBilled ? "claim.lines.as-billed" : "claim.lines.differ")}
              </p>
              <CopyText text={formText(supply.lines)} label={words.say("claim.lines")} isTable words={words} />
            </>
          )}
        </section>
      ))}
    </>
  );
}

/** The note to the reader, where something is to be asked. */
function Note({ claim, state, words }: ClaimProps): JSX.Element | null {
  const { checked } = state.results!;
  const questions = questionsOn(checked, claim.lines);
  if (questions.length === 0) return null;
  return (
    <section class="part" aria-label={words.say("claim.note")}>
      <h3>{words.say("claim.note")}</h3>
      <p class="hint">{words.say("claim.note.hint")}</p>
      <CopyText
        text={readerNote(checked, claim.lines[0]!, questions, words)}
        label={words.say("claim.note")}
        words={words}
      />
    </section>
  );
}
