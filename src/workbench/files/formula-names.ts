/** Functions newer than the file format carry a prefix in files, which Excel does not show. */
const newer = new Set(
  (
    "CONCAT FILTER IFNA IFS MAXIFS MINIFS SEQUENCE SORT SWITCH TEXTJOIN UNIQUE XLOOKUP XMATCH XOR LET LAMBDA DAYS " +
    "ISOWEEKNUM NUMBERVALUE FORMULATEXT SORTBY RANDARRAY TAKE DROP CHOOSECOLS CHOOSEROWS HSTACK VSTACK " +
    "TOCOL TOROW WRAPCOLS WRAPROWS EXPAND TEXTBEFORE TEXTAFTER TEXTSPLIT"
  ).split(" "),
);
const doublyPrefixed = new Set(["FILTER", "SORT"]);

const call = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][\w.]*)(?=\()/g;

export function fromFileFormula(formula: string): string {
  return formula.replace(call, (all, name?: string) => (name ? name.replace(/^(_xl(fn|ws|udf|dudf)[._])+/i, "") : all));
}

export function toFileFormula(formula: string): string {
  return formula.replace(call, (all, name?: string) => {
    const upper = name?.toUpperCase();
    if (upper === undefined || !newer.has(upper)) return all;
    return `_xlfn.${doublyPrefixed.has(upper) ? "_xlws." : ""}${upper}`;
  });
}
