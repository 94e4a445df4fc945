import type { JSX } from "preact";
import { intersect } from "../model/area.ts";
import { CellError } from "../model/errors.ts";
import { displayText } from "../model/text.ts";
import { useChanges } from "./changes.ts";
import type { Desk } from "./desk.ts";

interface Props {
  readonly desk: Desk;
}

/** The last thing that happened, or why the cell at the cursor shows an error; and the sum of what is selected. */
export function StatusBar({ desk }: Props): JSX.Element {
  useChanges(desk);
  const { notice, isProblem, selection, sheet, words } = desk;
  const { row, column } = selection.active;
  const value = sheet.value(row, column);
  const why = value instanceof CellError && value.message ? `${value.code} ${value.message}` : "";
  return (
    <footer class="status-bar">
      <span role="status" class={(notice ? isProblem : why) ? "status-notice status-problem" : "status-notice"}>
        {notice || why || words.say("workbench.ready")}
      </span>
      <span class="status-summary">{summary(desk)}</span>
    </footer>
  );
}

function summary(desk: Desk): string {
  const { sheet, area, words } = desk;
  const within = desk.used && intersect(area, desk.used);
  if (!within || (area.top === area.bottom && area.left === area.right)) return "";
  let [filled, numbers, sum] = [0, 0, 0];
  sheet.cells.forEach(within, ({ value }) => {
    if (value === "") return;
    filled++;
    if (typeof value !== "number") return;
    numbers++;
    sum += value;
  });
  if (numbers === 0) return filled > 1 ? words.say("workbench.count", { count: filled }) : "";
  const { numberFormat } = sheet.cellFormat(desk.selection.active.row, desk.selection.active.column);
  return words.say("workbench.summary", {
    sum: displayText(Number(sum.toPrecision(15)), numberFormat),
    average: displayText(Number((sum / numbers).toPrecision(12)), numberFormat),
    count: filled,
  });
}
