import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { cellArea } from "../../model/area.ts";
import type { Desk } from "../desk.ts";
import { pressEditorKey } from "../editor-keys.ts";
import { CellHint } from "../cell-hint.tsx";
import { FormulaTip } from "../formula-tip.tsx";
import { fontPixels, textWidth } from "./cell-text.ts";
import type { Frame } from "./frame.ts";
import { pixels } from "./pixels.ts";

interface Props {
  readonly desk: Desk;
  readonly frame: Frame;
}

/** As wide as the tip gets, and about as high. */
const tip = { width: 424, height: 150 };

/** Below the box, or above it near the lower edge, and never out of the grid sideways. */
function tipPlace(x: number, y: number, height: number, view: Frame["view"]) {
  const left = Math.max(0, Math.min(x, view.width - tip.width));
  const isLow = y + height + tip.height > view.height && y > tip.height;
  return isLow ? { left, bottom: view.height - y + 4 } : { left, top: y + height + 4 };
}

/** The box that is typed into, over the cell it fills; it grows with its text. */
export function Editor({ desk, frame }: Props): JSX.Element | null {
  const { editing } = desk;
  const field = useRef<HTMLTextAreaElement>(null);
  const isHere = editing?.from === "cell";
  useLayoutEffect(() => {
    const box = field.current;
    if (!isHere || !box) return;
    box.focus({ preventScroll: true });
    box.setSelectionRange(box.value.length, box.value.length);
  }, [isHere, editing?.at.row, editing?.at.column]);
  if (!editing) return <Hint desk={desk} frame={frame} />;
  if (editing.sheet !== desk.sheet) return null;
  const { row, column } = editing.at;
  const box = frame.box(cellArea(row, column));
  if (!box) return null;
  const look = desk.look(row, column);
  const lines = editing.text.split("\n");
  const widest = Math.max(...lines.map((line) => textWidth(line, look))) + 14;
  const room = Math.max(box.width, frame.view.width - box.x - 8);
  const height = Math.max(box.height + 1, (lines.length + Math.floor(widest / room)) * 18 + 4);
  return (
    <>
      <textarea
        ref={field}
        class="cell-editor"
        aria-label={desk.words.say("workbench.formula")}
        spellcheck={false}
        autocomplete="off"
        readOnly={!isHere}
        tabIndex={isHere ? 0 : -1}
        value={editing.text}
        style={pixels({
          left: box.x - 1,
          top: box.y - 1,
          width: Math.min(room, Math.max(box.width + 1, widest)),
          height,
          fontSize: fontPixels(look),
        })}
        onInput={(event) => desk.type(event.currentTarget.value)}
        onPointerDown={(event) => {
          event.stopPropagation();
          if (editing.isQuick) desk.type(editing.text, { isQuick: false });
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (pressEditorKey(event, desk)) event.preventDefault();
        }}
      />
      {isHere && (
        <div class="formula-tip-place" style={pixels(tipPlace(box.x - 1, box.y, height, frame.view))}>
          <FormulaTip desk={desk} />
          <CellHint desk={desk} />
        </div>
      )}
    </>
  );
}

/** The hint of the active cell, while nothing is typed. */
function Hint({ desk, frame }: Props): JSX.Element | null {
  const { row, column } = desk.selection.active;
  const box = frame.box(cellArea(row, column));
  if (!box) return null;
  return (
    <div class="formula-tip-place" style={pixels(tipPlace(box.x - 1, box.y, box.height, frame.view))}>
      <CellHint desk={desk} />
    </div>
  );
}
