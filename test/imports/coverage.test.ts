import assert from "node:assert/strict";
import { zipSync } from "fflate";
import { tablesOf } from "../../src/imports/imported.ts";
import { coverageArticles } from "../../src/reference/covered-diagnoses.ts";
import type { PublicRow } from "../../src/reference/public-table.ts";
import { fixture, latin, latinText, read, refusal, warningsOf } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";

type Row = PublicRow<"covered-diagnoses">;

const covered = fixture("mcd/article_x_icd10_covered.csv");
const groups = fixture("mcd/article_x_icd10_covered_group.csv");
const codes = fixture("mcd/article_x_hcpc_code.csv");
const csv = (...lines: readonly string[]) => latin(`${lines.join("\r\n")}\r\n`);
const articles = csv(
  "article_id,article_version,article_type,title,status,article_pub_date,article_eff_date",
  '56781,44,6,"Billing and Coding: Transthoracic Echocardiography (TTE)",A,2026-09-24 00:00:00,2026-10-01 00:00:00',
  "57306,44,6,Billing and Coding: Transthoracic Echocardiography,A,2026-09-24 00:00:00,2026-10-01 00:00:00",
  "56625,39,6,Billing and Coding: Echocardiography,A,2026-09-24 00:00:00,2026-10-01 00:00:00",
);
const contractorOf = csv("article_id,article_version,contractor_id", "56781,44,236", "56781,44,237");
const contractor = csv(
  "contractor_id,contractor_type_id,contractor_version,contractor_bus_name,contractor_number",
  '236,8,1,"National Government Services, Inc.",06101',
  '237,8,1,"National Government Services, Inc.",06102',
);
const period = csv("start_date,end_date", "2026-09-24 00:00:00,2026-10-01 00:00:00");
const needed = { "c.csv": covered, "g.csv": groups, "h.csv": codes };
const whole = {
  ...needed,
  "article.csv": articles,
  "x.csv": contractorOf,
  "contractor.csv": contractor,
  "update_period.csv": period,
};
const tables = tablesOf(read(whole));
const rowsOf = (id: string) => tables.find(({ part }) => part === id)!.rows as readonly Row[];

describe("articles of the coverage database", () => {
  it("are a table each, from the day of the export", () => {
    assert.deepEqual(
      tables.map(({ part, title, from }) => [part, title, from]),
      ["A56625 version 39", "A56781 version 44", "A57306 version 44"].map((article) => [
        article.split(" ")[0],
        `Medicare Coverage Database, article ${article}, 1 October 2026`,
        "2026-10-01",
      ]),
    );
  });

  it("begin with the article itself, and every code that it is about", () => {
    const [first] = rowsOf("A56781");
    const { Procedures, ...about } = first!;
    assert.deepEqual(about, {
      Article: "A56781",
      Version: 44,
      Group: 0,
      Contractor: "National Government Services, Inc.",
      Title: "Billing and Coding: Transthoracic Echocardiography (TTE)",
      Since: "2026-10-01",
    });
    const own = coverageArticles.find(({ id }) => id === "A56781")!.codes;
    assert.ok(
      String(Procedures)
        .split(" ")
        .every((code) => own.has(code)),
    );
  });

  for (const article of coverageArticles) {
    it(`say of ${article.id} what is shipped of it`, () => {
      for (const row of rowsOf(article.id).slice(1)) {
        const group = article.groups.find(({ number }) => number === row.Group)!;
        const diagnosis = String(row.Diagnosis);
        const place = `${article.id} ${row.Group} ${diagnosis}`;
        const named = (cell: string | number | undefined) => (cell === undefined ? [] : String(cell).split(" "));
        assert.ok(group.diagnoses.has(diagnosis), place);
        assert.ok(
          named(row.Procedures).length > 0 && named(row.Procedures).every((code) => group.procedures.has(code)),
          place,
        );
        assert.equal(named(row.Beside).length > 0, group.beside !== undefined, place);
        assert.ok(
          named(row.Beside).every((code) => group.beside!.has(code)),
          place,
        );
        const only = group.only.find((one) => one.diagnoses.has(diagnosis));
        assert.equal(row["Only for"] !== undefined, only !== undefined, place);
        assert.ok(
          named(row["Only for"]).every((code) => only!.procedures.has(code)),
          place,
        );
        assert.equal(row["Second diagnosis"] === "yes", group.besideOthers.has(diagnosis), place);
        assert.equal(row.Asterisk !== undefined, group.footnoted.has(diagnosis), place);
      }
    });
  }

  it("have in each group the procedures that are shipped", () => {
    for (const { id, groups: shipped } of coverageArticles) {
      const named = new Set(
        rowsOf(id)
          .slice(1)
          .flatMap((row) =>
            String(row.Procedures)
              .split(" ")
              .map((code) => `${row.Group} ${code}`),
          ),
      );
      for (const { number, procedures } of shipped) {
        if (!rowsOf(id).some((row) => row.Group === number)) continue;
        for (const code of ["93306", "93304", "93350", "C8929", "93320", "93325", "76376", "93352"]) {
          assert.equal(named.has(`${number} ${code}`), procedures.has(code), `${id} ${number} ${code}`);
        }
      }
    }
  });

  it("come in a zip within a zip, beside tables that are not used", () => {
    const others = Object.fromEntries(
      Array.from({ length: 8 }, (_, n) => [`other_${n}.csv`, csv("state_id,description", "1,NY")]),
    );
    const zip = zipSync({
      "current_article_csv.zip": zipSync({ ...whole, ...others }),
      "readme.pdf": latin("%PDF-1.4"),
    });
    assert.deepEqual(tablesOf(read(zip)), tables);
    assert.match(
      warningsOf(read(zip)).join("\n"),
      /^other_0\.csv, .* other_4\.csv and 3 more in current_article_csv\.zip in the file are not used here\.$/m,
    );
  });

  it("are known by their headings, in any order of them", () => {
    const turned = csv(
      ...latinText(covered)
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(",").reverse().join(",")),
    );
    assert.deepEqual(tablesOf(read({ ...whole, "c.csv": turned })), tables);
  });

  it("have their words told apart from their marks, and huge cells do no harm", () => {
    const marked = latinText(groups)
      .replace(/Applicable to codes 93303/, "<p>Applicable&nbsp;to <b>codes</b> 93303")
      .replace(/(43, "|44,1,")/, `$1<!-- ${"x".repeat(300_000)} -->`);
    assert.deepEqual(tablesOf(read({ ...whole, "g.csv": latin(marked) })), tables);
  });

  it("name ranges of codes too, as far as the article is about them", () => {
    const ranged = latin(latinText(groups).replace("codes 93303 and 93304", "codes 93303-93304"));
    assert.deepEqual(tablesOf(read({ ...whole, "g.csv": ranged })), tables);
  });

  it("of which the day is not known are asked for it", () => {
    assert.deepEqual(read(needed).questions, [{ about: "from" }]);
    assert.equal(tablesOf(read(needed), { from: "2026-11-19" })[0]!.from, "2026-11-19");
  });

  it("that are retired, or older versions, are left out", () => {
    const retired = latin(latinText(articles).replace("Echocardiography,A,", "Echocardiography,R,"));
    assert.deepEqual(
      tablesOf(read({ ...whole, "article.csv": retired })).map(({ part }) => part),
      ["A56625", "A56781"],
    );
    const add = (bytes: Uint8Array, line: string) => latin(latinText(bytes) + line + "\r\n");
    const older = {
      ...whole,
      "c.csv": add(covered, "56781,43,I35.0,,1,,,,,"),
      "h.csv": add(codes, "56781,43,93306,,1,,,,"),
    };
    assert.deepEqual(tablesOf(read(older)), tables);
  });

  it("about something else are not kept, and that is said", () => {
    const other = {
      "c.csv": csv("article_id,article_version,icd10_code_id,icd10_covered_group", "1,1,I35.0,1"),
      "g.csv": groups,
      "h.csv": csv("article_id,article_version,hcpc_code_id", "1,1,11055"),
    };
    assert.deepEqual(read(other).tables, []);
    assert.match(warningsOf(read(other)).join(), /No article in force is about an echo study/);
  });

  it("need several tables, and are none of determinations", () => {
    assert.match(
      refusal(() => read(covered))!,
      /^The coverage database says .* together\.$/,
    );
    assert.match(
      refusal(() => read(csv("lcd_id,lcd_version,title", "1,1,x")))!,
      /local coverage determinations/,
    );
  });

  it("that were cut off are said to be", () => {
    assertCutsAreSaid(zipSync(whole), { step: 500, isText: false });
    for (const [name, bytes] of Object.entries(needed)) {
      for (let length = 500; length < bytes.length; length += 1000) {
        const part = bytes.slice(0, length);
        let said = "";
        const problem = refusal(() => (said = warningsOf(read({ ...whole, [name]: part })).join()));
        assert.ok(
          problem ?? (/cut off|no end/.test(said) || part.at(-1) === 10 || part.at(-1) === 13),
          `${name} ${length}`,
        );
      }
    }
  });
});
