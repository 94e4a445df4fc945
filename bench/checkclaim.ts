import { performance } from "node:perf_hooks";
import { rules } from "../src/rules/index.ts";
import { checkClaim, checkClaims } from "../src/functions/check.ts";
import { chargeSheet } from "./support/rows.ts";

/** Our own time of a column of =CHECKCLAIM(A2:R2, A$1:R$1): what Excel takes to call us is not in it. */
const count = 10_000;

const { rows } = chargeSheet(count);
const headings = [rows[0]!];
const formulas = rows.slice(1).map((row, index) => ({ values: [row], address: `Charges!A${index + 2}:R${index + 2}` }));

console.log(`${rules.length} rules, 18 columns, ${count} different rows`);
for (let round = 1; round <= 6; round++) {
  const start = performance.now();
  for (const { values, address } of formulas) checkClaim(values, headings, undefined, address);
  const each = performance.now() - start;
  const spilled = performance.now();
  checkClaims(rows.slice(1), headings, undefined, `Charges!A2:R${count + 1}`);
  const all = performance.now() - spilled;
  console.log(
    `round ${round}: ${count} calls of CHECKCLAIM ${each.toFixed(0)} ms (${((1000 * each) / count).toFixed(1)} µs each); ` +
      `one CHECKCLAIMS of them ${all.toFixed(0)} ms`,
  );
}
