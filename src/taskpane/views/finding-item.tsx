import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ListedFinding } from "../../session/finding-list.ts";
import { FindingCard } from "./finding-card.tsx";
import type { PartProps } from "./parts.ts";
import { SeverityMark } from "./severity-mark.tsx";

interface Props extends PartProps {
  readonly listed: ListedFinding;
}

/** One finding; the current one shows its card below. */
export function FindingItem({ listed, controller, state, words }: Props): JSX.Element {
  const isCurrent = state.current === listed.id;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isCurrent) return;
    item.current?.scrollIntoView({ block: "nearest" });
    if (focusFollows()) item.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [isCurrent]);
  const { row, cell, column, finding, message } = listed;
  const isInItsRow = state.groupBy !== "rule";
  const where =
    column === undefined
      ? words.say("pane.row", { row })
      : words.say(isInItsRow ? "pane.cell" : "pane.row-and-cell", { row, cell });
  return (
    <li ref={item}>
      <button
        type="button"
        class="finding"
        aria-current={isCurrent}
        aria-expanded={isCurrent}
        onClick={() => void controller.finder.select(listed)}
      >
        <SeverityMark severity={finding.severity} words={words} />
        <span class="where">{where}</span>
        <span class="said">{message}</span>
      </button>
      {isCurrent && <FindingCard listed={listed} controller={controller} state={state} words={words} />}
    </li>
  );
}

/** Whoever steps on from the list or from its heading goes along; whoever types in the filter or the sheet stays there. */
function focusFollows(): boolean {
  const { activeElement } = document;
  return document.hasFocus() && (activeElement === document.body || !!activeElement?.closest(".findings, h2"));
}
