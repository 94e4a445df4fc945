import { is, mended, readings, unreadable } from "./support.ts";

describe("An NPI cell", () => {
  readings("renderingNpi", [
    [1234567893, is("1234567893")],
    ["1234567893", is("1234567893")],
    ["1234567893.0", mended("1234567893")],
    ["123 456 7893", mended("1234567893")],
    [123456789, "invalid"],
    ["Dr. Smith", "invalid"],
  ]);
});

describe("A diagnosis pointer cell", () => {
  readings("pointer", [
    ["a,b", is("A,B")],
    [1, is("1")],
    [12, is("12")],
    ["1-2", is("1-2")],
    [46024, unreadable("unreadable.made-a-date")],
    [1.2, "invalid"],
    [100, "invalid"],
    [0, "blank"],
  ]);
});

describe("A claim type cell", () => {
  readings("claimType", [
    ...["1500", "CMS-1500", "HCFA 1500", "837P", "P", "Professional", "prof", "Carrier"].map(
      (text) => [text, is("professional")] as const,
    ),
    [1500, is("professional")],
    ...[
      "UB-04",
      "UB04",
      "UB",
      "837I",
      "I",
      "Institutional",
      "inst",
      "0131",
      "013x",
      "131",
      "0851",
      "F",
      "Facility",
      "Hosp OP",
      "OP",
      "Outpatient",
      "Inpatient claim",
    ].map((text) => [text, is("institutional")] as const),
    [131, is("institutional")],
    ["dental", "invalid"],
    ["", "blank"],
  ]);
});

describe("A patient cell", () => {
  readings("patientId", [
    ["  Doe,\u00a0Jane ", is("Doe, Jane")],
    [10234, is("10234")],
    [0, "blank"],
    ["x".repeat(5_000), is("x".repeat(5_000))],
    [{ error: "#NAME?" }, unreadable("unreadable.error")],
  ]);
});

describe("A cell that answers yes or no", () => {
  readings("subopt", [
    ["Y", is("Y")],
    [true, is("TRUE")],
    [false, is("FALSE")],
    ["none", is("none")],
    [null, "blank"],
  ]);
});
