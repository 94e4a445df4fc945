import assert from "node:assert/strict";
import { shippedPolicies } from "../../src/reference/profiles.ts";
import { Payers } from "../../src/scrub/payers.ts";
import { profileNamed } from "../../src/scrub/profile.ts";
import { linesOf, unreadable, type Row } from "../support/lines.ts";

describe("the name of a payer", () => {
  const cases: readonly [string, string][] = [
    ["Medicare", "medicare-ffs"],
    ["MEDICARE PART B", "medicare-ffs"],
    ["Palmetto MAC", "medicare-ffs"],
    ["MCR", "medicare-ffs"],
    ["Railroad Medicare", "medicare-ffs"],
    ["Medicare Advantage", "medicare-advantage"],
    ["Humana Medicare Adv PPO", "medicare-advantage"],
    ["Aetna MA", "medicare-advantage"],
    ["UHC MA-HMO", "medicare-advantage"],
    ["MAPD", "medicare-advantage"],
    ["Aetna Medicare PPO", "medicare-advantage"],
    ["Blue Medicare HMO", "medicare-advantage"],
    ["AARP MedicareComplete", "medicare-advantage"],
    ["Humana Gold Plus HMO", "medicare-advantage"],
    ["HMO Medicare", "medicare-advantage"],
    ["United Healthcare Medicare", "medicare-advantage"],
    ["Medicare Supplement - AARP", "medicare-ffs"],
    ["AARP Medicare Supplement Plan F", "medicare-ffs"],
    ["BCBS Medicare Supp", "medicare-ffs"],
    ["Medicare secondary to Aetna", "medicare-ffs"],
    ["Noridian Medicare", "medicare-ffs"],
    ["Aetna Medicare Medicaid plan", "medicaid"],
    ["Blue Cross PPO", "commercial"],
    ["MassHealth", "medicaid"],
    ["TennCare", "medicaid"],
    ["Medicaid", "medicaid"],
    ["Ohio Medicaid", "medicaid"],
    ["MA Medicaid", "medicaid"],
    ["Medi-Cal", "medicaid"],
    ["MCD", "medicaid"],
    ["Aetna", "commercial"],
    ["Blue Cross of Michigan", "commercial"],
    ["United Healthcare", "commercial"],
    ["Machinists' Fund", "commercial"],
    ["Self pay", "commercial"],
  ];
  for (const [name, profile] of cases) {
    it(`“${name}” speaks of ${profile}`, () => assert.equal(profileNamed(name), profile));
  }
});

describe("the payer family of a line", () => {
  const familyOf = (...rows: Row[]) => new Payers(linesOf(rows), shippedPolicies).at(0)?.profile;

  it("is the hospital's on an institutional claim, whoever pays", () => {
    assert.equal(familyOf({ claimType: "institutional", payer: "Aetna" }), "hospital-opps");
    assert.equal(familyOf({ claimType: "professional", payer: "Aetna" }), "commercial");
    assert.equal(familyOf({ claimType: unreadable(), payer: "Aetna" }), "commercial");
  });

  it("is what the payer type says before what the payer's name says", () => {
    assert.equal(familyOf({ payerType: "Medicaid", payer: "United Healthcare" }), "medicaid");
    assert.equal(familyOf({ payerType: "", payer: "Medicare" }), "medicare-ffs");
  });

  it("is Medicare on a sheet without payers", () => {
    assert.equal(familyOf({ code: "93306" }), "medicare-ffs");
  });

  it("is not known where the payer is blank or broken and the sheet names others", () => {
    assert.equal(familyOf({ payer: "" }, { payer: "Aetna" }), undefined);
    assert.equal(familyOf({ payer: unreadable() }), undefined);
  });

  it("does not depend on the place of service", () => {
    assert.equal(familyOf({ pos: "22", code: "Q9957" }), "medicare-ffs");
  });
});
