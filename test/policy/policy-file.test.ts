import assert from "node:assert/strict";
import { columnsOf, policyTables } from "../../src/policy/columns.ts";
import { newTables } from "../../src/policy/new-tables.ts";
import { readPolicyFile, writePolicyFile } from "../../src/policy/policy-file.ts";
import { asRecords, contentOf, type PolicyContent } from "../../src/policy/records.ts";
import { startingContent } from "../../src/policy/start.ts";
import { profileIds } from "../../src/reference/policy.ts";
import { profiles } from "../../src/reference/profiles.ts";
import { rules } from "../../src/rules/index.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import type { NewTables, SheetTable } from "../../src/worksheet/tables.ts";
import { read, sentences, table, words } from "./support.ts";

const start = startingContent(rules);

/** New tables as they are read again once they stand on a sheet. */
const asRead = ({ tables }: NewTables, date1904 = false): readonly SheetTable[] =>
  tables.map(({ name, columns, rows }) => ({
    name,
    cells: {
      sheet: "EchoScrub policy",
      firstRow: 4,
      columns: columns.map((_, place) => place + 1),
      rows: [columns.map(({ heading }) => heading), ...rows],
      date1904,
    },
  }));

describe("A new policy", () => {
  const reading = read(...asRead(newTables(start, words)));

  it("has the published tables and columns, in their order", () => {
    const names = newTables(start, words).tables.map(({ name, columns }) => [name, columns.map((one) => one.heading)]);
    assert.deepEqual(
      names,
      policyTables.map((name) => [name, columnsOf[name].map(({ heading }) => heading)]),
    );
  });

  it("says nothing wrong", () => assert.deepEqual(sentences(reading), []));

  it("changes nothing: every family is as it is shipped, with its sources", () => {
    for (const id of profileIds) assert.deepEqual(reading.policies.families[id].values, profiles[id].values);
    assert.deepEqual([...reading.policies.levels], []);
  });

  it("lists every rule as it is shipped", () => {
    assert.deepEqual(
      start.Rules.map((entry) => [entry.get("Rule"), entry.get("Level")]),
      rules.map(({ id }) => [id, "as shipped"]),
    );
  });

  it("fits into Excel: hints and lists of choices have at most 255 characters, refusals 225", () => {
    for (const { columns } of newTables(start, words).tables) {
      for (const { heading, hint, refusal, choices = [] } of columns) {
        assert.ok(hint !== "" && hint.length <= 255, heading);
        assert.ok(refusal.length <= 225 && choices.join(",").length <= 255 && heading.length <= 32, heading);
      }
    }
  });
});

describe("A policy as one file", () => {
  const own: readonly SheetTable[] = [
    table("Payers", [
      { Payer: "Acme Health", Family: "Commercial", From: 46_300, "Filing days": 90, "Paper claims": true },
      { Payer: "=Zenith", Family: "Medicaid", Source: "https://z.example" },
    ]),
    table("CoveredDx", [{ List: "Hearts", Code: 93306, Diagnosis: "I50.*", Until: "12/31/2026" }]),
    table("Prices", [{ Payer: "Acme Health", Code: "Q9957", "Price per unit": 41.5 }]),
    table("Rules", [{ Rule: "doc-order", Level: "off", Colour: "green" }], ["Rule", "Level", "Colour"]),
  ];
  const content = (): PolicyContent => contentOf(read(...own).tables);
  const plain = (policy: PolicyContent) => policyTables.map((name) => policy[name].map((entry) => [...entry]));

  it("holds what the tables hold, days as days", () => {
    const { tables } = JSON.parse(writePolicyFile(content())) as { tables: Record<string, unknown[]> };
    assert.deepEqual(tables["Payers"], [
      { Payer: "Acme Health", Family: "Commercial", From: "2026-10-05", "Paper claims": true, "Filing days": 90 },
      { Payer: "=Zenith", Family: "Medicaid", Source: "https://z.example" },
    ]);
    assert.deepEqual(tables["CoveredDx"], [{ List: "Hearts", Code: 93306, Diagnosis: "I50.*", Until: "2026-12-31" }]);
    assert.deepEqual(tables["Rules"], [{ Rule: "doc-order", Level: "off", Colour: "green" }]);
  });

  it("is the same after it was written and read", () => {
    const again = readPolicyFile(writePolicyFile(content()), "policy.json");
    assert.deepEqual(plain(again), plain(content()));
    assert.equal(writePolicyFile(again), writePolicyFile(content()));
  });

  for (const date1904 of [false, true]) {
    it(`is the same after it was put on a sheet that counts days from ${date1904 ? 1904 : 1900}`, () => {
      const tables = asRead(newTables(content(), words, date1904), date1904);
      assert.deepEqual(plain(contentOf(read(...tables).tables)), plain(content()));
    });
  }

  it("says of a bad cell in which record it is", () => {
    const text = writePolicyFile(content()).replace('"Medicaid"', '"HMO"');
    const reading = read(...asRecords(readPolicyFile(text, "policy.json"), "policy.json"));
    assert.match(sentences(reading)[0]!, /^Table Payers, column Family, record 2 of policy.json holds “HMO”/);
  });

  it("keeps keys that programs trip over as the headings that they are", () => {
    const text = '{"echoscrub":"policy","version":1,"tables":{"Payers":[{"__proto__":"x","Payer":{"a":1}}]}}';
    const [entry] = readPolicyFile(text, "f").Payers;
    assert.deepEqual(
      [...entry!],
      [
        ["__proto__", "x"],
        ["Payer", '{"a":1}'],
      ],
    );
    assert.equal(({} as Record<string, unknown>)["Payer"], undefined);
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    ["that is no JSON", "Payer,Family", "policy.not-a-policy"],
    ["of something else", '{"tables":{}}', "policy.not-a-policy"],
    ["that is a list", "[]", "policy.not-a-policy"],
    ["of a newer version", '{"echoscrub":"policy","version":2,"tables":{}}', "policy.other-version"],
    ["with a table that is no list", '{"echoscrub":"policy","version":1,"tables":{"Rules":{}}}', "policy.no-records"],
    ["with a record that is none", '{"echoscrub":"policy","version":1,"tables":{"Rules":[1]}}', "policy.no-record"],
  ];
  for (const [title, text, key] of wrong) {
    it(`${title} is refused with a sentence`, () =>
      assert.throws(
        () => readPolicyFile(text, "f.json"),
        (problem) => problem instanceof Problem && problem.phrase.key === key,
      ));
  }
});
