import { is, mended, readings, unreadable } from "./support.ts";

const day = "2026-11-03";

describe("A date cell", () => {
  readings("dos", [
    [46329, is(day)],
    [46329.75, is(day)],
    ["11/03/2026", is(day)],
    ["11/3/2026", is(day)],
    ["11/3/26", is(day)],
    ["11-03-2026", is(day)],
    ["2026-11-03", is(day)],
    ["2026/11/03", is(day)],
    ["2026-11-03T10:32:00Z", is(day)],
    ["2026-11-03 00:00:00.000", is(day)],
    ["11/03/2026 10:32 AM", is(day)],
    ["11/03/2026\u00a0", is(day)],
    ["03-Nov-2026", is(day)],
    ["3 Nov 2026", is(day)],
    ["03-NOV-26", is(day)],
    ["November 3, 2026", is(day)],
    ["Nov 3 2026", is(day)],
    ["20261103", is(day)],
    [20261103, is(day)],
    ["11032026", is(day)],
    ["46329", mended(day)],
    ["11/03/2026 - 11/03/2026", mended(day)],
    ["20261103-20261103", mended(day)],
    ["11/03/2026 - 11/05/2026", "invalid"],
    ["13/11/2026", "invalid"],
    ["03.11.2026", "invalid"],
    ["2026-13-40", "invalid"],
    ["02/29/2026", "invalid"],
    ["02/29/2024", is("2024-02-29")],
    ["110326", "invalid"],
    ["Sept. 3, 2026", is("2026-09-03")],
    ["Novembre 3, 2026", "invalid"],
    ["Nove 3, 2026", "invalid"],
    ["May 3, 2026", is("2026-05-03")],
    ["31022026", "invalid"],
    ["11/03", "invalid"],
    ["Tuesday", "invalid"],
    [3, "invalid"],
    [450.5, "invalid"],
    [-46329, "invalid"],
    [1e300, "invalid"],
    ["T".repeat(30_000), "invalid"],
    [0, "blank"],
    ["", "blank"],
    [{ error: "########" }, unreadable("unreadable.error")],
  ]);
});

describe("A date cell of a workbook that counts from 1904", () => {
  readings("dos", [[46329 - 1462, is(day)]], true);
});
