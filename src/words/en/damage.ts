/** Cells that Excel or an export has damaged, and their repair. */
export const damage = {
  "damage.ten-digits":
    "{shown} is an NDC that lost a zero; in which part it was, ten digits no longer tell. Type the eleven digits.",
  "damage.which-is-the-month":
    "{shown} is text, and no other date of its column proves which number is the month. It is read month first.",
  "damage.no-pointer":
    "A pointer was made the date {shown}, and the date no longer tells which diagnoses were meant. Type it again.",
} as const;
