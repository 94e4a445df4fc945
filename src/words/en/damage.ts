/** Cells that Excel or an export has damaged, and their repair. */
export const damage = {
  "damage.ten-digits":
    "{shown} is an NDC that lost a zero; in which part it was, ten digits no longer tell. Type the eleven digits.",
  "damage.which-is-the-month":
    "{shown} is text, and no other date of its column proves which number is the month. It is read month first.",
  "damage.no-pointer":
    "A pointer was made the date {shown}, and the date no longer tells which diagnoses were meant. Type it again.",
  "repair.banner": "{count, plural, one {# cell is} other {# cells are}} damaged.",
  "repair.title": "Damaged cells",
  "repair.looking": "Looking at the cells…",
  "repair.none": "No cell of the checked columns looks damaged.",
  "repair.hint":
    "Excel or an export did this; the cells were read and checked all the same. Choose what to repair: it is shown cell by cell before anything is changed, and what is billed stays the same.",
  "repair.what": "Repair of damaged cells",
  "repair.show": "{count, plural, =0 {Nothing chosen} one {Show # change…} other {Show # changes…}}",
  "repair.close": "Close",
  "repair.one": "{cell}: {from} → {to}",
  "repair.more": "; and {count, number} more",
  "repair.doubtful": "Not certain, so look before you choose it.",
  "repair.losses": "{count, plural, one {# cell} other {# cells}} that only you can put right",
  "repair.kind.zeros":
    "{count, plural, one {# cell that lost its leading zeros} other {# cells that lost their leading zeros}}",
  "repair.kind.as-number":
    "{count, plural, one {# code or NDC that became a number} other {# codes or NDCs that became numbers}}",
  "repair.kind.pointer":
    "{count, plural, one {# diagnosis pointer that became a date} other {# diagnosis pointers that became dates}}",
  "repair.kind.joined":
    "{count, plural, one {# cell with code and modifiers, or modifiers, joined} other {# cells with codes and modifiers, or modifiers, joined}}",
  "repair.kind.date": "{count, plural, one {# date that is text} other {# dates that are text}}",
  "repair.kind.number": "{count, plural, one {# number that is text} other {# numbers that are text}}",
  "repair.kind.invisible":
    "{count, plural, one {# cell with characters that nobody sees} other {# cells with characters that nobody sees}}",
} as const;
