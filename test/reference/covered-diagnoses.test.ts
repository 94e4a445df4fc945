import assert from "node:assert/strict";
import { hasDiagnosisShape } from "../../src/claims/codes.ts";
import type { ContractorId } from "../../src/reference/contractors.ts";
import { coverageArticles, coveredDiagnoses } from "../../src/reference/covered-diagnoses.ts";
import { inForce } from "../../src/reference/dated.ts";
import { shippedDiagnoses } from "../../src/reference/diagnosis-codes.ts";
import table from "../../src/reference/tables/covered-diagnoses.json" with { type: "json" };

const articleOf = (contractor: ContractorId) => coverageArticles.find((article) => article.contractor === contractor);

function group(contractor: ContractorId, number: number) {
  return articleOf(contractor)!.groups.find((one) => one.number === number)!;
}

type Groups = readonly [contractor: ContractorId, number: number, diagnoses: number, procedures: string, not: string];

describe("Covered diagnoses", () => {
  const groups: readonly Groups[] = [
    ["NGS", 1, 1370, "93306 93307 93308 93321 93325 C8923 C8924 C8929", "93303 93320 93350 76376 Q9957"],
    ["NGS", 2, 155, "93303 93304 93319 93320 93321 93325 C8921 C8922", "93306 93308"],
    ["NGS", 3, 346, "93350 93351 93352 93320 93321 93325 C8928 C8930", "93306 93015"],
    ["NGS", 4, 24, "76376 76377", "93306"],
    ["CGS", 1, 1097, "93306 93307 93308 93320 93321 93325 C8923 C8924 C8929", "93303 93350"],
    ["CGS", 2, 139, "93303 93304 93320 93321 93325 C8921 C8922", "93306"],
    ["CGS", 3, 5, "93308 C8924 93320 93321 93325", "93306 93307"],
    ["CGS", 4, 200, "93350 93351 93352 93320 93321 93325 C8928 C8930", "93306"],
    ["CGS", 5, 14, "76376 76377", "93306"],
    ["Palmetto GBA", 1, 100, "93303 93304", "93306"],
    ["Palmetto GBA", 2, 1467, "93306 93307 93308 93320 93321", "93325 93350"],
    ["Palmetto GBA", 3, 784, "93325", "93306 93320"],
    ["Palmetto GBA", 4, 671, "93350 93351 93352", "93306"],
    ["Palmetto GBA", 5, 531, "93312 93313 93314 93315 93316 93317 93318 93319 93355", "93306"],
  ];
  for (const [contractor, number, diagnoses, procedures, not] of groups) {
    it(`of ${contractor} for ${procedures} are ${diagnoses}`, () => {
      const { procedures: family } = group(contractor, number);
      for (const code of procedures.split(" ")) assert.ok(family.has(code), code);
      for (const code of not.split(" ")) assert.equal(family.has(code), false, code);
      const cells = table.articles
        .find((one) => one.contractor === contractor)!
        .groups.find((one) => one.number === number)!;
      assert.equal(Object.values(cells.diagnoses).join(" ").split(" ").length, diagnoses);
    });
  }

  const covered: readonly (readonly [contractor: ContractorId, number: number, yes: string, no: string])[] = [
    ["NGS", 1, "I10 I50.22 I50.20 I42.00 I39 R55 Z13.6 A18.84", "I42.0 I42.8 I50.2 R06.01 Z00.00 R93.1"],
    ["NGS", 2, "Q21.0 D82.1 R78.81", "I10 I50.22 Z87.74"],
    ["NGS", 3, "I10 I20.9 I25.10", "I39 Z13.6"],
    ["CGS", 1, "I42.0 I42.8 I50.22 I39 Z13.6", "I10 I42.00 I50.20 I50.9"],
    ["CGS", 2, "Q21.0 Z87.74", "I10"],
    ["CGS", 3, "I10 I11.9 I13.10 I13.11 I15.0", "I50.22"],
    ["CGS", 4, "I50.9 I50.20 R07.9", "I10 I39"],
    ["CGS", 5, "I39 Q23.3", "I34.0"],
    ["Palmetto GBA", 2, "I42.00", "I42.0 I42.9"],
    ["Palmetto GBA", 3, "I42.9", "I42.0"],
    ["Palmetto GBA", 5, "Z95.4 Z94.1", "I42.3 Z00.00"],
  ];
  for (const [contractor, number, yes, no] of covered) {
    it(`of ${contractor}, group ${number}, hold ${yes} and not ${no}`, () => {
      const { diagnoses } = group(contractor, number);
      for (const code of yes.split(" ")) assert.ok(diagnoses.has(code), code);
      for (const code of no.split(" ")) assert.equal(diagnoses.has(code), false, code);
      for (const text of ["", "I5", "I50", "I5022", "I10.", "I10-", "I50.22 I50.23", "constructor"]) {
        assert.equal(diagnoses.has(text), false, text);
      }
    });
  }

  it("of 3D images count beside a transthoracic echo only, some beside some of them", () => {
    const images = group("NGS", 4);
    assert.ok(images.beside!.has("93306"));
    assert.equal(images.beside!.has("93312"), false);
    const [acquired, congenital] = images.only;
    for (const code of ["I08.1", "I08.3", "I08.9", "I34.0", "I34.1", "I34.81", "I34.89", "I34.9"]) {
      assert.ok(acquired!.diagnoses.has(code) && images.diagnoses.has(code), code);
    }
    assert.deepEqual(["93306", "93307", "93308", "93303"].map(acquired!.procedures.has), [true, true, true, false]);
    assert.ok(congenital!.diagnoses.has("Q23.4"));
    assert.deepEqual(["93303", "93304", "93306"].map(congenital!.procedures.has), [true, true, false]);
    assert.equal(
      images.only.some(({ diagnoses }) => diagnoses.has("I39")),
      false,
    );
  });

  it("after heart surgery are CGS's for a follow-up of a congenital heart only", () => {
    const [only] = group("CGS", 2).only;
    assert.ok(only!.diagnoses.has("Z87.74"));
    assert.deepEqual(["93304", "93303"].map(only!.procedures.has), [true, false]);
  });

  it("have a footnote for some of CGS's", () => {
    assert.ok(group("CGS", 1).footnoted.has("B39.4"));
    assert.equal(group("CGS", 1).footnoted.has("I50.22"), false);
    assert.equal(group("NGS", 1).footnoted.has("B39.4"), false);
  });

  it("are each of the right shape, and valid where the list of codes holds their category", () => {
    for (const { groups: cells } of table.articles) {
      for (const { diagnoses } of cells) {
        for (const [category, tails] of Object.entries(diagnoses as Record<string, string>)) {
          for (const tail of tails.split(" ")) {
            const code = tail === "-" ? category : `${category}.${tail}`;
            assert.ok(hasDiagnosisShape(code), code);
            assert.ok(
              ["valid", "divided", "not held"].includes(shippedDiagnoses.standingOf(code)),
              `${code} ${shippedDiagnoses.standingOf(code)}`,
            );
          }
        }
      }
    }
  });

  it("come from three articles, each of one contractor, as they were in October 2026", () => {
    assert.deepEqual(
      coverageArticles.map(({ id, version, contractor, since }) => [id, version, contractor, since]),
      [
        ["A56781", 44, "NGS", "2025-01-01"],
        ["A57306", 44, "CGS", "2024-10-03"],
        ["A56625", 39, "Palmetto GBA", "2025-01-01"],
      ],
    );
    for (const { from, since, href } of coverageArticles) {
      assert.equal(from, "2026-10-01");
      assert.ok(since < from);
      assert.match(href, /articleid=\d{5}&ver=\d\d$/);
    }
    assert.equal(articleOf("Novitas"), undefined);
    assert.equal(articleOf("NGS")!.edition.name.endsWith("article A56781 version 44, October 2026"), true);
    assert.equal(inForce(coveredDiagnoses, "2026-09-30"), undefined);
    assert.equal(inForce(coveredDiagnoses, "2026-10-01")?.value, coverageArticles);
  });

  it("are about agents too, but not about Lumason", () => {
    const { codes } = articleOf("NGS")!;
    assert.deepEqual(["Q9957", "Q9956", "Q9950"].map(codes.has), [true, true, false]);
    assert.equal(articleOf("Palmetto GBA")!.codes.has("Q9957"), false);
  });
});
