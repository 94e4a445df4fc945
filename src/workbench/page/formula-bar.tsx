import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { areaName, parseAddress } from "../model/address.ts";
import { cellArea } from "../model/area.ts";
import { nameTarget } from "../model/names.ts";
import { useChanges } from "./changes.ts";
import type { Desk } from "./desk.ts";
import { pressEditorKey } from "./editor-keys.ts";
import { FormulaTip } from "./formula-tip.tsx";
import { Icon } from "./icons.tsx";
import { editableText, spilledFormula } from "./typing.ts";

interface Props {
  readonly desk: Desk;
}

/** Where the cursor is, and what is in that cell. */
export function FormulaBar({ desk }: Props): JSX.Element {
  useChanges(desk);
  const { editing, sheet, selection, words } = desk;
  const { row, column } = selection.active;
  const spilled = spilledFormula(sheet, row, column);
  const text = editing ? editing.text : (spilled ?? editableText(sheet, row, column));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (editing?.from === "bar") field.current?.focus();
  }, [editing?.from]);
  return (
    <div class="formula-bar">
      <NameBox desk={desk} />
      <button
        type="button"
        class="formula-button"
        disabled={!editing}
        aria-label={words.say("workbench.cancel")}
        onClick={() => desk.cancelEditing()}
      >
        <Icon name="cancel" />
      </button>
      <button
        type="button"
        class="formula-button"
        disabled={!editing}
        aria-label={words.say("workbench.accept")}
        onClick={() => desk.finishEditing()}
      >
        <Icon name="accept" />
      </button>
      <span class="formula-sign" aria-hidden="true">
        fx
      </span>
      {editing?.from === "bar" && <FormulaTip desk={desk} />}
      <input
        ref={field}
        class={spilled !== undefined && !editing ? "formula-field formula-field-spilled" : "formula-field"}
        aria-label={words.say("workbench.formula")}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onFocus={() => {
          if (!editing) desk.startEditing({ from: "bar" });
        }}
        onInput={(event) => desk.type(event.currentTarget.value, { from: "bar", isQuick: false })}
        onKeyDown={(event) => {
          if (pressEditorKey(event, desk)) event.preventDefault();
        }}
      />
    </div>
  );
}

/** Shows the address of the cursor; an address or a name typed here takes the cursor there. */
function NameBox({ desk }: Props): JSX.Element {
  const { area, selection, words } = desk;
  const shown =
    area.top === area.bottom && area.left === area.right
      ? areaName(cellArea(selection.active.row, selection.active.column))
      : areaName(area);
  const [typed, setTyped] = useState<string>();
  return (
    <input
      class="name-box"
      aria-label={words.say("workbench.address")}
      spellcheck={false}
      autocomplete="off"
      value={typed ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        if (event.key === "Enter") desk.attempt(() => goTo(desk, event.currentTarget.value));
        setTyped(undefined);
        document.querySelector<HTMLElement>(".grid-window")?.focus();
      }}
    />
  );
}

function goTo(desk: Desk, text: string): void {
  const { workbook, sheet } = desk;
  const address = parseAddress(text);
  const name = workbook.names.find((each) => each.name.toLowerCase() === text.trim().toLowerCase() && each.visible);
  const named = name && nameTarget(workbook, name);
  const target = address ? (address.sheet === undefined ? sheet : workbook.sheet(address.sheet)) : named?.sheet;
  const area = address?.area ?? named?.area;
  if (target && area) workbook.select(target, [area]);
}
