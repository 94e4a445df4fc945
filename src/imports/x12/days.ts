import { compactDay } from "../../claims/dates.ts";
import type { Days } from "./claims.ts";

/** A day, or the first and last one, as they are written with or without a time; what is no day stays as it stands. */
export function daysOf(text: string): Days {
  const [from = "", to = from] = /^\d{8,12}-\d{8,12}$/.test(text) ? text.split("-") : [text];
  return { from: dayOf(from), to: dayOf(to) };
}

export function dayOf(text: string): string {
  return compactDay(text.replace(/^(\d{8})\d{4}$/, "$1")) ?? text;
}
