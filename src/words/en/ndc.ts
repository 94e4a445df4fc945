/** What the command line says of drug codes. */
export const ndc = {
  "ndc.may-stand-for": "{given} may stand for",
  "ndc.parted": "parted {form}",
  "ndc.meant": "{ndc} is meant: no other is of a contrast agent.",
  "ndc.several":
    "{count, plural, =0 {None} other {More than one}} of them is of a contrast agent that our list knows: look for the hyphens on the package.",
  "ndc.product": "{product}, billed with {code}",
  "ndc.of-agent": "a package of {brand} ({code}) that our list does not know",
  "ndc.no-agent": "no package of a contrast agent that our list knows",
  "ndc.row.claim": "on a claim",
  "ndc.row.label": "on its label",
  "ndc.row.package": "package",
  "ndc.units": "{units, plural, one {# unit} other {# units}}",
  "ndc.vials": "{vials, plural, one {# vial} other {# vials}}",
  "ndc.kits": "{vials, plural, one {# kit} other {# kits}}",
  "ndc.concentrate": "a concentrate: how many mL a payer counts is not known",
  "ndc.counted": "ML {other} where the payer counts a mL for each unit",
  "ndc.kit-or": "UN {vials} or ML {mL}, as the payer asks",
  "ndc.part": "a part of {vials, plural, one {one vial} other {# vials}}: ML as given, at most {most}",
  "ndc.given": "{units, plural, one {# unit} other {# units}} given",
  "ndc.given-of":
    "{units, plural, one {# unit} other {# units}} given, of {vials} that {count, plural, one {counts} other {count}} as {ofVials}",
  "ndc.listed": "Listed in {sources}.",
  "cli.ndc-needs":
    "ndc needs an NDC or --code and the code of an agent: echoscrub ndc 11994-0011-04, or echoscrub ndc --code Q9957.",
  "cli.ndc-both": "ndc takes an NDC or --code, and both are given: leave one out.",
  "cli.not-an-ndc":
    "{given} is not an NDC: it has eleven digits (5-4-2), or ten as its label prints them, such as 11994-011-04.",
  "cli.ndc-no-agent": "{given} is not known as one of a contrast agent: name the agent with --code to count its units.",
  "cli.units-invalid": "{given} is not a number of units: write a whole number of at least 1.",
  "cli.quantity-invalid":
    "{given} is no quantity that agents are counted in: write for example ML1.5, or UN1 for a kit.",
} as const;
