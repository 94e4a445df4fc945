import assert from "node:assert/strict";
import { dated, inForce, unknownOn } from "../../src/reference/dated.ts";

const source = { title: "A page", href: "https://example.org/", readOn: "2026-11-21" };

describe("A dated fact", () => {
  const fact = dated(
    "a fact",
    { from: "2017-01-01", until: "2019-12-31", value: "old", source },
    { from: "2021-01-01", value: "new", source },
  );
  const cases: readonly [string, string | undefined][] = [
    ["2016-12-31", undefined],
    ["2017-01-01", "old"],
    ["2019-12-31", "old"],
    ["2020-01-01", undefined],
    ["2020-12-31", undefined],
    ["2021-01-01", "new"],
    ["2026-11-03", "new"],
  ];
  for (const [day, value] of cases) {
    it(`is ${value ?? "not known"} on ${day}`, () => assert.equal(inForce(fact, day)?.value, value));
  }

  it("of which nothing is known says so with its name and the day", () => {
    assert.deepEqual(unknownOn(fact, "2016-12-31"), {
      key: "not-checked.no-reference",
      data: { what: "a fact", date: "2016-12-31" },
    });
  });

  it("gives way to a later value on its first day though its own last day is not given", () => {
    const open = dated(
      "an open fact",
      { from: "2017-01-01", value: 1, source },
      { from: "2018-01-01", value: 2, source },
    );
    assert.equal(inForce(open, "2017-12-31")?.value, 1);
    assert.equal(inForce(open, "2018-01-01")?.value, 2);
  });
});
