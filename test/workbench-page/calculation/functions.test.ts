import assert from "node:assert/strict";
import { defineName } from "../../../src/workbench/model/names.ts";
import { addTable } from "../../../src/workbench/model/table.ts";
import { openSheet } from "./sheets.ts";

const charges = {
  A1: "Code",
  B1: "Units",
  C1: "Charge",
  A2: "'93306",
  B2: 1,
  C2: 500.25,
  A3: "Q9957",
  B3: 2,
  C3: 160.82,
  A4: "Q9957",
  B4: 3,
  C4: 241.23,
  A5: "C8929",
  B5: "n/a",
  C5: "",
  A6: "'Q9957",
  B6: "#N/A",
  C6: 0.1,
  D2: true,
  D3: "'2",
  D4: "7/1/2026",
} as const;

const cases: readonly (readonly [group: string, ...formulas: readonly (readonly [string, unknown])[]])[] = [
  [
    "arithmetic",
    ["1+2*3", 7],
    ["(1+2)*3", 9],
    ["-2^2", 4],
    ["2^3^2", 64],
    ["10%", 0.1],
    ["7/2", 3.5],
    ["1/0", "#DIV/0!"],
    ["1e3+.5", 1000.5],
    ["0.1+0.2=0.3", true],
    ["0.3-0.2-0.1", 0],
    ['"3"+4', 7],
    ['"x"+4', "#VALUE!"],
    ["TRUE+1", 2],
    ["C5+1", 1],
    ['--"5"', 5],
    ["2^5000", "#NUM!"],
  ],
  [
    "text and comparison",
    ['"a"&1&TRUE', "a1TRUE"],
    ['"a"="A"', true],
    ["A2=93306", false],
    ['A2="93306"', true],
    ["A2+1", 93307],
    ['C5=""', true],
    ["C5=0", true],
    ['"b">"a"', true],
    ['2>"1"', false],
    ["1<2", true],
    ["1<>1", false],
    ['"x""y"', 'x"y'],
  ],
  [
    "references",
    ["B3", 2],
    ["$B$3+B$4", 5],
    ["Charges!B3", 2],
    ["'Charges'!B3", 2],
    ["Nowhere!B3", "#REF!"],
    ["C5", 0],
    ["A2", "93306"],
    ["SUM(B2:B4)", 6],
    ["SUM(B:B)", "#N/A"],
    ["SUM(C:C)", 902.4],
    ["SUM(2:2)", 501.25],
    ["ROW()", 20],
    ["COLUMN()", 10],
    ["ROWS(A1:C4)", 4],
    ["COLUMNS(A:C)", 3],
  ],
  [
    "sums and counts",
    ["SUM(A2:A4)", 0],
    ["SUM(B2:B3,10)", 13],
    ['SUM("5",1)', 6],
    ["SUM(B6)", "#N/A"],
    ["AVERAGE(B2:B4)", 2],
    ["AVERAGE(A2:A3)", "#DIV/0!"],
    ["MAX(B2:B4)", 3],
    ["MIN(B2:B4)", 1],
    ["MAX(A2:A3)", 0],
    ["MEDIAN(B2:B4)", 2],
    ["COUNT(A1:D6)", 8],
    ["COUNTA(A1:A6)", 6],
    ["COUNTBLANK(C2:C6)", 1],
    ["PRODUCT(B2:B4)", 6],
    ["SUMPRODUCT(B2:B4,C2:C4)", 1545.58],
    ['SUMPRODUCT((A2:A4="Q9957")*B2:B4)', 5],
    ["LARGE(B2:B4,1)", 3],
    ["SMALL(B2:B4,2)", 2],
    ["SUBTOTAL(9,B2:B4)", 6],
    ["SUBTOTAL(109,B2:B4)", 6],
    ["ROUND(2.5,0)", 3],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(-1.5,0)", -2],
    ["ROUNDUP(1.01,0)", 2],
    ["ROUNDDOWN(-1.9,0)", -1],
    ["INT(-1.5)", -2],
    ["MOD(-3,2)", 1],
    ["CEILING(1.2,0.5)", 1.5],
    ["FLOOR(1.7,0.5)", 1.5],
    ["ABS(-2)", 2],
    ["SQRT(-1)", "#NUM!"],
  ],
  [
    "conditions",
    ['COUNTIF(A2:A6,"Q9957")', 3],
    ['COUNTIF(A2:A6,"q*")', 3],
    ['COUNTIF(A2:A6,"?8929")', 1],
    ['COUNTIF(B2:B6,">=2")', 2],
    ['COUNTIF(B2:B6,"<>2")', 4],
    ["COUNTIF(A2:A6,93306)", 1],
    ['COUNTIF(C2:C6,"")', 1],
    ['COUNTIF(B2:B6,"#N/A")', 1],
    ['SUMIF(A2:A6,"Q9957",C2:C6)', 402.15],
    ['SUMIF(B2:B4,">1")', 5],
    ['SUMIFS(C2:C4,A2:A4,"Q9957",B2:B4,">2")', 241.23],
    ['COUNTIFS(A2:A4,"Q9957",B2:B4,3)', 1],
    ['AVERAGEIF(A2:A4,"Q9957",B2:B4)', 2.5],
    ['MAXIFS(B2:B4,A2:A4,"Q9957")', 3],
  ],
  [
    "decisions",
    ['IF(B2=1,"one","many")', "one"],
    ["IF(FALSE,1)", false],
    ["IF(TRUE,)", 0],
    ["IF(B2=1,1,1/0)", 1],
    ["IF(1/0,1,2)", "#DIV/0!"],
    ["IFERROR(B6,0)", 0],
    ["IFERROR(B2,0)", 1],
    ["IFNA(1/0,0)", "#DIV/0!"],
    ["AND(B2=1,B3=2)", true],
    ["OR(B2=2,B3=3)", false],
    ["NOT(TRUE)", false],
    ['IFS(B2=2,"a",B2=1,"b")', "b"],
    ['IFS(B2=2,"a")', "#N/A"],
    ['SWITCH(B3,1,"a",2,"b")', "b"],
    ['SWITCH(9,1,"a","other")', "other"],
    ['CHOOSE(2,"a","b")', "b"],
    ["ISBLANK(C5)", true],
    ["ISERROR(B6)", true],
    ["ISNUMBER(A2)", false],
    ["ISTEXT(A2)", true],
  ],
  [
    "texts",
    ["LEFT(A2,3)", "933"],
    ["RIGHT(A2,2)", "06"],
    ["MID(A2,2,3)", "330"],
    ["LEN(A2)", 5],
    ['UPPER("a")', "A"],
    ['PROPER("john o\'neil")', "John O'Neil"],
    ['TRIM("  a   b ")', "a b"],
    ['SUBSTITUTE("59,XU",",","/")', "59/XU"],
    ['SUBSTITUTE("aaa","a","b",2)', "aba"],
    ['REPLACE("abcd",2,2,"x")', "axd"],
    ['FIND("b","abc")', 2],
    ['FIND("B","abc")', "#VALUE!"],
    ['SEARCH("B?","abc")', 2],
    ['CONCAT(A2:A3,"-")', "93306Q9957-"],
    ['TEXTJOIN(", ",TRUE,A2:A3,C5)', "93306, Q9957"],
    ['TEXT(46204,"yyyy-mm-dd")', "2026-07-01"],
    ['TEXT(1234.5,"$#,##0.00")', "$1,234.50"],
    ['VALUE("$1,000.50")', 1000.5],
    ['EXACT("a","A")', false],
    ["LEFT(B6,1)", "#N/A"],
  ],
  [
    "dates",
    ["DATE(2026,7,1)", 46204],
    ["D4", 46204],
    ["YEAR(D4)", 2026],
    ["MONTH(D4)", 7],
    ["DAY(D4)", 1],
    ["WEEKDAY(D4)", 4],
    ["WEEKDAY(D4,2)", 3],
    ["EDATE(DATE(2026,1,31),1)", 46081],
    ["EOMONTH(D4,0)", 46234],
    ["DAYS(D4,D4-3)", 3],
    ["DATE(1900,3,1)", 61],
    ["DATE(1900,2,28)", 59],
    ['DATEVALUE("7/1/2026")', 46204],
  ],
  [
    "lookups",
    ['VLOOKUP("Q9957",A1:C6,2,FALSE)', 2],
    ['VLOOKUP("zz",A1:C6,2,FALSE)', "#N/A"],
    ["VLOOKUP(93306,A2:C6,2,FALSE)", "#N/A"],
    ["VLOOKUP(2.5,B2:C4,2)", 160.82],
    ['HLOOKUP("units",A1:C6,3,FALSE)', 2],
    ['MATCH("Q9957",A1:A6,0)', 3],
    ["MATCH(2.5,B2:B4)", 2],
    ["INDEX(A1:C6,3,2)", 2],
    ["INDEX(B2:B4,2)", 2],
    ["SUM(INDEX(B2:C4,0,1))", 6],
    ["INDEX(A1:C6,9,1)", "#REF!"],
    ['XLOOKUP("Q9957",A2:A4,C2:C4)', 160.82],
    ['XLOOKUP("zz",A2:A4,C2:C4,"none")', "none"],
    ['HYPERLINK("#A1","here")', "here"],
    ['HYPERLINK("#"&"A1")', "#A1"],
    ['HYPERLINK("#A"&IFERROR(MATCH("zz",A1:A6,0),4),IFERROR(MATCH("Q9957",A1:A6,0),4))', 3],
  ],
  [
    "what cannot be read",
    ["SUM(", "#NAME?"],
    ["1+", "#NAME?"],
    ["NOSUCH(1)", "#NAME?"],
    ["nowhere", "#NAME?"],
    ["#REF!+1", "#REF!"],
    ["A1:B2 C3", "#NAME?"],
  ],
];

describe("workbench formulas", () => {
  for (const [group, ...formulas] of cases) {
    it(`give what Excel gives: ${group}`, () => {
      const { type, shown } = openSheet(charges);
      const wrong = formulas.flatMap(([formula, expected]) => {
        type("J20", `=${formula}`);
        const found = shown("J20");
        const isSame =
          typeof expected === "number" && typeof found === "number"
            ? Math.abs(found - expected) < 1e-9
            : found === expected;
        return isSame ? [] : [`=${formula} gives ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
      });
      assert.deepEqual(wrong, []);
    });
  }

  it("add cents up to cents", () => {
    const { shown } = openSheet({ A1: "=SUM(0.1,0.2,0.3,0.4,0.5,0.6,0.7)", A2: "=SUM(1E+16,1,-1E+16)" });
    assert.deepEqual([shown("A1"), shown("A2")], [2.8, 1]);
  });

  it("keep a text of digits a text", () => {
    const { shown } = openSheet({ A1: "'99213", A2: "=A1", A3: '=IF(TRUE,"99213","")' });
    assert.equal(shown("A2"), "99213");
    assert.equal(shown("A3"), "99213");
  });

  it("say what is wrong with a formula that cannot be read, and with a function nobody knows", () => {
    const { sheet } = openSheet({ A1: "=1+*2", A2: "=NOSUCH(1)" });
    assert.match(String((sheet.value(0, 0) as { message?: string }).message), /unreadable at 3/);
    assert.match(String((sheet.value(1, 0) as { message?: string }).message), /no function NOSUCH/);
  });

  it("find names and table columns", () => {
    const { workbook, sheet, calculator, type, shown } = openSheet({
      A1: "Code",
      B1: "Units",
      A2: "Q9957",
      B2: 2,
      A3: "Q9957",
      B3: 3,
    });
    workbook.names.push({ name: "Rate", formula: "=0.5", scope: undefined, visible: true, comment: "" });
    workbook.names.push({ name: "Loop", formula: "=Loop+1", scope: undefined, visible: true, comment: "" });
    type("E1", "=Rate*2");
    type("E2", "=Loop");
    assert.equal(shown("E1"), 1);
    assert.equal(shown("E2"), "#NAME?");
    addTable(sheet, { top: 0, left: 0, bottom: 2, right: 1 }, true, "Charges1");
    type("E3", "=SUM(Charges1[Units])");
    type("E4", "=COUNTA(Charges1[[#All],[Code]:[Units]])");
    type("C3", "=Charges1[@Units]*10");
    type("E5", "=Charges1[[#Headers],[Units]]");
    type("E6", "=Charges1[Nothing]");
    type("F1", "=Later");
    assert.equal(shown("F1"), "#NAME?");
    defineName(workbook, "Later", "=Charges!$B$2");
    calculator.namesChanged();
    assert.equal(shown("F1"), 2);
    assert.deepEqual([shown("E3"), shown("E4"), shown("C3"), shown("E5"), shown("E6")], [5, 6, 30, "Units", "#REF!"]);
  });
});
