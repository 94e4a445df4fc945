import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { HeldGroup } from "../../../session/releasing/held-groups.ts";
import type { Words } from "../../../words/words.ts";
import { More } from "../more.tsx";
import { SeverityMark } from "../severity-mark.tsx";
import { Decide } from "./decide.tsx";
import { claimSaid, type ReleaseProps } from "./parts.ts";

interface Props extends ReleaseProps {
  readonly group: HeldGroup;
}

/** Claims that are drawn at once. */
const page = 50;

/** The claims that one thing holds. */
export function HeldClaims({ group, ...props }: Props): JSX.Element {
  const [limit, setLimit] = useState(page);
  const { release, releasing, words } = props;
  const { kind, rule, claims } = group;
  const { deciding } = releasing;
  const title = titleOf(group, words);
  const isAsked = deciding?.kind === "approve" && deciding.rule !== undefined && deciding.rule === rule?.id;
  const rest = claims.length - limit;
  return (
    <details class="group" open={isAsked || undefined}>
      <summary tabIndex={0}>
        {(kind === "error" || kind === "warning") && <SeverityMark severity={kind} words={words} />}
        <span class="group-title">{title}</span>
        <span class="group-count">{words.say("release.count-claims", { count: claims.length })}</span>
      </summary>
      {isAsked ? (
        <Decide {...props} deciding={deciding} />
      ) : (
        (kind === "warning" || kind === "notChecked") && (
          <button
            type="button"
            class="plain fix"
            onClick={() => release.ask({ kind: "approve", claims, rule: rule?.id })}
          >
            {words.say("release.approve-group", { count: claims.length })}
            <span class="unseen"> {words.say("release.approve-group.what", { summary: title })}</span>
          </button>
        )
      )}
      <ul>
        {claims.slice(0, limit).map((claim) => (
          <li key={claim.lines[0]}>
            <button type="button" class="finding" onClick={() => release.open(claim.lines[0]!)}>
              {claimSaid(claim, words)}
            </button>
          </li>
        ))}
      </ul>
      <More label="release.more" rest={rest} page={page} words={words} onMore={() => setLimit(limit + page)} />
    </details>
  );
}

function titleOf({ kind, rule }: HeldGroup, words: Words): string {
  if (kind === "held" || kind === "notSeen") return words.say(`release.group.${kind}`);
  const { summary } = rule!.docs;
  return kind === "notChecked" ? words.say("release.group.notChecked", { summary }) : summary;
}
