import assert from "node:assert/strict";
import { addOnCodes } from "../../src/reference/add-on-codes.ts";
import { agentPackages } from "../../src/reference/agent-packages.ts";
import { codeDates } from "../../src/reference/code-dates.ts";
import { componentIndicators } from "../../src/reference/component-indicators.ts";
import { coverageOf } from "../../src/reference/contractor-policies.ts";
import { inForce, type Dated } from "../../src/reference/dated.ts";
import { diagnosisList } from "../../src/reference/diagnosis-codes.ts";
import { shippedFacts } from "../../src/reference/facts.ts";
import { hospitalPayment } from "../../src/reference/hospital-payment.ts";
import { factsWith } from "../../src/reference/imported/facts.ts";
import { columnOneCodes } from "../../src/reference/kept-codes.ts";
import { paymentLimits } from "../../src/reference/payment-limits.ts";
import { procedureEdits } from "../../src/reference/procedure-edits.ts";
import type { PublicKind, PublicRow, PublicTable } from "../../src/reference/public-table.ts";
import { unitEdits } from "../../src/reference/unit-edits.ts";

const origin = { file: "file.csv", sha256: "0".repeat(64), by: "Ann", on: "2026-11-25" };

function table<K extends PublicKind>(
  kind: K,
  days: readonly [from: string, until?: string],
  rows: readonly PublicRow<K>[],
  part?: string,
): PublicTable<K> {
  const [from, until] = days;
  return { kind, title: `CMS ${kind}, ${from}`, from, origin, rows, ...(until && { until }), ...(part && { part }) };
}

function on<T>(fact: Dated<T>, day: string, ...tables: readonly PublicTable[]) {
  return inForce(factsWith(tables).of(fact), day);
}

const second2026 = ["2026-04-01", "2026-06-30"] as const;
const third2026 = ["2026-07-01", "2026-09-30"] as const;

describe("Imported tables", () => {
  it("leave every fact as it is where none was imported", () => {
    assert.equal(factsWith([]), shippedFacts);
    const limits = table("payment-limits", second2026, []);
    assert.equal(factsWith([limits]).of(unitEdits), unitEdits);
  });

  it("say of which file and day they are, and who publishes it", () => {
    const limits = table("payment-limits", second2026, [{ Code: "Q9957", "Payment limit": 40.5 }]);
    assert.deepEqual(on(paymentLimits, "2026-05-05", limits)?.source, {
      title: "CMS payment-limits, 2026-04-01",
      section: "file.csv",
      href: "https://www.cms.gov/medicare/payment/part-b-drugs/asp-pricing-files",
      readOn: "2026-11-25",
    });
  });
});

describe("Imported payment limits", () => {
  const second = table("payment-limits", second2026, [
    { Code: "Q9957", "Payment limit": 40.5 },
    { Code: "A9606", Notes: "no limit" },
  ]);
  const cases: readonly (readonly [day: string, limit: number | undefined])[] = [
    ["2026-03-31", inForce(paymentLimits, "2026-03-31")?.value.get("Q9957")],
    ["2026-04-01", 40.5],
    ["2026-06-30", 40.5],
    ["2026-07-01", undefined],
    ["2026-09-30", undefined],
    ["2026-10-01", inForce(paymentLimits, "2026-10-01")?.value.get("Q9957")],
  ];
  for (const [day, limit] of cases) {
    it(`are ${limit ?? "unknown"} on ${day}`, () => {
      assert.equal(on(paymentLimits, day, second)?.value.get("Q9957"), limit);
    });
  }

  it("stand over shipped ones of the same quarter, and the later import over the earlier", () => {
    const days = ["2026-10-01", "2026-12-31"] as const;
    const corrected = table("payment-limits", days, [{ Code: "Q9957", "Payment limit": 1 }]);
    assert.equal(on(paymentLimits, "2026-11-25", corrected)?.value.get("Q9957"), 1);
    assert.equal(on(paymentLimits, "2026-05-05", second)?.value.get("A9606"), undefined);
  });
});

describe("Imported unit edits", () => {
  const practice = table(
    "unit-edits",
    third2026,
    [{ "Claim type": "professional", Code: "Q9957", Units: 4, Indicator: 2 }],
    "professional",
  );

  it("count for their kind of claim; the other keeps its own list, and its edition", () => {
    const list = on(unitEdits, "2026-08-01", practice)!.value;
    assert.deepEqual(list.limitOf("Q9957", "professional"), { units: 4, indicator: 2 });
    assert.deepEqual(list.limitOf("Q9957", "institutional"), { units: 3, indicator: 3 });
    assert.equal(list.editionFor("professional")?.name, "unit-edits, 2026-07-01");
    assert.equal(list.editionFor("institutional")?.name, "NCCI medically unlikely edits, July 2024");
  });

  it("know nothing of a code that they lack", () => {
    assert.equal(on(unitEdits, "2026-08-01", practice)!.value.limitOf("Q9950", "professional"), undefined);
  });

  it("give way to the newer shipped list, and count before the first one", () => {
    assert.equal(on(unitEdits, "2026-10-01", practice)!.value.limitOf("Q9957", "professional")?.units, 3);
    const early = { ...practice, from: "2023-01-01", until: "2023-03-31" };
    const list = on(unitEdits, "2023-02-01", early)!.value;
    assert.equal(list.limitOf("Q9957", "professional")?.units, 4);
    assert.equal(list.limitOf("Q9957", "institutional"), undefined);
    assert.equal(list.editionFor("institutional"), undefined);
  });
});

describe("Imported procedure edits", () => {
  const pair = { "Claim type": "professional", "Column 1": "93306", "Column 2": "96374" } as const;
  const readOf = [...columnOneCodes.codes].map((code) => ({ "Claim type": "professional", "Column 1": code }));
  const file = table(
    "procedure-edits",
    third2026,
    [
      ...readOf,
      { ...pair, Effective: "2010-01-01", Deleted: "2019-12-31", "Modifier indicator": 0 },
      { ...pair, Effective: "2020-01-01", "Modifier indicator": 1 },
      { ...pair, "Column 2": "96372", Effective: "2025-01-01", Deleted: "2025-01-01", "Modifier indicator": 9 },
    ],
    "professional",
  );
  const cases: readonly (readonly [day: string, indicator: number | undefined])[] = [
    ["2009-12-31", undefined],
    ["2010-01-01", 0],
    ["2019-12-31", 0],
    ["2020-01-01", 1],
    ["2026-11-25", 1],
  ];
  for (const [day, indicator] of cases) {
    it(`tell of ${day} what their pairs' own dates say`, () => {
      const edits = on(procedureEdits, day, file)?.value;
      assert.equal(edits?.edit("93306", "96374", "professional")?.indicator, indicator);
      assert.equal(edits?.edit("93306", "96372", "professional"), undefined);
    });
  }

  it("count for nothing as long as a part of the quarter is missing", () => {
    const half = { ...file, rows: file.rows.slice(1) };
    assert.deepEqual(
      factsWith([half])
        .of(procedureEdits)
        .values.map(({ from }) => from),
      procedureEdits.values.map(({ from }) => from),
    );
  });

  it("leave the hospital's pairs to the shipped list", () => {
    const edits = on(procedureEdits, "2024-07-01", file)!.value;
    assert.equal(edits.edit("93306", "93307", "institutional")?.indicator, 0);
    assert.equal(edits.edit("93306", "93307", "professional"), undefined);
    assert.equal(edits.isRead("93015", "professional"), true);
    assert.equal(edits.isRead("93015", "institutional"), false);
  });
});

describe("Imported add-on codes", () => {
  const file = table("add-on-codes", second2026, [
    { "Add-on code": "93352", "Primary code": "93350", Type: 1, Effective: "2013-04-01" },
    { "Add-on code": "93352", "Primary code": "93351", Type: 1, Effective: "2013-04-01", Deleted: "2025-12-31" },
    { "Add-on code": "93325", "Primary code": "CCCCC", Type: 2, Effective: "2013-04-01" },
  ]);

  it("have the primaries in force; what is left to the contractor is not known", () => {
    const { primariesOf } = on(addOnCodes, "2026-05-01", file)!.value;
    assert.deepEqual([...primariesOf("93352")!.codes], ["93350"]);
    assert.equal(primariesOf("93325"), undefined);
  });
});

describe("Other imported tables", () => {
  it("tell how a hospital is paid", () => {
    const file = table("hospital-payment", third2026, [
      { Code: "C8929", "Status indicator": "S", "Payment rate": 790.06 },
      { Code: "Q9957", "Status indicator": "N" },
    ]);
    const { of } = on(hospitalPayment, "2026-08-01", file)!.value;
    assert.deepEqual(
      [of("C8929"), of("Q9957")],
      [
        { status: "S", rate: 790.06 },
        { status: "N", rate: undefined },
      ],
    );
  });

  it("tell a code's parts by the row of the whole service", () => {
    const file = table("relative-values", third2026, [
      { Code: "93306", "PC/TC indicator": 1, "Facility not applicable": "NA" },
      { Code: "93306", Modifier: "26", "PC/TC indicator": 2 },
    ]);
    const { of } = on(componentIndicators, "2026-08-01", file)!.value;
    assert.deepEqual(of("93306"), { indicator: 1, facility: "not priced", office: "priced" });
  });

  it("tell since when codes may be billed; what they lack stays as it was", () => {
    const file = table(
      "hcpcs-codes",
      ["2026-10-01", "2026-12-31"],
      [{ Code: "Q9957", Added: "2005-04-01", Ended: "2026-09-30" }],
    );
    const { of, edition } = on(codeDates, "2026-11-25", file)!.value;
    assert.deepEqual([of("Q9957")!.from, of("Q9957")!.until], ["2005-04-01", "2026-09-30"]);
    assert.equal(of("93356")?.from, "2020-01-01");
    assert.equal(edition.name, "hcpcs-codes, 2026-10-01");
  });

  it("tell the packages of agents, beside those that only the FDA lists", () => {
    const row = { NDC: "11994001104", Code: "Q9957", Drug: "Definity", "Package quantity": 4 } as const;
    const file = table("ndc-crosswalk", second2026, [{ ...row, "Billing units": 2, "Billing units per package": 8 }]);
    const { packageOf, packages } = on(agentPackages, "2026-05-01", file)!.value;
    assert.equal(packageOf("11994001104")?.unitsPerPackage, 8);
    assert.equal(packageOf("00407270703"), undefined);
    assert.ok(packages.length > 1);
  });

  it("tell which diagnoses are valid in a year, and say afterwards that they are old", () => {
    const file = table(
      "diagnosis-codes",
      ["2025-10-01", "2026-09-30"],
      [
        { Code: "I42", Billable: "no" },
        { Code: "I42.0", Billable: "yes" },
      ],
    );
    const standing = (day: string, code: string) => {
      const { value } = on(diagnosisList, day, file)!;
      return [value.standingOf(code), value.outdated];
    };
    assert.deepEqual(standing("2026-09-30", "I42.0"), ["valid", false]);
    assert.deepEqual(standing("2026-09-30", "I42"), ["short", false]);
    assert.deepEqual(standing("2026-09-30", "I42.9"), ["unknown", false]);
    assert.deepEqual(standing("2026-10-01", "I42.0"), ["valid", true]);
    assert.equal(standing("2025-09-30", "I42.9")[0], "valid");
  });
});

describe("An imported article", () => {
  const rows = [
    { Article: "A56781", Version: 45, Group: 0, Procedures: "93306 93307 Q9957" },
    { Article: "A56781", Version: 45, Group: 1, Procedures: "93306", Diagnosis: "Q99.9" },
    { Article: "A56781", Version: 45, Group: 1, Diagnosis: "I50.22", Asterisk: "Y" },
  ] as const;
  const facts = factsWith([table("covered-diagnoses", ["2027-01-01"], rows, "A56781")]);
  const { value: lists } = coverageOf("NGS", facts);
  const covers = (day: string, diagnosis: string) =>
    lists.flatMap((list) => list.listFor("93306", day)?.has(diagnosis) ?? []);
  const whyUnsure = (day: string, diagnosis: string) =>
    lists.flatMap((list) => list.whyUnsure?.("93306", [diagnosis], day)?.key ?? []);

  it("covers from its first day; the version before it until then", () => {
    assert.deepEqual(covers("2026-12-31", "Q99.9"), [false]);
    assert.deepEqual(covers("2027-01-01", "Q99.9"), [true]);
    assert.deepEqual(covers("2026-12-31", "I50.22"), [true]);
    assert.deepEqual(covers("2026-09-30", "I50.22"), []);
  });

  it("says of a diagnosis with a footnote that nobody can tell", () => {
    assert.deepEqual(covers("2027-01-01", "I50.22"), [false]);
    assert.deepEqual(whyUnsure("2027-01-01", "I50.22"), ["not-checked.on-condition"]);
    assert.deepEqual(whyUnsure("2026-12-31", "I50.22"), []);
    assert.deepEqual(whyUnsure("2026-09-30", "I50.22"), ["not-checked.no-reference"]);
  });

  it("keeps the conditions that were read in the version before it, and is named with its own", () => {
    assert.deepEqual(
      lists.map(({ name }) => name),
      [
        "NGS article A56781, version 44",
        "NGS article A56781, version 45",
        ...coverageOf("NGS")
          .value.slice(1)
          .map((one) => one.name),
      ],
    );
    assert.equal(coverageOf("CGS", facts).value[0]!.name, coverageOf("CGS").value[0]!.name);
  });
});
