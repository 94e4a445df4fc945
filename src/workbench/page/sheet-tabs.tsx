import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Sheet } from "../model/sheet.ts";
import { useChanges } from "./changes.ts";
import type { Desk } from "./desk.ts";
import { Icon } from "./icons.tsx";

interface Props {
  readonly desk: Desk;
}

/** The sheets of the workbook. A double click, or F2, renames one. */
export function SheetTabs({ desk }: Props): JSX.Element {
  useChanges(desk);
  const { workbook, words } = desk;
  const [renamed, setRenamed] = useState<Sheet>();
  const shown = workbook.sheets.filter(({ visibility }) => visibility === "Visible");

  function show(sheet: Sheet): void {
    if (desk.editing && !desk.editing.text.startsWith("=")) desk.finishEditing();
    workbook.activate(sheet);
  }

  function pressKey(event: KeyboardEvent, sheet: Sheet): void {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = by === 0 ? undefined : shown[shown.indexOf(sheet) + by];
    if (event.key === "F2") setRenamed(sheet);
    if (!next) return;
    show(next);
    document.getElementById(tabId(next))?.focus();
  }

  return (
    <div class="sheet-tabs">
      <div role="tablist" class="sheet-tab-list" aria-label={words.say("workbench.sheets")}>
        {shown.map((sheet) => (
          <button
            key={sheet.id}
            id={tabId(sheet)}
            type="button"
            role="tab"
            class="sheet-tab"
            aria-selected={sheet === desk.sheet}
            tabIndex={sheet === desk.sheet ? 0 : -1}
            style={{ borderBottomColor: sheet.tabColor || undefined }}
            onClick={() => show(sheet)}
            onDblClick={() => setRenamed(sheet)}
            onKeyDown={(event) => pressKey(event, sheet)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      {renamed && <Rename desk={desk} sheet={renamed} done={() => setRenamed(undefined)} />}
      <button
        type="button"
        class="add-sheet"
        aria-label={words.say("workbench.add-sheet")}
        onClick={() => desk.attempt(() => workbook.activate(workbook.addSheet()))}
      >
        <Icon name="add" size={12} />
      </button>
    </div>
  );
}

function Rename({ desk, sheet, done }: Props & { readonly sheet: Sheet; readonly done: () => void }): JSX.Element {
  return (
    <input
      class="sheet-name"
      aria-label={desk.words.say("workbench.rename-sheet", { sheet: sheet.name })}
      ref={(field) => field?.focus()}
      defaultValue={sheet.name}
      maxLength={31}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === "Enter") desk.attempt(() => desk.workbook.renameSheet(sheet, event.currentTarget.value));
        if (event.key === "Enter" || event.key === "Escape") done();
      }}
    />
  );
}

function tabId(sheet: Sheet): string {
  return `tab-${sheet.id.replace(/\W/g, "")}`;
}
