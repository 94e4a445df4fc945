import { amountIn } from "../cells/amount.ts";
import { tidy } from "../cells/cell.ts";
import type { ColumnContents, Mender } from "./damage.ts";

/** A CPT code that Excel keeps as a number is another value than the same code as text: look-ups miss it. */
export const codeAsNumber: Mender = (content) =>
  typeof content === "number" && /^\d{5}$/.test(String(content))
    ? { kind: "as-number", to: String(content), isSure: true }
    : undefined;

/** A text among numbers is left out of every sum. */
export const numberAsText: Mender = (content, column) => {
  if (typeof content !== "string" || !hasNumbers(column)) return undefined;
  const amount = amountIn(tidy(content).replace(/\$\s*/g, ""));
  return amount === undefined ? undefined : { kind: "number", to: amount, format: "General", isSure: true };
};

/** A column of texts only is how its export writes numbers, and no damage. */
export function hasNumbers({ contents }: ColumnContents): boolean {
  return contents.some((content) => typeof content === "number");
}
