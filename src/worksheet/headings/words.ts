/** Spellings of one word, as headings have them: abbreviations, plurals, old names. */
const spellings: Readonly<Record<string, string>> = {
  code: "cd cds codes",
  number: "no num nbr nbrs nr numbers",
  amount: "amt amts amounts",
  service: "svc svcs serv srv srvc services servc",
  procedure: "proc procs procedures prcdr",
  patient: "pt pat pnt patients ptnt",
  date: "dt dte dates",
  dx: "diag diags diagnosis diagnoses dxs diagn icds dxcode",
  mod: "mods modifier modifiers modif modifs mdf modfr",
  charge: "chg chgs charges chrg chrgs chrge",
  unit: "units unts un uns",
  quantity: "qty qnty quant quantities",
  insurance: "ins insur insurer insco",
  payer: "payor payers payors pyr",
  volume: "vol vols volumes",
  provider: "prov provs prv providers",
  rendering: "rend rndr rendered render",
  referring: "ref refer referrer refering",
  ordering: "ord ordered orderer",
  account: "acct accts acc accounts acctno",
  facility: "fac facil facilities",
  location: "loc locn locations",
  pointer: "ptr ptrs pointers pntr",
  auth: "authorization authorisation authorizations preauth preauthorization authno",
  submitted: "subm submit sbmtd",
  billed: "bld bill'd",
  claim: "clm clms claims",
  place: "pl plc",
  vial: "vials vl",
  ml: "mls milliliter milliliters millilitre millilitres cc ccs",
  waste: "wasted wastage discard discarded discards discrd wst wasting",
  given: "admin administered adm admn admind administer",
  drawn: "draw drew",
  image: "images imaging img imgs",
  window: "windows",
  hcpcs: "hcpc hcpcscpt hcpcscode",
  cpt: "cpts cptcode cptcodes",
  pos: "poscode",
  id: "ids identifier ident",
  to: "thru through end ending until",
  from: "beg begin beginning start starting frm",
  day: "days",
  payment: "pmt pmts payments pymt pymts",
  paid: "pd",
  allowed: "alw alwd allow alwed",
  contrast: "contr cntrst",
  professional: "prof professionals",
  institutional: "inst institution",
  performing: "perf perform",
  business: "bus",
  national: "natl",
  name: "nm names",
  primary: "prim pri",
  secondary: "sec scndry",
  adjustment: "adjustments",
  remark: "remarks rmk rmks",
  qualifier: "qualifiers",
  suboptimal: "suboptimum",
  agent: "agents",
  order: "orders",
  physician: "phys physicians",
};

const spelled = new Map(
  Object.entries(spellings).flatMap(([word, others]) => others.split(" ").map((other) => [other, word] as const)),
);

/** Names that are more than one word, or one word for several. The first that fits is put in place of the text. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\bicd ?(9|10)? ?(?:cm)?\b(?! ?pcs)/g, " dx "],
  [/\bcpt ?4$/g, " cpt "],
  [/\bndc ?11\b/g, " ndc "],
  [/\bndcunits?qual\b/g, " ndc unit qual "],
  [/\bndc ?units?\b/g, " ndc unit "],
  [/\bserv(?:ice)?date\b/g, " service date "],
  [/\b(?:svc|srv)(?:dt|date)\b/g, " service date "],
  [/\bm r n\b/g, " mrn "],
  [/\ba c\b/g, " account "],
  [/\bd o s\b/g, " dos "],
  [/\bp o s\b/g, " pos "],
  [/\buo ?m\b/g, " uom "],
  [/\b(?:mm|m) ?(?:dd|d) ?(?:yyyy|yy|ccyy)\b/g, " "],
  [/\b(?:yyyy|ccyy) (?:mm) (?:dd)\b/g, " "],
  [/\b(?:usd|us dollars|dollars)\b/g, " "],
  [/\by n\b/g, " "],
  [/\ba (?:l|d|thru l)\b/g, " "],
];

/** Words that a heading means the same without. */
const silent = new Set(["of", "the", "for", "on", "s", "and", "or", "in", "per", "x", "item", "box", "fl"]);

/** Numbers of boxes on the claim form, before the name of the box: 24D CPT/HCPCS, 21. Diagnosis. */
const boxes = /^(?:(?:item|box|fl|field|locator) \d{1,2}(?: [a-j])?|24(?: [a-j])?|17 b|33 a|21) (?=[a-z]{3})/;

/**
 * The words of a heading: lower case, without punctuation, in their usual spelling. Numbers are words of their own,
 * so that "Mod1", "MOD 1" and "Modifier #1" are the same.
 */
export function wordsOf(heading: string): readonly string[] {
  let text = heading
    .slice(0, 120)
    .replace(/mL/g, " ml ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]{2,})([A-Z][a-z]{2,})|([A-Z]{3,})([A-Z][a-z])/g, "$1$3 $2$4")
    .toLowerCase()
    .replace(/'s\b/g, " ")
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/g, " $1 ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/([a-z])(\d)/g, "$1 $2")
    .replace(/(\d)([a-z])/g, "$1 $2")
    .trim();
  for (const [pattern, name] of names) text = text.replace(pattern, name);
  text = text.trim().replace(/ +/g, " ").replace(boxes, "");
  return text
    .split(" ")
    .map((word) => spelled.get(word) ?? word)
    .filter((word) => word && !silent.has(word));
}
