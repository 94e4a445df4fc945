import type { Controller } from "../controller.ts";
import type { PaneState } from "../state.ts";
import type { Words } from "../../words/words.ts";

/** What every part of the pane is given. */
export interface PartProps {
  readonly controller: Controller;
  readonly state: PaneState;
  readonly words: Words;
}

export function dollars(amount: number, { locale }: Words): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: "USD" }).format(amount);
}

export function longDate(date: string, { locale }: Words): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(date));
}
