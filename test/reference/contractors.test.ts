import assert from "node:assert/strict";
import {
  contractors,
  coverageDocuments,
  type ContractorId,
  type CoveredStudy,
} from "../../src/reference/contractors.ts";
import { inForce } from "../../src/reference/dated.ts";

const { all, contractorOf, exceptions } = contractors.values[0]!.value;
const { documentsOf, ...documents } = coverageDocuments.values[0]!.value;

describe("Medicare contractors", () => {
  const cases: readonly (readonly [contractor: ContractorId, jurisdiction: string, states: string])[] = [
    ["NGS", "J6", "IL MN WI"],
    ["NGS", "JK", "CT MA ME NH NY RI VT"],
    ["Palmetto GBA", "JJ", "AL GA TN"],
    ["Palmetto GBA", "JM", "NC SC VA WV"],
    ["CGS", "J15", "KY OH"],
    ["Novitas", "JH", "AR CO LA MS NM OK TX"],
    ["Novitas", "JL", "DC DE MD NJ PA"],
    ["First Coast", "JN", "FL PR VI"],
    ["Noridian", "JE", "AS CA GU HI MP NV"],
    ["Noridian", "JF", "AK AZ ID MT ND OR SD UT WA WY"],
    ["WPS", "J5", "IA KS MO NE"],
    ["WPS", "J8", "IN MI"],
  ];
  for (const [contractor, jurisdiction, states] of cases) {
    it(`of ${jurisdiction} are ${contractor}, for ${states}`, () => {
      const held = all.find(({ id }) => id === contractor)!.jurisdictions.find(({ id }) => id === jurisdiction);
      assert.deepEqual(held?.states, states.split(" "));
      for (const state of states.split(" ")) assert.equal(contractorOf(state), contractor, state);
    });
  }

  it("are seven, for the 50 states, the capital and five territories, each in one place", () => {
    assert.equal(all.length, 7);
    const states = all.flatMap(({ jurisdictions }) => jurisdictions.flatMap((one) => one.states));
    assert.equal(states.length, 56);
    assert.equal(new Set(states).size, 56);
    for (const { source } of all) assert.match(source.href, /^https:/);
  });

  it("are not known of what is no state", () => {
    for (const text of ["XX", "", "Texas", "constructor"]) assert.equal(contractorOf(text), undefined, text);
  });

  it("differ in a corner of Virginia", () => {
    assert.deepEqual(
      exceptions.map(({ state, contractor }) => [state, contractor]),
      [["VA", "Novitas"]],
    );
    assert.notEqual(contractorOf("VA"), exceptions[0]!.contractor);
  });

  it("go by another name where the database says so", () => {
    assert.equal(all.find(({ id }) => id === "NGS")?.otherName, "Wellpoint Federal");
  });

  it("are known from January 2025 on", () => {
    assert.equal(inForce(contractors, "2024-12-31"), undefined);
    assert.equal(inForce(contractors, "2025-01-01")?.value.contractorOf("KY"), "CGS");
  });
});

describe("Coverage documents", () => {
  const cases: readonly (readonly [contractor: ContractorId, study: CoveredStudy, ids: string])[] = [
    ["NGS", "TTE", "A56781 L33577"],
    ["NGS", "TEE", "A52868 L33579"],
    ["NGS", "stress", "A56781 L33577"],
    ["Palmetto GBA", "TTE", "A56625 L37379"],
    ["Palmetto GBA", "TEE", "A56625 L37379"],
    ["Palmetto GBA", "perfusion", "A58503 L38786"],
    ["CGS", "TTE", "A57306 L34338"],
    ["CGS", "TEE", "A56809 L34337"],
    ["Novitas", "TTE", ""],
    ["Novitas", "TEE", "A56505 L35016"],
    ["Novitas", "stress", "A56423 L35083"],
    ["First Coast", "TTE", ""],
    ["First Coast", "TEE", "A57179 L33756"],
    ["First Coast", "stress", "A56952 L38396"],
    ["Noridian", "TTE", ""],
    ["Noridian", "TEE", ""],
    ["Noridian", "stress", "A57183 A57184 L34324 L36889"],
    ["WPS", "TTE", ""],
    ["WPS", "TEE", ""],
    ["WPS", "stress", ""],
  ];
  for (const [contractor, study, ids] of cases) {
    it(`of ${contractor} on ${study} are ${ids || "none"}`, () => {
      assert.equal(
        documentsOf(contractor, study)
          .map(({ id }) => id)
          .join(" "),
        ids,
      );
    });
  }

  it("each name their study, their contractor and where they stand", () => {
    assert.equal(documents.all.length, 24);
    const known = new Set(all.map(({ id }) => id));
    for (const { id, contractor, studies, href } of documents.all) {
      assert.match(id, /^[AL]\d{5}$/);
      assert.ok(known.has(contractor) && studies.length > 0, id);
      assert.ok(href.endsWith(`id=${id.slice(1)}`), href);
    }
  });

  it("are a list of one day in August 2025", () => {
    assert.equal(inForce(coverageDocuments, "2025-08-22"), undefined);
    assert.deepEqual(inForce(coverageDocuments, "2025-08-23")?.value.edition, {
      name: "Medicare Coverage Database, documents on echocardiography, 23 August 2025",
      from: "2025-08-23",
      until: "2025-08-23",
    });
  });
});
