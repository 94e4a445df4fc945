const rationales = [
  "Misuse of Column Two code with Column One code",
  "Standards of medical/surgical practice",
  "HCPCS/CPT procedure code definition",
];
const head = [
  "Copyright notice.\t\t\t\t\t\t",
  "Column1/Column2 Edits\t\t\t\t\t\t",
  "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
  "\t\tprior to 1996\tDate\tDate\t0=not allowed\t",
  "\t\t\t\t*=no data\t1=allowed\t",
  "\t\t\t\t\t9=not applicable\t",
];

/** Pairs of each first code. */
const pairsOfCode = 250;

/**
 * The text of all procedure edits of a quarter, in pieces: as many rows as CMS has, made up but for their layout and for
 * one pair of codes that are ours.
 */
export function* editsText(rows: number): Generator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${head.join("\r\n")}\r\n`);
  const codes = Math.ceil(rows / pairsOfCode);
  let left = rows;
  let hasOurs = false;
  for (let index = 0; index < codes; index++) {
    const column1 = String(Math.floor((index / codes) * 99_999)).padStart(5, "0");
    const lines: string[] = [];
    if (!hasOurs && column1 > "93306") {
      hasOurs = true;
      lines.push(`93306\t93320\t\t20100101\t*\t0\t${rationales[2]}`);
    }
    for (let pair = lines.length; pair < Math.min(left, pairsOfCode); pair++) {
      const deleted = pair % 3 === 0 ? "20191231" : "*";
      lines.push(
        `${column1}\t${100_000 - pair - 1}\t${pair % 97 === 0 ? "*" : ""}\t20100101\t${deleted}\t${pair % 2}\t${rationales[pair % 3]}`,
      );
    }
    left -= lines.length;
    yield encoder.encode(`${lines.join("\r\n")}\r\n`);
  }
}
