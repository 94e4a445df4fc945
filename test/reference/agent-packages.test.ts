import assert from "node:assert/strict";
import { agentPackages } from "../../src/reference/agent-packages.ts";
import { agentOf } from "../../src/reference/agents.ts";
import { inForce } from "../../src/reference/dated.ts";

const [older, newer] = agentPackages.values.map(({ value }) => value);

type Case = readonly [ndc: string, code: string, product: string, vials: number, perVial: number, perPackage: number];

describe("Packages of agents", () => {
  const cases: readonly Case[] = [
    ["11994001104", "Q9957", "Definity", 4, 2, 8],
    ["11994001116", "Q9957", "Definity", 16, 2, 32],
    ["11994001720", "Q9957", "Definity RT", 20, 2, 40],
    ["11994001701", "Q9957", "Definity RT", 1, 2, 2],
    ["00407270703", "Q9956", "Optison", 5, 3, 15],
    ["00407270718", "Q9956", "Optison", 18, 3, 54],
    ["00270709916", "Q9950", "Lumason", 5, 5, 25],
    ["00270709973", "Q9950", "Lumason Novaplus", 5, 5, 25],
    ["00270709707", "Q9950", "Lumason", 20, 5, 100],
    ["00270709708", "Q9950", "Lumason Novaplus", 20, 5, 100],
  ];
  for (const [ndc, code, product, vials, unitsPerVial, unitsPerPackage] of cases) {
    it(`hold ${product} ${ndc} in each edition`, () => {
      for (const edition of [older!, newer!]) {
        const { source, ...known } = edition.packageOf(ndc)!;
        assert.deepEqual(known, { ndc, code, product, vials, unitsPerVial, unitsPerPackage });
        assert.ok(source.href);
        assert.equal(edition.agentOfProduct(ndc.slice(0, 9)), code);
      }
    });
  }

  it("are ten, each of whole vials that count as the agent's vial does", () => {
    for (const { packages } of [older!, newer!]) {
      assert.equal(packages.length, cases.length);
      for (const { ndc, code, vials, unitsPerVial, unitsPerPackage } of packages) {
        assert.match(ndc, /^\d{11}$/);
        assert.equal(unitsPerPackage, vials * unitsPerVial, ndc);
        assert.equal(unitsPerVial, agentOf(code)?.unitsPerVial, ndc);
      }
    }
  });

  it("that CMS does not list come from the FDA's directory", () => {
    const title = (ndc: string, edition = older!) => edition.packageOf(ndc)?.source.title;
    assert.match(title("11994001720")!, /^CMS ASP NDC-HCPCS crosswalk, January 2024/);
    assert.match(title("11994001701")!, /openFDA/);
    assert.match(title("11994001720", newer)!, /openFDA/);
    assert.match(title("11994001104", newer)!, /^CMS ASP NDC-HCPCS crosswalk, October 2026/);
  });

  it("do not hold packages of other products", () => {
    assert.equal(older!.packageOf("00409193201"), undefined);
    assert.equal(older!.agentOfProduct("004091932"), undefined);
    assert.equal(older!.packageOf("constructor"), undefined);
  });

  it("are known from January 2024 on", () => {
    const edition = (day: string) => inForce(agentPackages, day)?.value.edition;
    const name = "ASP NDC-HCPCS crosswalk";
    const first = { name: `${name}, January 2024 to January 2026`, from: "2024-01-01", until: "2026-03-31" };
    assert.equal(edition("2023-12-31"), undefined);
    assert.deepEqual(edition("2024-01-01"), first);
    assert.deepEqual(edition("2026-09-30"), first);
    assert.deepEqual(edition("2026-10-01"), { name: `${name}, October 2026`, from: "2026-10-01", until: "2026-12-31" });
  });
});
