import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { run } from "../../src/cli/run.ts";
import { fileText, rowsOf } from "../imports/x12/support/files.ts";

/** Of the claims of a file only the first goes out: what its lines say wrongly is mended here. */
const text = fileText("echo.837").replace("HC:93306:26:59", "HC:93306:59");

describe("Released lines for a clearinghouse", () => {
  let folder = "";
  const at = (name: string) => path.join(folder, name);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "echoscrub-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function uploaded(file: string): Promise<readonly Readonly<Record<string, string>>[]> {
    const args = ["release", at(file), "--out", at("out.csv"), "--upload", at("upload.csv"), "--as-of", "2026-11-20"];
    const { stderr } = await run(args, () => Promise.resolve(new Uint8Array()));
    assert.equal(stderr, "");
    const { data } = Papa.parse<Record<string, string>>(await readFile(at("upload.csv"), "utf8"), {
      header: true,
      skipEmptyLines: true,
    });
    return data.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")));
  }

  for (const sheet of [undefined, "sheet.xlsx", "sheet.csv"]) {
    it(`say what the claim file said, by way of ${sheet ?? "the file itself"}`, async () => {
      await writeFile(at("claims.837"), text);
      if (sheet) await run(["import", at("claims.837"), "--out", at(sheet)], () => Promise.resolve(new Uint8Array()));
      const rows = await uploaded(sheet ?? "claims.837");
      const [study, agent] = rowsOf(text);
      assert.equal(rows.length, 2, JSON.stringify(rows));
      const claim = {
        "26 Patient Account No": "HG-1001",
        "Patient ID": "1EG4TE5MK73",
        Payer: "MEDICARE PART B IL",
        "27 Accept Assignment": "A",
        "21A Diagnosis": "I50.22",
        "21B Diagnosis": "I42.0",
        "21C Diagnosis": "R94.31",
        "23 Prior Authorization": "PA778812",
        "24A From": "2026-11-03",
        "24A To": "2026-11-03",
        "24B Place of Service": "11",
        "17b Ordering or Referring NPI": "1679576722",
        "33a Billing NPI": "1234567893",
      };
      assert.deepEqual(pick(rows[0]!, claim), claim);
      assert.deepEqual(pick(rows[1]!, claim), claim);
      const first = {
        Line: "1",
        "24D CPT/HCPCS": "93306",
        "24D Modifier 1": "59",
        "24E Diagnosis Pointer": "AB",
        "24F Charge": "850",
        "24G Units": "1",
        "24J Rendering NPI": "1245319599",
      };
      assert.deepEqual(pick(rows[0]!, first), first);
      const second = {
        Line: "2",
        "24D CPT/HCPCS": "Q9957",
        "24D Modifier 1": "JZ",
        "24E Diagnosis Pointer": "A",
        "24F Charge": "160",
        "24G Units": "2",
        "24 NDC Qualifier": "N4",
        "24 NDC": "11994001104",
        "24 NDC Unit": "ML",
        "24 NDC Quantity": "1.5",
        "24J Rendering NPI": "1033119706",
      };
      assert.deepEqual(pick(rows[1]!, second), second);
      // What no check knows goes along as the sheet has it.
      for (const heading of [
        "Patient Name",
        "Birth Date",
        "Sex",
        "Payer Number",
        "Facility NPI",
        "Claim Note",
        "Ordered As",
      ]) {
        assert.equal(rows[0]![heading], study![heading], heading);
      }
      assert.equal(rows[1]!["Line Note"], agent!["Line Note"]);
    });
  }
});

function pick(
  row: Readonly<Record<string, string>>,
  like: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(like).map((key) => [key, row[key]]));
}
