import { offeredChoices } from "./cell-hint.tsx";
import type { Desk } from "./desk.ts";
import { complete, suggestions } from "./formula-help.ts";
import type { Direction } from "./grid/movement.ts";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What a key does while a cell is edited, in the cell or in the formula bar. Says whether the key was used. */
export function pressEditorKey(event: KeyboardEvent, desk: Desk): boolean {
  const { editing } = desk;
  if (!editing || event.isComposing) return false;
  const { key, shiftKey, altKey } = event;
  const arrow = arrows[key];
  const [first] = key === "Tab" ? suggestions(editing.text, desk.functions) : [];
  const [choice] = key === "Tab" && editing.text !== "" ? offeredChoices(desk) : [];
  if (first) desk.type(complete(editing.text, first));
  else if (choice !== undefined && choice !== editing.text) desk.type(choice);
  else if (key === "Enter" && !altKey) desk.finishEditing(shiftKey ? "up" : "down");
  else if (key === "Tab") desk.finishEditing(shiftKey ? "left" : "right");
  else if (key === "Escape") desk.cancelEditing();
  else if (key === "F2") desk.type(editing.text, { isQuick: !editing.isQuick });
  else if (arrow && editing.isQuick && editing.from === "cell") desk.finishEditing(arrow);
  else return false;
  return true;
}
