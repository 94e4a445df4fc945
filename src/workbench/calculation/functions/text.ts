import { displayText } from "../../model/text.ts";
import { Failure, toBoolean, toNumber, toText } from "../values.ts";
import type { Scalar } from "../values.ts";
import { each, everything, single } from "./call.ts";
import type { FunctionTable } from "./call.ts";
import { wildcardPattern } from "./criteria.ts";

type Input = Scalar | undefined;
const text = (value: Input): string => toText(value ?? null);
const count = (value: Input): number => notNegative(Math.trunc(toNumber(value ?? null)));

export const texts: FunctionTable = {
  LEFT: each((value, length = 1) => text(value).slice(0, count(length))),
  RIGHT: each((value, length = 1) => (count(length) === 0 ? "" : text(value).slice(-count(length)))),
  MID: each((value, start, length) => text(value).slice(positive(count(start)) - 1, count(start) - 1 + count(length))),
  LEN: each((value) => text(value).length),
  UPPER: each((value) => text(value).toUpperCase()),
  LOWER: each((value) => text(value).toLowerCase()),
  PROPER: each((value) =>
    text(value)
      .toLowerCase()
      .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  ),
  TRIM: each((value) => text(value).replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: each((value) => [...text(value)].filter((letter) => letter >= " ").join("")),
  EXACT: each((a, b) => text(a) === text(b)),
  REPT: each((value, times) => text(value).repeat(count(times))),
  CHAR: each((code) => String.fromCharCode(count(code))),
  CODE: each((value) => text(value).charCodeAt(0) || 0),
  VALUE: each((value = null) => toNumber(value)),
  TEXT: each((value, format) => displayText(value ?? 0, text(format))),
  SUBSTITUTE: each((value, old, replacement, which) => {
    if (text(old) === "") return text(value);
    if (which === undefined) return text(value).replaceAll(text(old), text(replacement));
    let seen = 0;
    return text(value).replaceAll(text(old), (found) => (++seen === count(which) ? text(replacement) : found));
  }),
  REPLACE: each((value, start, length, replacement) => {
    const from = positive(count(start)) - 1;
    return text(value).slice(0, from) + text(replacement) + text(value).slice(from + count(length));
  }),
  FIND: each((wanted, within, start = 1) => place(text(within).indexOf(text(wanted), positive(count(start)) - 1))),
  SEARCH: each((wanted, within, start = 1) => {
    const from = positive(count(start)) - 1;
    return place(
      text(within)
        .slice(from)
        .search(wildcardPattern(text(wanted), false)),
      from,
    );
  }),
  CONCAT: (call) => [...everything(call)].map(text).join(""),
  CONCATENATE: each((...values) => values.map(text).join("")),
  TEXTJOIN: (call) => {
    const parts = [...everything(call, 2)].map(text);
    const isSparse = toBoolean(single(call, 1) ?? true);
    return (isSparse ? parts.filter((part) => part !== "") : parts).join(text(single(call, 0)));
  },
};

function place(index: number, offset = 0): number {
  if (index < 0) throw new Failure("#VALUE!");
  return index + offset + 1;
}

function notNegative(number: number): number {
  if (number < 0) throw new Failure("#VALUE!");
  return number;
}

function positive(number: number): number {
  if (number < 1) throw new Failure("#VALUE!");
  return number;
}
