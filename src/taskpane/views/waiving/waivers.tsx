import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Finding } from "../../../scrub/report.ts";
import type { PlacedWaiver, WaiverSlip, WaiverState } from "../../../session/waiving/waiver.ts";
import { idleIn, idleStates, waiverSaid } from "../../../session/waiving/waiver-words.ts";
import type { CellPlace } from "../../../worksheet/host.ts";
import type { Results } from "../../state.ts";
import { More } from "../more.tsx";
import type { PartProps } from "../parts.ts";
import { ToolView } from "../tool-view.tsx";

interface Props extends PartProps {
  readonly results: Results;
}

/** In which the states come: what is to be looked at first. */
const order: readonly WaiverState[] = [...idleStates, "kept", "unseen"];

/** Waivers of a state that are drawn at once. */
const page = 50;

/** What is kept on purpose in this workbook, and how it fares on the sheet that was checked. */
export function Waivers({ results, ...part }: Props): JSX.Element {
  const { controller, words } = part;
  const { checked, listed } = results;
  const { waivers, slips } = checked;
  const inState = (state: WaiverState) => waivers.flatMap((each) => (each.state === state ? [each.waiver] : []));
  const open = listed.flatMap(({ finding, waiver }) => (waiver ? [] : [finding]));
  const rows = new Map(listed.map(({ waiver, row }) => [waiver, row]));
  return (
    <ToolView
      name="waivers"
      title={words.say("waivers.sheet")}
      back={words.say("columns.close")}
      close={() => controller.close()}
      buttons={<Buttons checked={checked} open={open} {...part} />}
    >
      <p class="hint">{words.say("waivers.view.hint")}</p>
      {waivers.length + slips.length === 0 && <p>{words.say("waivers.none")}</p>}
      {slips.length > 0 && <Slips slips={slips} {...part} />}
      {order.map((state) => (
        <Group key={state} of={state} waivers={inState(state)} rowOf={(waiver) => rows.get(waiver)} {...part} />
      ))}
    </ToolView>
  );
}

/** What can be done with all of them, and with what is not kept yet. */
function Buttons({
  checked,
  open,
  controller,
  words,
}: Own & Pick<Results, "checked"> & { readonly open: readonly Finding[] }): JSX.Element {
  const { waiving } = controller;
  const idle = idleIn(checked);
  return (
    <>
      {idle.length > 0 && (
        <button type="button" class="primary" onClick={() => void waiving.drop(idle)}>
          {words.say("waivers.drop-idle", { count: idle.length })}
        </button>
      )}
      {open.length > 0 && (
        <button
          type="button"
          class="plain wide"
          onClick={() => waiving.ask(open, "baseline", { key: "waivers.baseline", data: { sheet: checked.sheet } })}
        >
          {words.say("waivers.keep-all", { count: open.length })}
        </button>
      )}
      {waiving.canUndo && (
        <button type="button" class="plain" onClick={() => void waiving.undo()}>
          {words.say("waivers.undo")}
        </button>
      )}
    </>
  );
}

type Own = Pick<PartProps, "controller" | "words">;

interface GroupProps extends Own {
  readonly of: WaiverState;
  readonly waivers: readonly PlacedWaiver[];
  rowOf(waiver: PlacedWaiver): number | undefined;
}

function Group({ of, waivers, rowOf, controller, words }: GroupProps): JSX.Element | null {
  const [limit, setLimit] = useState(page);
  if (waivers.length === 0) return null;
  const rest = waivers.length - limit;
  return (
    <details class="group" open={waivers.length <= page}>
      <summary tabIndex={0}>
        <span class="group-title">{words.say(`waivers.state.${of}`, { count: waivers.length })}</span>
      </summary>
      <ul>
        {waivers.slice(0, limit).map((waiver) => {
          const { rule, claim, code, sheet, place } = waiver;
          const row = rowOf(waiver);
          return (
            <li key={place.row} class="waiver">
              <p>{words.say("waivers.of", { rule, claim: claim || "none", code, sheet })}</p>
              <p class="hint">{waiverSaid(waiver, words)}</p>
              {row !== undefined && (
                <button type="button" class="link" onClick={() => void controller.finder.revealRow(row)}>
                  {words.say("pane.row", { row })}
                </button>
              )}
              <InTable place={place} controller={controller} words={words} />
              <button type="button" class="link" onClick={() => void controller.waiving.drop([waiver])}>
                {words.say("waivers.drop")}
                <span class="unseen"> {words.say("waivers.of", { rule, claim: claim || "none", code, sheet })}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <More label="pane.more" rest={rest} page={page} words={words} onMore={() => setLimit(limit + page)} />
    </details>
  );
}

function Slips({ slips, controller, words }: Own & { readonly slips: readonly WaiverSlip[] }): JSX.Element {
  return (
    <ul class="message problem">
      {slips.map((slip) => (
        <li key={slip.place.row}>
          <p>{words.phrase(slip.phrase)}</p>
          <InTable place={slip.place} controller={controller} words={words} />
          <button type="button" class="link" onClick={() => void controller.waiving.drop([slip])}>
            {words.say("waivers.drop")}
            <span class="unseen"> {words.say("pane.row", { row: slip.place.row })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Shows where a waiver stands in the workbook. */
function InTable({ place, controller, words }: Own & { readonly place: CellPlace }): JSX.Element {
  return (
    <button
      type="button"
      class="link"
      onClick={() => void controller.finder.attempt(() => controller.host.reveal(place))}
    >
      {words.say("waivers.in-table", { row: place.row })}
    </button>
  );
}
