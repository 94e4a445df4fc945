import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { damageOf } from "../../../session/repairing/damage.ts";
import { typedDamage } from "../../../session/repairing/formulas.ts";
import { groupsOf, lossesByReason, repairSaid, type RepairGroup } from "../../../session/repairing/groups.ts";
import { planRepairs } from "../../../session/repairing/plan.ts";
import { address } from "../../../worksheet/cells.ts";
import type { Damage, Loss } from "../../../worksheet/damage/damage.ts";
import type { Results } from "../../state.ts";
import type { PartProps } from "../parts.ts";
import { ToolView } from "../tool-view.tsx";

interface Props extends PartProps {
  readonly results: Results;
}

/** Repairs that are shown of a kind before the preview shows all of them. */
const examples = 3;

const nameOf = ({ kind, isSure }: RepairGroup) => `${kind} ${isSure ? "sure" : "doubtful"}`;

/** The repairs of the sheet that was checked. */
export function RepairingChecked(part: PartProps): JSX.Element | null {
  const { results } = part.state;
  return results ? <Repairing {...part} results={results} /> : null;
}

/** What Excel or an export did to the cells that were checked, and which of it is to be repaired. */
function Repairing({ results: { checked }, ...part }: Props): JSX.Element {
  const { controller, words } = part;
  const [damage, setDamage] = useState<Damage>();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void controller.finder.attempt(async () => {
      const found = await typedDamage(controller.host, checked, damageOf(checked));
      setDamage(found);
      setLeftOut(new Set(groupsOf(found).flatMap((group) => (group.isSure ? [] : nameOf(group)))));
    });
  }, [checked]);
  const groups = damage ? groupsOf(damage) : [];
  const repairs = groups.flatMap((group) => (leftOut.has(nameOf(group)) ? [] : group.repairs));
  const turn = (name: string) => {
    const next = new Set(leftOut);
    if (!next.delete(name)) next.add(name);
    setLeftOut(next);
  };
  return (
    <ToolView
      name="repair"
      look="repairing"
      title={words.say("repair.title")}
      back={words.say("repair.close")}
      close={() => controller.close()}
      buttons={
        groups.length > 0 && (
          <button
            type="button"
            class="primary"
            aria-disabled={repairs.length === 0}
            onClick={() => {
              if (repairs.length > 0) controller.fixing.propose(planRepairs(checked, repairs), { key: "repair.what" });
            }}
          >
            {words.say("repair.show", { count: repairs.length })}
          </button>
        )
      }
    >
      {!damage && <p class="hint">{words.say("repair.looking")}</p>}
      {damage && groups.length === 0 && <p role="status">{words.say("repair.none")}</p>}
      {groups.length > 0 && <p class="hint">{words.say("repair.hint")}</p>}
      <ul class="part">
        {groups.map((group) => (
          <Group
            key={nameOf(group)}
            group={group}
            isChosen={!leftOut.has(nameOf(group))}
            turn={() => turn(nameOf(group))}
            date1904={checked.lines.date1904}
            {...part}
          />
        ))}
      </ul>
      {damage && damage.losses.length > 0 && <Losses losses={damage.losses} {...part} />}
    </ToolView>
  );
}

interface GroupProps extends PartProps {
  readonly group: RepairGroup;
  readonly isChosen: boolean;
  readonly date1904: boolean;
  turn(): void;
}

function Group({ group, isChosen, turn, date1904, words }: GroupProps): JSX.Element {
  const { kind, isSure, repairs } = group;
  const id = `repair-${nameOf(group).replace(" ", "-")}`;
  return (
    <li>
      <label class="choice">
        <input type="checkbox" checked={isChosen} onChange={turn} aria-describedby={id} />
        <span>{words.say(`repair.kind.${kind}`, { count: repairs.length })}</span>
      </label>
      <p class="hint" id={id}>
        {!isSure && `${words.say("repair.doubtful")} `}
        {repairs
          .slice(0, examples)
          .map((repair) => repairSaid(repair, words, date1904))
          .join("; ")}
        {repairs.length > examples && words.say("repair.more", { count: repairs.length - examples })}
      </p>
    </li>
  );
}

function Losses({ losses, controller, words }: PartProps & { readonly losses: readonly Loss[] }): JSX.Element {
  return (
    <details class="part">
      <summary tabIndex={0}>{words.say("repair.losses", { count: losses.length })}</summary>
      <ul>
        {[...lossesByReason(losses, words)].map(([reason, own]) => (
          <li key={reason}>
            <p>{reason}</p>
            <p class="rows">
              {own.slice(0, 12).map(({ row, column }) => (
                <button
                  key={row}
                  type="button"
                  class="link"
                  onClick={() => void controller.finder.revealRow(row, column)}
                >
                  {address(row, column)}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
