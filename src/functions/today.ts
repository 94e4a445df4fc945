import { isoDate, type IsoDate } from "../claims/dates.ts";

let knownDay = { minute: 0, day: "" };

/** The day of the check. The clock is read for every formula, the calendar once a minute. */
export function today(): IsoDate {
  const minute = Math.floor(Date.now() / 60_000);
  if (minute !== knownDay.minute) {
    const now = new Date();
    knownDay = { minute, day: isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())! };
  }
  return knownDay.day;
}
