import type { ChargeLine } from "../study.ts";
import { definityWhole } from "./mistake.ts";

/** Rows that an honest check cannot judge in full: a broken look-up where a number or a code belongs. */
export const unreadable: readonly { readonly study: string; plant(lines: ChargeLine[]): ChargeLine }[] = [
  {
    study: definityWhole,
    plant([, agent]) {
      agent!.given = { error: "#N/A" };
      return agent!;
    },
  },
  {
    study: "93306",
    plant([echo]) {
      echo!.dx = [{ error: "#REF!" }, ""];
      echo!.pointer = "A";
      return echo!;
    },
  },
  {
    study: "93306 Q9950 JZ",
    plant([, agent]) {
      agent!.qty = { error: "#VALUE!" };
      return agent!;
    },
  },
];
