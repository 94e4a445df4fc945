import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CheckReport, ReportedFinding } from "../../src/cli/check/check-report.ts";
import { checkReport } from "../../src/cli/check/check-report.ts";
import { run } from "../../src/cli/run.ts";
import { tableFile } from "../../src/hosts/file/add-tables.ts";
import { fileHost } from "../../src/hosts/file/file-host.ts";
import { openFile } from "../../src/hosts/file/open-file.ts";
import { newTables } from "../../src/policy/new-tables.ts";
import { writePolicyFile } from "../../src/policy/policy-file.ts";
import type { Content, Entry, PolicyContent } from "../../src/policy/records.ts";
import { startingContent } from "../../src/policy/start.ts";
import { rules } from "../../src/rules/index.ts";
import { checkSheet } from "../../src/session/check-sheet.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";

const asOf = "2026-11-21";
const words = openWords("en", everyWord);
const [aurora, borealis] = ["Aurora Mutual", "Borealis Health"] as const;
const entry = (cells: Readonly<Record<string, Content>>): Entry => new Map(Object.entries(cells));

/** Two payers that nobody has heard of: whatever one wants, the other does not. */
function opposites(): PolicyContent {
  const start = startingContent(rules);
  const reviewed = { "Reviewed by": "J. Roe", "Reviewed on": "2026-11-02" };
  return {
    ...start,
    Payers: [
      ...start.Payers,
      entry({
        Payer: aurora,
        Family: "Commercial",
        "Waste modifier": "required",
        "Unit method": "vial",
        "C-codes in office": "no",
        "Places of service": "12",
        "Screening excluded": "yes",
        "Filing days": 30,
        "Covered diagnoses": "Aurora hearts",
        Source: "https://aurora.example/manual",
        ...reviewed,
      }),
      entry({
        Payer: borealis,
        Family: "Commercial",
        "Waste modifier": "not used",
        "Unit method": "strict",
        "C-codes in office": "yes",
        "Places of service": "11",
        "Screening excluded": "no",
        "Filing days": 365,
        "Covered diagnoses": "none",
        Source: "https://borealis.example/manual",
        ...reviewed,
      }),
    ],
    CoveredDx: [entry({ List: "Aurora hearts", Diagnosis: "I50.*", Source: "https://aurora.example/dx" })],
    Rules: [...start.Rules, entry({ Rule: "doc-order", Level: "off", Payer: borealis })],
  };
}

const headings = ["Patient", "DOS", "POS", "CPT", "Mod", "Units", "Dx", "Payer", "Vials", "mL given", "Order"];

interface Case {
  readonly rule: string;
  /** Lines of one patient's day: code, modifier, units, and what is not as usual. */
  readonly lines: readonly (readonly [code: string, mod: string, units: number])[];
  readonly dos?: string;
  readonly pos?: string;
  readonly dx?: string;
  readonly vials?: number;
  readonly given?: number;
  readonly order?: string;
  /** What the rule says of the lines of each payer; undefined for nothing. */
  readonly aurora: string | undefined;
  readonly borealis: string | undefined;
  /** What the policy says of it, as findings quote it. */
  readonly said?: string;
}

const echo = ["93306", "", 1] as const;

const cases: readonly Case[] = [
  {
    rule: "waste-modifier-missing",
    lines: [echo, ["Q9957", "", 2]],
    aurora: "error",
    borealis: undefined,
    said: "Waste modifier: required",
  },
  {
    rule: "contrast-units-per-vial",
    lines: [echo, ["Q9957", "JZ", 1]],
    vials: 1,
    given: 0.8,
    aurora: "error",
    borealis: undefined,
    said: "Unit method: vial",
  },
  {
    rule: "ccode-on-professional-claim",
    lines: [["C8929", "", 1]],
    aurora: "error",
    borealis: "warning",
    said: "C-codes in office: no",
  },
  {
    rule: "contrast-pos-unexpected",
    lines: [echo, ["Q9957", "JZ", 2]],
    pos: "12",
    aurora: undefined,
    borealis: "warning",
    said: "Places of service: 11",
  },
  {
    rule: "dx-screening-only",
    lines: [echo, ["Q9957", "JZ", 2]],
    dx: "Z13.6",
    aurora: "error",
    borealis: "warning",
    said: "Screening excluded: yes",
  },
  {
    rule: "timely-filing",
    lines: [echo],
    dos: "2026-10-21",
    aurora: "error",
    borealis: undefined,
    said: "Filing days: 30",
  },
  {
    rule: "dx-not-covered",
    lines: [echo],
    dx: "I25.10",
    aurora: "error",
    borealis: undefined,
    said: "Covered diagnoses: Aurora hearts",
  },
  { rule: "doc-order", lines: [echo, ["Q9957", "JZ", 2]], order: "no", aurora: "warning", borealis: undefined },
];

/** The same lines for both payers, one case below the other. */
function sheet(): { readonly csv: string; rowsOf(index: number, payer: string): readonly number[] } {
  const rows: string[] = [headings.join(",")];
  const places = new Map<string, number[]>();
  cases.forEach(({ lines, dos = "2026-11-16", pos = "11", dx = "I50.22", vials, given, order = "yes" }, index) => {
    for (const payer of [aurora, borealis]) {
      const own = lines.map(([code, mod, units]) => {
        const isAgent = code === "Q9957";
        const volumes = isAgent ? [vials, given] : [undefined, undefined];
        return rows.push([`P${index} ${payer}`, dos, pos, code, mod, units, dx, payer, ...volumes, order].join(","));
      });
      places.set(`${index} ${payer}`, own);
    }
  });
  return { csv: `${rows.join("\n")}\n`, rowsOf: (index, payer) => places.get(`${index} ${payer}`)! };
}

describe("Two invented payers with opposite policies, on the same rows", () => {
  const { csv, rowsOf } = sheet();
  const bytes = new TextEncoder().encode(csv);
  const reports: Record<string, CheckReport> = {};
  let folder = "";

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "echoscrub-payers-"));
    const at = (name: string) => path.join(folder, name);
    await writeFile(at("charges.csv"), bytes);
    await writeFile(at("policy.xlsx"), tableFile(newTables(opposites(), words), "policy.xlsx"));
    await writeFile(at("policy.json"), writePolicyFile(opposites()));
    for (const policy of ["policy.xlsx", "policy.json"]) {
      const args = ["check", at("charges.csv"), "--policy", at(policy), "--as-of", asOf, "--format", "json"];
      const { stdout, stderr } = await run(args, async () => new Uint8Array());
      assert.equal(stderr, "");
      reports[policy] = JSON.parse(stdout) as CheckReport;
    }
    const host = fileHost(await openFile(bytes, "charges.csv"));
    await host.addTables(newTables(opposites(), words));
    const checked = await checkSheet(host, { kind: "sheet", sheet: "charges" }, { asOf });
    reports["the workbook itself"] = checkReport(checked, "charges.xlsx", words);
  });

  after(() => rm(folder, { recursive: true }));

  for (const name of ["policy.xlsx", "policy.json", "the workbook itself"]) {
    describe(`by ${name}`, () => {
      const findingsOf = (index: number, payer: string): readonly ReportedFinding[] =>
        reports[name]!.findings.filter(
          ({ row, rule }) => rule === cases[index]!.rule && rowsOf(index, payer).includes(row),
        );

      cases.forEach(({ rule, said, ...expected }, index) => {
        it(`${rule} says ${expected.aurora ?? "nothing"} to one and ${expected.borealis ?? "nothing"} to the other`, () => {
          const worst = [aurora, borealis].map((payer) => {
            const severities = findingsOf(index, payer).map(({ severity }) => severity);
            return (["error", "warning"] as const).find((severity) => severities.includes(severity));
          });
          assert.deepEqual(worst, [expected.aurora, expected.borealis]);
        });

        if (said === undefined) return;
        it(`${rule} names the payer whose policy it is, what it says, and where that stands`, () => {
          const payer = expected.aurora ? aurora : borealis;
          const [finding] = findingsOf(index, payer);
          const [place, site] = payer === aurora ? [5, "aurora"] : [6, "borealis"];
          const row = place + (name === "policy.json" ? 1 : 5);
          const source = `your policy, table Payers, row ${row}, https://${site}.example/manual, reviewed by J. Roe on 2026-11-02`;
          assert.ok(
            finding!.message.includes(`Your policy for ${payer} says “`) && finding!.message.endsWith(` (${source}).`),
            finding!.message,
          );
          assert.ok(finding!.message.includes(`“${said}”`), finding!.message);
          const quoted = finding!.policy.find((each) => each.said === said);
          assert.deepEqual(quoted, { payer, said, source, href: `https://${site}.example/manual` });
        });
      });

      it("counts the lines of both and tells which policy it was", () => {
        const { payers, policy } = reports[name]!;
        const lines = cases.reduce((sum, each) => sum + each.lines.length, 0);
        assert.deepEqual(payers, { [aurora]: lines, [borealis]: lines });
        assert.deepEqual(policy!.payers, [borealis, aurora]);
        assert.equal(path.basename(policy!.source), name === "the workbook itself" ? "EchoScrub policy" : name);
      });
    });
  }
});
