import { isoDate, type IsoDate } from "../claims/dates.ts";
import { Problem } from "../worksheet/problem.ts";

export function dayOf(option: string, given: string | undefined): IsoDate | undefined {
  if (given === undefined) return undefined;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(given) ?? [];
  const date = isoDate(Number(year), Number(month), Number(day));
  if (date) return date;
  throw new Problem({ key: "cli.date-invalid", data: { option, given } });
}

export function formatOf<F extends string>(given = "text", known: readonly F[]): F {
  const format = known.find((name) => name === given.toLowerCase());
  if (format) return format;
  throw new Problem({ key: "cli.format-unknown", data: { given, formats: either(known) } });
}

function either(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)!}`;
}
