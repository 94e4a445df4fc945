// Writes src/reference/tables/hcpcs-codes.json from issues of the CMS HCPCS Level II alpha-numeric file:
//   node scripts/tables/hcpcs-codes.mjs HCPC17_CONTR_ANWEB.txt HCPC2018_CONTR_ANWEB_disc.txt HCPC2025_OCT_ANWEB.csv
// The first two are of fixed width, the last one has the columns of the workbook. A record that says the same in the next
// issue is kept there only.
import { readFileSync } from "node:fs";
import { given, inOrder, rowsOf, writeTable } from "./files.mjs";

const [of2017, of2018, of2025] = given("the file of January 2017", "of January 2018", "of October 2025");

/** Contrast agents and their neighbours, hospital echo codes, drugs of stress tests, and modifiers of such claims. */
const isWanted = (code) =>
  /^(?:A9700|C892[1-9]|C8930|Q99[5-8]\d|J0153|J1250|J2785|J[WZ]|TC|XU|G[AYZ]|KX|P[NO])$/.test(code) &&
  !/^Q998[4-9]$/.test(code);

/** Our names, and where each stands: columns of the workbook, and first and last place of the fixed-width file. */
const fields = {
  "Long description": { columns: ["LONG DESCRIPTION"] },
  "Short description": { columns: ["SHORT DESCRIPTION"], places: [[92, 119]] },
  Pricing: { columns: numbered("PRICE", 4), places: repeated(120, 2, 4) },
  "Multiple pricing": { columns: ["MULT_PI"], places: [[128, 128]] },
  "NCD manual": { columns: numbered("CIM", 3), places: repeated(129, 6, 3) },
  "Claims manual": { columns: numbered("MCM", 3), places: repeated(147, 8, 3) },
  Statute: { columns: ["STATUTE"], places: [[171, 180]] },
  "Lab certification": { columns: numbered("LABCERT", 8), places: repeated(181, 3, 8) },
  "Cross reference": { columns: numbered("XREF", 5), places: repeated(205, 5, 5) },
  Coverage: { columns: ["COV"], places: [[230, 230]] },
  "ASC group": { columns: ["ASC_GRP"], places: [[231, 232]] },
  "ASC date": { columns: ["ASC_DT"], places: [[233, 240]], read: dateOf },
  "OPPS group": { columns: ["OPPS"], places: [[241, 243]] },
  "OPPS indicator": { columns: ["OPPS_PI"], places: [[244, 244]] },
  "OPPS date": { columns: ["OPPS_DT"], places: [[245, 252]], read: dateOf },
  "Processing note": { columns: ["PROCNOTE"], places: [[253, 256]] },
  BETOS: { columns: ["BETOS"], places: [[257, 259]] },
  "Type of service": { columns: numbered("TOS", 5), places: repeated(261, 1, 5) },
  "Anesthesia units": { columns: ["ANEST_BU"], places: [[266, 268]], read: Number },
  Added: { columns: ["ADD DT"], places: [[269, 276]], read: dateOf },
  "Action date": { columns: ["ACT EFF DT"], places: [[277, 284]], read: dateOf },
  Ended: { columns: ["TERM DT"], places: [[285, 292]], read: dateOf },
  Action: { columns: ["ACTION CD"], places: [[293, 293]] },
};

const issues = [
  { name: "January 2017", from: "2017-01-01", until: "2017-12-31", codes: fixed(of2017) },
  { name: "January 2018", from: "2018-01-01", until: "2018-12-31", codes: fixed(of2018) },
  { name: "October 2025", from: "2025-10-01", until: "2025-12-31", codes: columns(of2025) },
];

await writeTable("hcpcs-codes", {
  title: "CMS HCPCS Level II alpha-numeric file",
  edition: "January 2017 to October 2025",
  from: "2017-01-01",
  href: "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update",
  readOn: "2026-11-25",
  editions: issues.map(({ codes, ...issue }, i) => ({ ...issue, ...parted(codes, issues[i + 1]?.codes) })),
});

/** The codes whose record is that of the next issue, and the records of the others. */
function parted(codes, next = {}) {
  const isSame = ([code, record]) => JSON.stringify(record) === JSON.stringify(next[code]);
  const entries = Object.entries(codes);
  return {
    asNext: entries
      .filter(isSame)
      .map(([code]) => code)
      .join(" "),
    codes: Object.fromEntries(entries.filter((entry) => !isSame(entry))),
  };
}

function columns(path) {
  const rows = rowsOf(path).filter(({ HCPC }) => isWanted(HCPC));
  return inOrder(rows.map((row) => [row.HCPC, record((field) => field.columns.map((name) => row[name]))]));
}

function fixed(path) {
  const lines = readFileSync(path, "latin1")
    .split(/\r?\n/)
    .filter((line) => /^(?: {3}[A-Z0-9]{2}|[A-Z]\d{4})\d{5}[3478]/.test(line));
  const texts = new Map();
  for (const line of lines) {
    const code = line.slice(0, 5).trim();
    texts.set(code, [...(texts.get(code) ?? []), line.slice(11, 91).trim()]);
  }
  const firsts = lines.filter((line) => /[37]/.test(line[10])).filter((line) => isWanted(line.slice(0, 5).trim()));
  return inOrder(
    firsts.map((line) => {
      const code = line.slice(0, 5).trim();
      const cut = ([first, last]) => line.slice(first - 1, last).trim();
      return [code, record(({ places }) => places?.map(cut) ?? [texts.get(code).join(" ")])];
    }),
  );
}

/** What a record says; what is blank is left out, and what a field has several of is parted by blanks. */
function record(cellsOf) {
  const entries = Object.entries(fields).map(([name, field]) => {
    const text = cellsOf(field).filter(Boolean).join(" ").replaceAll(/ {2,}/g, " ");
    return [name, text && field.read ? field.read(text) : text];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

function numbered(name, count) {
  return Array.from({ length: count }, (_, i) => `${name}${i + 1}`);
}

function repeated(first, length, count) {
  return Array.from({ length: count }, (_, i) => [first + i * length, first + (i + 1) * length - 1]);
}

function dateOf(text) {
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
