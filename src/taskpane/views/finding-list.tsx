import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FindingGroup, ListedFinding } from "../../session/finding-list.ts";
import { FindingItem } from "./finding-item.tsx";
import { FixButton } from "./fix-button.tsx";
import { More } from "./more.tsx";
import { useKeptPlace } from "./live/kept-place.ts";
import { dollars, type PartProps } from "./parts.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { KeepRule } from "./waiving/keeping.tsx";

interface Props extends PartProps {
  readonly groups: readonly FindingGroup[];
}

/** Groups stand open from the start where the whole list is no longer than this. */
const shortList = 40;

/** Findings of a group that are drawn at once. */
const page = 50;

/** Groups that are drawn at once: by rule all of them, by row a part of a long sheet. */
const groupPage = 100;

export function FindingList({ groups, ...part }: Props): JSX.Element {
  const { words } = part;
  const list = useRef<HTMLDivElement>(null);
  /** Which groups the reader has opened and closed: one that comes back is as he left it. */
  const opened = useRef(new Map<string, boolean>());
  useKeptPlace(list, part.state.results);
  const total = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const [limit, setLimit] = useState(groupPage);
  const { current } = part.state;
  useEffect(() => {
    const place = groups.findIndex(({ findings }) => findings.some(({ id }) => id === current));
    if (place >= limit) setLimit(place + groupPage);
  }, [current, groups]);
  const rest = groups.length - limit;
  return (
    <div class="findings" ref={list} onKeyDown={(event) => moveFocus(event, list.current!)}>
      {groups.slice(0, limit).map((group) => (
        <Group
          key={`${part.state.groupBy} ${group.key}`}
          group={group}
          startsOpen={opened.current.get(group.key) ?? total <= shortList}
          onTurn={(isOpen) => opened.current.set(group.key, isOpen)}
          {...part}
        />
      ))}
      <More
        label="pane.more-rows"
        rest={rest}
        page={groupPage}
        words={words}
        onMore={() => setLimit(limit + groupPage)}
      />
      <p class="hint">{words.say("pane.keys")}</p>
    </div>
  );
}

interface GroupProps extends PartProps {
  readonly group: FindingGroup;
  readonly startsOpen: boolean;
  onTurn(isOpen: boolean): void;
}

function Group({ group, startsOpen, onTurn, ...part }: GroupProps): JSX.Element {
  const { state, words } = part;
  const [isOpen, setOpen] = useState(startsOpen);
  const [limit, setLimit] = useState(page);
  const currentPlace = group.findings.findIndex(({ id }) => id === state.current);
  useEffect(() => {
    if (currentPlace < 0) return;
    setOpen(true);
    if (currentPlace >= limit) setLimit(currentPlace + page);
  }, [currentPlace]);
  const rest = group.findings.length - limit;
  return (
    <details
      class="group"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        onTurn(open);
      }}
    >
      <summary tabIndex={0}>
        <SeverityMark severity={group.severity} words={words} />
        <span class="group-title">{titleOf(group, part)}</span>
        <span class="group-count">
          {words.say("pane.count", { count: group.findings.length })}
          {group.money !== null && ` · ${dollars(group.money, words)}`}
        </span>
      </summary>
      {isOpen && (
        <>
          {group.rule && (
            <FixButton
              {...part}
              findings={group.findings}
              label="fixing.fix-rule"
              title={{ key: "fixing.rule", data: { rule: group.rule.docs.summary } }}
              several
            />
          )}
          {group.rule && <KeepRule {...part} rule={group.rule} findings={group.findings} />}
          <ul>
            {group.findings.slice(0, limit).map((finding: ListedFinding) => (
              <FindingItem key={finding.id} listed={finding} {...part} />
            ))}
          </ul>
          <More label="pane.more" rest={rest} page={page} words={words} onMore={() => setLimit(limit + page)} />
        </>
      )}
    </details>
  );
}

/** A row is named by its code too, where all its findings are about one line. */
function titleOf({ rule, row, findings }: FindingGroup, { words }: PartProps): string {
  if (rule) return rule.docs.summary;
  const [code, ...others] = new Set(findings.map((listed) => listed.code));
  return code && others.length === 0
    ? words.say("pane.row-and-code", { row: row!, code })
    : words.say("pane.row", { row: row! });
}

/** Arrow keys, j and k move from one finding to the next; Enter shows its cell, as on any button. */
function moveFocus(event: KeyboardEvent, list: HTMLElement): void {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const buttons = [...list.querySelectorAll<HTMLElement>("summary, button.finding")];
  const place = buttons.indexOf(document.activeElement as HTMLElement);
  if (place < 0) return;
  event.preventDefault();
  buttons[Math.min(buttons.length - 1, Math.max(0, place + step))]!.focus();
}
