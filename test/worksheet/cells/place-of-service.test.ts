import { is, mended, readings } from "./support.ts";

describe("A place of service cell", () => {
  readings("pos", [
    [11, is("11")],
    ["11", is("11")],
    [2, is("02")],
    ["02", is("02")],
    [" 22 ", is("22")],
    ["2", mended("02")],
    ["11.0", mended("11")],
    ["11 - Office", mended("11")],
    ["22: On-campus outpatient", mended("22")],
    ["11 (Office)", mended("11")],
    ["POS 11", mended("11")],
    ["POS11", mended("11")],
    ["11 or 22", "invalid"],
    ["11-22", "invalid"],
    ["Office", "invalid"],
    [111, "invalid"],
    ["111", "invalid"],
    [11.5, "invalid"],
    [-11, "invalid"],
    [0, "blank"],
  ]);
});
