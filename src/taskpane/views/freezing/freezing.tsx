import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { cellsSaid } from "../../../session/freezing/left-words.ts";
import type { Freezable, FreezableSheet } from "../../../session/freezing/freezing.ts";
import type { Words } from "../../../words/words.ts";
import type { FreezingController } from "../../freezing/freezing-controller.ts";
import { ToolView } from "../tool-view.tsx";
import { useStateOf } from "../use-state.ts";

interface Props {
  readonly freezing: FreezingController;
  readonly words: Words;
  close(): void;
}

/** Which formulas of the workbook would give way to their values, and the ways there and back. */
export function Freezing({ freezing, words, close }: Props): JSX.Element {
  const found = useStateOf(freezing);
  useEffect(() => void freezing.open(), [freezing]);
  return (
    <ToolView name="freezing" title={words.say("freezing.title")} back={words.say("freezing.close")} close={close}>
      <p>{words.say("freezing.hint")}</p>
      <div role="status">{!found && <p class="hint">{words.say("freezing.looking")}</p>}</div>
      {found && <Found {...found} freezing={freezing} words={words} />}
    </ToolView>
  );
}

function Found({ sheets, count, frozen, freezing, words }: Freezable & Omit<Props, "close">): JSX.Element {
  return (
    <>
      {sheets.length === 0 && frozen.length === 0 && <p>{words.say("freezing.none")}</p>}
      {sheets.length > 0 && (
        <ul class="part">
          {sheets.map((sheet) => (
            <Sheet key={sheet.sheet} {...sheet} words={words} />
          ))}
        </ul>
      )}
      {count > 0 && (
        <button type="button" class="primary" onClick={() => void freezing.freeze()}>
          {words.say("freezing.freeze", { count })}
        </button>
      )}
      {frozen.length > 0 && (
        <div class="part">
          <p>{words.say("freezing.frozen", { count: frozen.length })}</p>
          <button type="button" class={count > 0 ? "plain" : "primary"} onClick={() => void freezing.thaw()}>
            {words.say("freezing.thaw", { count: frozen.length })}
          </button>
        </div>
      )}
    </>
  );
}

function Sheet({ sheet, isProtected, ready, broken, words }: FreezableSheet & { readonly words: Words }): JSX.Element {
  return (
    <li>
      <p>{words.say("freezing.sheet-count", { sheet, count: ready.length + broken.length })}</p>
      {isProtected && <p class="hint">{words.say("freezing.protected")}</p>}
      {!isProtected && broken.length > 0 && (
        <p class="hint">{words.say("freezing.broken", { count: broken.length, cells: cellsSaid(broken) })}</p>
      )}
    </li>
  );
}
