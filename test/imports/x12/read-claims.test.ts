import assert from "node:assert/strict";
import { readClaims } from "../../../src/imports/x12/read-claims.ts";
import { fileText, refusal, rowsOf, warningsOf } from "./support/files.ts";

const echo = fileText("echo.837");

/** The text with one place of it changed. */
function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

describe("A file of professional claims", () => {
  it("becomes one row for each service line", () => {
    const [study, agent, hospital, diluted] = rowsOf(echo);
    const claim = {
      "Claim ID": "HG-1001",
      "Patient ID": "1EG4TE5MK73",
      "Patient Name": "AVERY, JANE Q",
      "Birth Date": "1948-05-07",
      Sex: "F",
      "Member ID": "1EG4TE5MK73",
      Payer: "MEDICARE PART B IL",
      "Payer Number": "00952",
      "Payer Type": "Medicare Part B",
      "Filing Indicator": "MB",
      "Claim Form": "837P",
      Frequency: "1",
      Assignment: "A",
      POS: "11",
      "Dx 1": "I5022",
      "Dx 2": "I420",
      "Dx 3": "R9431",
      "Prior Auth": "PA778812",
      "Billing NPI": "1234567893",
      "Billing Name": "HEART GROUP",
      "Ordering NPI": "1679576722",
      "Facility Name": "HEART GROUP NORTH",
      "Facility NPI": "1912301953",
      "Claim Note": "SUBOPTIMAL BASELINE IMAGES",
      "DOS From": "2026-11-03",
      "DOS To": "2026-11-03",
    };
    assert.deepEqual(study, {
      ...claim,
      "Line #": "1",
      "CPT/HCPCS": "93306",
      "Mod 1": "26",
      "Mod 2": "59",
      Units: 1,
      Charge: 850,
      "Dx Pointer": "AB",
      "Rendering NPI": "1245319599",
      "Ordered As": "DN",
    });
    assert.deepEqual(agent, {
      ...claim,
      "Line #": "2",
      "CPT/HCPCS": "Q9957",
      "Mod 1": "JZ",
      Units: 2,
      Charge: 160,
      "Dx Pointer": "A",
      NDC: "11994001104",
      "NDC Qty": 1.5,
      "NDC UoM": "ML",
      "Rendering NPI": "1033119706",
      "Ordered As": "DK",
      "Line Note": "1 VIAL, 1.5 ML GIVEN",
    });
    assert.equal(hospital!["CPT/HCPCS"], "C8929");
    assert.equal(diluted!["Service Note"], "DILUTED");
  });

  it("lets a line override its claim, and nothing else", () => {
    const [, , first, second] = rowsOf(echo);
    assert.deepEqual([first!.POS, second!.POS], ["11", "22"]);
    assert.deepEqual([first!["Prior Auth"], second!["Prior Auth"]], ["LINEAUTH9", undefined]);
    assert.deepEqual([first!["DOS From"], first!["DOS To"]], ["2026-11-02", "2026-11-04"]);
  });

  it("does not take over from an earlier level what is of somebody else", () => {
    const [, , dependant] = rowsOf(echo);
    assert.equal(dependant!["Payer Type"], undefined);
    assert.equal(dependant!.Payer, "AETNA");
    assert.equal(dependant!["Patient Name"], "FOX, SAM");
    assert.equal(dependant!["Member ID"], "XYZ900100");
    assert.equal(dependant!["Rendering NPI"], undefined);
    assert.equal(dependant!["Claim Note"], undefined);
    assert.equal(dependant!["Original Reference"], "20261015000077");
    assert.equal(dependant!.Frequency, "7");
  });

  it("leaves out what other payers say", () => {
    const [line, ...others] = rowsOf(fileText("other-payers.837"));
    assert.equal(line!.Payer, "HEALTH INSURANCE COMPANY TWO");
    assert.equal(line!["Rendering NPI"], "303304");
    assert.equal(line!["Billing NPI"], "1234567890");
    assert.equal(line!["Patient Name"], "JONES, STEVEN J");
    assert.deepEqual([line!["Dx 1"], line!["Dx 2"], line!["Dx 3"]], ["1987", "4134", "5559"]);
    assert.deepEqual(
      others.map((row) => [row["Claim ID"], row.Charge, row["Rendering NPI"]]),
      [
        ["A37YH668", 12.3, undefined],
        ["A37YH668", 12.31, undefined],
      ],
    );
  });

  it("tells members of a family apart who share a number", () => {
    const ids = rowsOf(fileText("two-subscribers.837")).map((row) => row["Patient ID"]);
    assert.deepEqual(ids, ["123456 JOHN", "123456 DAVID"]);
  });

  it("takes a person who bills for the one who gave the service", () => {
    const person = changed(echo, "NM1*85*2*HEART GROUP*", "NM1*85*1*AMES*IDA");
    assert.deepEqual(
      rowsOf(person).map((row) => row["Rendering NPI"]),
      ["1245319599", "1033119706", "1234567893", "1234567893"],
    );
  });

  it("keeps what is no number, day or pointer as it stands, for a rule to judge", () => {
    const odd = changed(
      changed(changed(echo, "*850*UN*1*", "*8 50*UN*ONE*"), "1:2~", "1:13~"),
      "D8*20261103",
      "D8*20261131",
    );
    const [line] = rowsOf(odd);
    assert.deepEqual(
      [line!.Charge, line!.Units, line!["Dx Pointer"], line!["DOS From"]],
      ["8 50", "ONE", "1,13", "20261131"],
    );
  });

  it("never takes a text for more than a text", () => {
    const [line] = rowsOf(changed(echo, "NTE*ADD*SUBOPTIMAL BASELINE IMAGES", "NTE*ADD*=HYPERLINK(A1)"));
    assert.equal(line!["Claim Note"], "=HYPERLINK(A1)");
    assert.equal(typeof line!["CPT/HCPCS"], "string");
  });

  it("is counted", () => {
    const { envelopes, groups, transactions, claims, lines, segments, warnings } = readClaims(echo).report;
    assert.deepEqual([envelopes, groups, transactions, claims, lines, segments], [1, 1, 1, 2, 4, 74]);
    assert.deepEqual(warnings, []);
  });

  it("has several envelopes, each of its own delimiters", () => {
    const other = echo.replaceAll("*", "|").replaceAll(":", ">").replaceAll("HG-100", "HG-200");
    const { report } = readClaims(echo + other.replaceAll("~\n", "\n"));
    assert.deepEqual([report.envelopes, report.claims, report.lines, report.warnings], [2, 4, 8, []]);
    assert.deepEqual(
      rowsOf(echo + other)
        .slice(4)
        .map((row) => row["Mod 1"]),
      ["26", "JZ", undefined, undefined],
    );
  });
});

describe("What is odd about a claim file", () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      "segments",
      "SE*70*",
      "SE*71*",
      "Segment 72 counts 71 for the segments of its transaction, and 70 were read: something may be missing.",
    ],
    [
      "transactions",
      "GE*1*",
      "GE*3*",
      "Segment 73 counts 3 for the transactions of its group, and 1 were read: something may be missing.",
    ],
    [
      "groups",
      "IEA*1*",
      "IEA**",
      "Segment 74 counts  for the groups of its envelope, and 1 were read: something may be missing.",
    ],
    ["a control number", "SE*70*0001", "SE*70*0002", "Segment 72 ends number 0002, and number 0001 was begun."],
    [
      "no end of the envelope",
      "IEA*1*000000101~\n",
      "",
      "One envelope or group has no end (the first at segment 73): claims may be missing at the end of the file.",
    ],
    [
      "the charge",
      "CLM*HG-1001*1010*",
      "CLM*HG-1001*1020*",
      "The lines of one claim do not add up to its charge (the first is HG-1001 in segment 21).",
    ],
    [
      "a claim id twice",
      "CLM*HG-1002",
      "CLM*HG-1001",
      "One claim has the id of an earlier one (the first is HG-1001 in segment 53): their lines will be taken for one claim.",
    ],
    [
      "a line without a day",
      "DTP*472*D8*20261103~\nREF*6R",
      "DTP*471*D8*20261103~\nREF*6R",
      "One line has no date of service (the first in segment 31).",
    ],
    [
      "a level elsewhere",
      "HL*4*3*23",
      "HL*4*2*23",
      "A level does not say that it belongs to the one before (the first in segment 47); read as if it did.",
    ],
    [
      "an unknown segment",
      "REF*6R*1001-1~",
      "ZZ9*1001-1~",
      "One segment is not known in professional claims and left out: ZZ9.",
    ],
    [
      "a code of another list",
      "SV1*HC:C8929",
      "SV1*WK:C8929",
      "One service is not coded by HCPCS or CPT (the first in segment 62).",
    ],
  ];
  for (const [what, from, to, warning] of cases) {
    it(`is told: ${what}`, () => {
      assert.deepEqual(warningsOf(changed(echo, from, to)), [warning]);
    });
  }

  it("is told once for each kind, with how often", () => {
    const twice = changed(changed(echo, "SV1*HC:C8929", "SV1*WK:C8929"), "SV1*HC:Q9956", "SV1*WK:Q9956");
    assert.deepEqual(warningsOf(twice), ["2 services are not coded by HCPCS or CPT (the first in segment 62)."]);
  });

  it("leaves the place of a diagnosis without a code, for pointers count places", () => {
    const odd = changed(echo, "HI*ABK:I5022*ABF:I420*", "HI*ABK:I5022*ABF*");
    assert.deepEqual(warningsOf(odd), [
      "One diagnosis has no code (the first in segment 25); the place is left blank.",
    ]);
    const [line] = rowsOf(odd);
    assert.deepEqual([line!["Dx 1"], line!["Dx 2"], line!["Dx 3"]], ["I5022", undefined, "R9431"]);
  });

  it("is a thirteenth diagnosis", () => {
    const many = Array.from({ length: 12 }, (_, place) => `ABF:I42${String(place % 10)}`).join("*");
    const odd = changed(echo, "HI*ABK:I5022*ABF:I420*ABF:R9431~", `HI*ABK:I5022~\nHI*${many}~`).replace(
      "SE*70",
      "SE*71",
    );
    assert.deepEqual(warningsOf(odd), [
      "One diagnosis after the twelfth of a claim is left out (the first in segment 26).",
    ]);
    assert.equal(rowsOf(odd)[0]!["Dx 12"], "I420");
  });

  it("is another kind of transaction beside the claims", () => {
    assert.deepEqual(warningsOf(echo + fileText("remittance.835").replaceAll("~", "~\n")), [
      "One transaction is of another kind and left out (the first begins in segment 75).",
    ]);
  });
});

describe("A file that is not read", () => {
  const again = "so get it anew from the system that made it.";
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "a remittance",
      fileText("remittance.835"),
      "Segment 1 begins a remittance (835): choose a file of professional claims (837P).",
    ],
    [
      "hospital claims",
      echo.replaceAll("X222A1", "X223A2"),
      "Segment 3 begins hospital claims (837I): choose a file of professional claims (837P).",
    ],
    [
      "hospital claims without a version",
      changed(echo.replaceAll("*005010X222A1", ""), "SV1*HC:93306:26:59*", "SV2*0483*HC:93306*"),
      "Segment 32 begins hospital claims (837I): choose a file of professional claims (837P).",
    ],
    [
      "dental claims",
      echo.replaceAll("X222A1", "X224A2"),
      "Segment 3 begins dental claims (837D): choose a file of professional claims (837P).",
    ],
    [
      "an eligibility request",
      echo.replace("ST*837", "ST*270"),
      "Segment 3 begins a question or answer about coverage (270, 271): choose a file of professional claims (837P).",
    ],
    [
      "an acknowledgment",
      echo.replace("ST*837", "ST*999"),
      "Segment 3 begins a receipt for another file (997, 999): choose a file of professional claims (837P).",
    ],
    [
      "nothing in its envelope",
      echo.replace(/ST\*[\s\S]*SE\*70\*0001~\n/, ""),
      "The file has 4 segments and no claim in them: choose a file of professional claims (837P).",
    ],
    [
      "a claim without lines",
      echo.replace(/LX\*1~\nSV1\*HC:C8929[\s\S]*?SE\*/, "SE*"),
      "Claim HG-1002 in segment 53 has no service lines: mend it in the system that made the file, then make the file again.",
    ],
    [
      "a line without a service",
      changed(echo, "SV1*HC:C8929*500*UN*1*11**1:2~\n", ""),
      "Line 1 of claim HG-1002 in segment 61 has no service (SV1): the file is damaged there, " + again,
    ],
    [
      "a line outside a claim",
      changed(echo, "CLM*HG-1001*1010***11:B:1*Y*A*Y*Y~\n", ""),
      "Segment 30 (LX) of the claim file belongs to a claim, and none has begun: the file is damaged before it, " +
        again,
    ],
    [
      "something else within",
      changed(echo, "HI*ABK:I5022", "<html>"),
      "Segment 25 of the claim file begins with “<html>”, which begins no segment: the file is damaged there, " + again,
    ],
    [
      "a segment that never ends",
      changed(echo, "NTE*ADD*", `NTE*ADD*${"X".repeat(20_000)}`),
      "Segment 24 of the claim file has no end: the file is damaged there, " + again,
    ],
    [
      "a new envelope in the middle",
      changed(echo, "HI*ABK:I5022", `${echo.slice(0, 107)}HI*ABK:I5022`),
      "The claims that begin in segment 3 have no end (SE) after segment 24: the file is cut off or damaged there, " +
        again,
    ],
  ];
  for (const [what, text, sentence] of cases) it(`is told of: ${what}`, () => assert.equal(refusal(text), sentence));

  it("is one that is cut off anywhere, unless all of its claims are whole", () => {
    const end = echo.indexOf("SE*70");
    for (let length = 1; length < echo.length; length += 100) {
      const said = refusal(echo.slice(0, length));
      assert.equal(said === "read", length > end + 5, `${String(length)}: ${said}`);
      assert.ok(!said.includes("\n") && said.length < 300, said);
    }
    for (let length = end; length < echo.length - 2; length++) {
      const text = echo.slice(0, length);
      if (refusal(text) === "read") assert.notDeepEqual(warningsOf(text), [], text.slice(end));
    }
  });
});
