import assert from "node:assert/strict";
import { openImport } from "../../src/imports/import-files.ts";
import { tablesOf } from "../../src/imports/imported.ts";
import { fixture, latin, latinText, read, refusal, tableIn } from "./support/read.ts";

const prices = fixture("asp/2026-01.csv");

describe("a file that is no public one", () => {
  const cases = [
    { name: "nothing", bytes: new Uint8Array(0), said: /is empty/ },
    { name: "blank lines", bytes: latin("\r\n\r\n"), said: /none of the public files/ },
    {
      name: "random bytes",
      bytes: Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
      said: /no kind of file/,
    },
    { name: "zeros", bytes: new Uint8Array(3), said: /no kind of file/ },
    { name: "a PDF", bytes: latin("%PDF-1.7\n"), said: /is a PDF/ },
    { name: "an image", bytes: latin("\x89PNG\r\n"), said: /an image/ },
    { name: "a web page", bytes: latin("<!DOCTYPE html><title>CMS</title>"), said: /a web page/ },
    { name: "JSON", bytes: latin('{"code": "Q9957"}'), said: /is JSON/ },
    { name: "prose", bytes: latin("Dear biller,\nall is well.\n"), said: /none of the public files/ },
    {
      name: "a claim sheet",
      bytes: latin("Claim,DOS,Code,Units\n1,2026-01-02,Q9957,2\n"),
      said: /none of the public files/,
    },
  ];
  const envelope = `ISA*00*${" ".repeat(10)}*00*${" ".repeat(10)}*ZZ*SENDER*ZZ*RECEIVER*261001*1200*^*00501*1*0*P*:~GS*HC*A*B~`;
  cases.push(
    { name: "claims", bytes: latin(`${envelope}ST*837*0001~`), said: /a file of claims/ },
    { name: "claims on lines", bytes: latin("ST*837*0001~\nBHT*0019*00~\n"), said: /a file of claims/ },
    { name: "a remittance", bytes: latin(`${envelope}\nST*835*0001~`), said: /a remittance advice/ },
    {
      name: "a list of codes with days",
      bytes: latin("code,start_date,end_date\n1,2020-01-01,\n"),
      said: /none of the public/,
    },
  );
  for (const { name, bytes, said } of cases) {
    it(`such as ${name} is refused in a sentence`, () => {
      assert.match(
        refusal(() => read(bytes))!,
        said,
      );
    });
  }
});

describe("a file", () => {
  it("is the same in UTF-8, UTF-8 with a mark, and UTF-16 of both orders", () => {
    const text = latinText(prices);
    const wide = (order: "le" | "be") => {
      const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
      return new Uint8Array(order === "le" ? bytes : bytes.swap16());
    };
    for (const bytes of [new Uint8Array(Buffer.from(`\ufeff${text}`)), wide("le"), wide("be")]) {
      assert.deepEqual(tableIn(bytes), tableIn(prices));
    }
  });

  it("is the same whatever the pieces that it comes in", () => {
    const long = latin(latinText(prices) + "Q5101,other,1 ML,1.000,20.000,,,,,,,\r\n".repeat(4000));
    for (const bytes of [prices, long, new Uint8Array(Buffer.from(`\ufeff${latinText(long)}`, "utf16le"))]) {
      for (const size of [1, 1000, 65_535, 65_536, 70_001]) {
        if (size === 1 && bytes !== prices) continue;
        const importer = openImport();
        const file = importer.open("prices.csv");
        for (let at = 0; at < bytes.length; at += size)
          file.push(bytes.subarray(at, at + size), at + size >= bytes.length);
        const work = importer.finish();
        let step = work.next();
        while (!step.done) step = work.next();
        const [imported] = step.value;
        assert.equal(imported!.rowsRead, read(bytes).rowsRead);
        assert.deepEqual(tablesOf(imported!), [tableIn(prices)]);
      }
    }
  });

  it("beside another of the same days must say the same", () => {
    const other = latin(latinText(prices).replace(/^(Q9957,"[^"]*",1 ML),[\d.]+/m, "$1,1.000"));
    assert.equal(tableIn({ a: prices, b: prices }).rows.length, tableIn(prices).rows.length);
    assert.match(
      refusal(() => read({ "a.csv": prices, "b.csv": other }))!,
      /^a\.csv and b\.csv say different things/,
    );
  });

  it("of an unknown ending is not held for long", () => {
    const open = latin(latinText(prices) + '"' + "x".repeat(2 ** 25 + 2));
    assert.match(
      refusal(() => read(open))!,
      /damaged or incomplete \(row \d+ cannot be read\)/,
    );
  });
});
