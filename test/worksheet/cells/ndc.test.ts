import { is, mended, readings, unreadable } from "./support.ts";

describe("An NDC cell", () => {
  readings("ndc", [
    ["11994-0011-04", is("11994001104")],
    ["11994001104", is("11994001104")],
    [11994001104, is("11994001104")],
    ["0407-2707-03", is("00407270703")],
    ["11994-011-04", is("11994001104")],
    ["11994-0011-4", is("11994001104")],
    ["11994 - 0011 - 04", is("11994001104")],
    [407270703, mended("00407270703")],
    ["407270703", mended("00407270703")],
    ["1.1994001104E+10", mended("11994001104")],
    ["N411994001104", mended("11994001104")],
    ["N4 11994-0011-04", mended("11994001104")],
    ["N411994001104 ML1.5", mended("11994001104")],
    ["1.1994E+10", unreadable("unreadable.digits-lost")],
    ["1.2E10", unreadable("unreadable.digits-lost")],
    [11994000000, unreadable("unreadable.digits-lost")],
    [1199401104, "invalid"],
    ["1199401104", "invalid"],
    ["11994-11-4", "invalid"],
    ["Definity", "invalid"],
    [12, "invalid"],
    [0, "blank"],
  ]);
});
