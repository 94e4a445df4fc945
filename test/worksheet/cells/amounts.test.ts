import { is, mended, readings, unreadable } from "./support.ts";

describe("A units cell", () => {
  readings("units", [
    [2, is(2)],
    ["2", is(2)],
    ["2 ", is(2)],
    ["2.0", is(2)],
    ["2.", is(2)],
    [1.5, is(1.5)],
    ["1,000", is(1000)],
    ["(1)", is(-1)],
    ["-1", is(-1)],
    ["1-", is(-1)],
    [0, is(0)],
    ["0", is(0)],
    ["2 units", mended(2)],
    ["2 UN", mended(2)],
    ["UN2", mended(2)],
    ["1,5", "invalid"],
    ["1,00", "invalid"],
    ["two", "invalid"],
    ["2 mL", "invalid"],
    ["1 2", "invalid"],
    ["1e3", "invalid"],
    [".", "blank"],
    [Infinity, "invalid"],
    ["", "blank"],
    [true, unreadable("unreadable.boolean")],
  ]);
});

describe("A charge cell", () => {
  readings("charge", [
    [95, is(95)],
    ["$1,234.50", is(1234.5)],
    ["$ 95.00", is(95)],
    ["(95.00)", is(-95)],
    ["($95.00)", is(-95)],
    ["-95", is(-95)],
    ["-$95", is(-95)],
    ["$-95", is(-95)],
    ["95.00-", is(-95)],
    ["95.00 USD", is(95)],
    [0, is(0)],
    ["0.00", is(0)],
    ["1.234,50", "invalid"],
    ["95 each", "invalid"],
    ["-", "blank"],
  ]);
});

describe("A paid cell", () => {
  readings("paid", [
    [80.41, is(80.41)],
    [0, "blank"],
    ["$0.00", "blank"],
  ]);
});

describe("A volume cell", () => {
  readings("volAdmin", [
    [1.3, is(1.3)],
    ["1.3 mL", is(1.3)],
    ["1.3ml", is(1.3)],
    ["1.3 cc", is(1.3)],
    [".5", is(0.5)],
    [0, is(0)],
    ["0 mL", is(0)],
    ["1,3", "invalid"],
    ["1,300", "invalid"],
    [-1, "invalid"],
    ["-1", "invalid"],
    ["1.3/1.5", "invalid"],
    ["about 1", "invalid"],
    ["n/a", "blank"],
  ]);
});

describe("A vials cell", () => {
  readings("vials", [
    [1, is(1)],
    ["2 vials", is(2)],
    ["1.0", is(1)],
    [0.5, is(0.5)],
    ["1/2", "invalid"],
    [-1, "invalid"],
    [0, "blank"],
  ]);
});

describe("An NDC quantity cell", () => {
  readings("ndcQty", [
    [1.5, is(1.5)],
    ["ML1.5", is(1.5)],
    ["1 UN", is(1)],
    [0, "blank"],
    ["some", "invalid"],
  ]);
});
