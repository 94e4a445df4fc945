import { kinds, type Kind } from "./kinds.ts";
import { authOf } from "./payers.ts";
import { practice, readers, referrers } from "./people.ts";
import type { Study, Visit } from "./study.ts";

/** Why studies are done. All are covered for their study by the Medicare contractor of the sample. */
const diagnoses: Readonly<Record<Kind["reasons"], readonly (readonly [string, string])[]>> = {
  rest: [
    ["I50.22", "I10"],
    ["I25.5", ""],
    ["I25.10", "I10"],
    ["I48.0", ""],
    ["I35.0", "I50.32"],
    ["R06.02", ""],
    ["I34.0", "I48.91"],
    ["R07.9", "I10"],
    ["I50.32", ""],
    ["R01.1", ""],
    ["I51.7", "I10"],
  ],
  stress: [
    ["I25.118", "I10"],
    ["R07.9", ""],
    ["R06.02", "I10"],
    ["I25.10", ""],
    ["R94.31", "R55"],
    ["I20.89", ""],
    ["I25.5", "I50.22"],
  ],
  congenital: [
    ["Q21.10", ""],
    ["Q23.1", "Q25.1"],
    ["Q21.3", ""],
  ],
};

const total = kinds.reduce((sum, { count }) => sum + count, 0);

/** The 300 studies in the order of their dates, weekdays from 1 October to 18 November 2026. */
export function studies(): Study[] {
  const deck = kinds.flatMap((kind, which) =>
    Array.from({ length: kind.count }, (_, nth) => ({ kind, payer: kind.payers[(which + nth) % kind.payers.length]! })),
  );
  return Array.from({ length: total }, (_, n) => {
    // A step that shares no factor with the number of studies deals every card once, well mixed.
    const { kind, payer } = deck[(n * 47) % total]!;
    return { lines: kind.lines(visit(n, kind, payer)) };
  });
}

function visit(n: number, { reasons }: Kind, payer: string): Visit {
  const dx = diagnoses[reasons][(n * 5) % diagnoses[reasons].length]!;
  return {
    account: `E${104_400 + n * 7}`,
    patient: `P${20_317 + ((n * 389) % 7_919)}`,
    dos: weekday(Math.floor((n * 35) / total)),
    pos: 11,
    dx: [...dx],
    pointer: dx[1] ? "AB" : "A",
    payer,
    form: "CMS-1500",
    assignment: "Y",
    auth: authOf(payer, n),
    rendering: readers[n % readers.length]!,
    billing: practice,
    ordering: referrers[(n * 3) % referrers.length]!,
  };
}

/** The weekday a number of weekdays after Thursday, 1 October 2026. */
function weekday(n: number): string {
  const fromMonday = n + 3;
  const days = Math.floor(fromMonday / 5) * 7 + (fromMonday % 5);
  return new Date(Date.UTC(2026, 8, 28 + days)).toISOString().slice(0, 10);
}
