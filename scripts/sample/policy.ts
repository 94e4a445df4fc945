import type { Content, Entry, PolicyContent } from "../../src/policy/records.ts";
import { startingContent } from "../../src/policy/start.ts";
import { rules } from "../../src/rules/index.ts";

/** What the practice's biller keeps in the workbook: who pays, at what price, and which rules count otherwise. */
export function samplePolicy(): PolicyContent {
  const start = startingContent(rules);
  return {
    Payers: [
      ...start.Payers,
      ...payers.map(([name, family, manual, said]) =>
        entry({ Payer: name, Family: family, ...said, ...reviewed(manual, "2026-09-28") }),
      ),
    ],
    CoveredDx: [],
    Prices: prices.flatMap(([payer, manual, amounts]) =>
      Object.entries(amounts).map(([code, amount]) =>
        entry({
          Payer: payer,
          Code: code,
          From: "2026-01-01",
          "Price per unit": amount,
          ...reviewed(manual, "2026-09-29"),
        }),
      ),
    ),
    Rules: start.Rules.map((row) => new Map([...row, ...levelOf(String(row.get("Rule")))])),
  };
}

type Said = Readonly<Record<string, Content>>;

/** What each payer wants beside what its family does. All names are made up, but for Medicare's and Medicaid's. */
const payers: readonly (readonly [name: string, family: string, manual: string, said: Said])[] = [
  ["Medicare Part B", "Medicare", "NGS, Medicare Part B for our state", { Contractor: "NGS" }],
  [
    "SilverPath Medicare Advantage",
    "Medicare Advantage",
    "SilverPath provider manual 2026",
    {
      NDC: "not used",
      "Price basis": "Medicare limits",
      "Authorisation codes": "none",
      "Filing days": 365,
      "93352 in facility": "no",
      "Covered diagnoses": "none",
    },
  ],
  [
    "State Medicaid",
    "Medicaid",
    "State Medicaid imaging handbook, July 2026",
    {
      "C-codes in office": "no",
      "Price basis": "own prices",
      "Authorisation codes": "none",
      "Filing days": 365,
      "93352 in facility": "no",
      "Covered diagnoses": "none",
    },
  ],
  [
    "Blue Summit PPO",
    "Commercial",
    "Blue Summit provider manual 2026, imaging",
    {
      NDC: "wanted",
      "Price basis": "own prices",
      "Authorisation codes": "93303, 93306, 93307, 93308, 93319, 93350, 93351",
      "Authorisation mandatory": "yes",
      "Filing days": 180,
      "93352 in facility": "no",
      "Covered diagnoses": "none",
    },
  ],
  [
    "Northlake Health Plan",
    "Commercial",
    "Northlake fee schedule and billing guide 2026",
    {
      NDC: "not used",
      "Price basis": "Medicare limits",
      "Authorisation codes": "none",
      "Filing days": 180,
      "93352 in facility": "no",
      "Covered diagnoses": "none",
    },
  ],
  [
    "Union Trades Fund",
    "Commercial",
    "Fund office by telephone",
    {
      NDC: "not used",
      "Price basis": "bundled",
      "Authorisation codes": "none",
      "Filing days": 180,
      "93352 in facility": "no",
      "Covered diagnoses": "none",
      "Contrast terms": "bundled",
      "Contrast note": "Contrast is paid with the study: give it, do not bill it.",
    },
  ],
];

const prices: readonly (readonly [payer: string, manual: string, amounts: Readonly<Record<string, number>>])[] = [
  ["State Medicaid", "State Medicaid drug fee schedule 2026", { Q9950: 16.2, Q9956: 36.5, Q9957: 36.5 }],
  ["Blue Summit PPO", "Blue Summit contract, schedule B", { Q9950: 24, Q9956: 52, Q9957: 52 }],
];

function levelOf(rule: string): readonly (readonly [string, Content])[] {
  if (rule !== "contrast-line-order") return [];
  return [
    ["Level", "info"],
    ["Note", "The study is to be keyed first"],
    ["Reviewed by", "A. Biller"],
    ["Reviewed on", "2026-10-02"],
  ];
}

function reviewed(source: string, day: string): Said {
  return { Source: source, "Reviewed by": "A. Biller", "Reviewed on": day };
}

function entry(cells: Said): Entry {
  return new Map(Object.entries(cells));
}
