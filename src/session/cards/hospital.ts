import { facilityBearsAgent, technicalPartBearsAgent } from "../../reference/agent-places.ts";
import { hospitalPayment } from "../../reference/hospital-payment.ts";
import { hospitalPairing } from "../../reference/pairing.ts";
import { hospitalTwins } from "../../reference/procedures.ts";
import type { WordKey } from "../../words/phrase.ts";
import { factRow, known, row, type Ask, type CardRow } from "./card.ts";
import { groupOf } from "./groups.ts";

/** How Medicare pays the code to a hospital's outpatient department. */
export function hospitalRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  if (code.length === 2) return [];
  const payment = known(ask, hospitalPayment);
  if (!payment) return [row(ask, "hospital-status", { value: undefined })];
  const rate = (field: "hospital-rate" | "hospital-twin-rate", of: string | undefined) =>
    factRow(ask, hospitalPayment, field, (list) => {
      const dollars = of === undefined ? undefined : list.of(of)?.rate;
      return dollars === undefined ? undefined : { value: dollars, ...(of !== code && { meaning: of }) };
    });
  return [
    ...factRow(ask, hospitalPayment, "hospital-status", ({ of }) => {
      const status = of(code)?.status;
      if (status === undefined) return undefined;
      return { value: status, meaning: words.say(`card.hospital-status.${status}` as WordKey) };
    }),
    ...rate("hospital-rate", code),
    ...rate("hospital-twin-rate", known(ask, hospitalTwins)?.value.get(code)),
    ...(groupOf(code) === "agent"
      ? [
          ...factRow(ask, hospitalPairing, "hospital-claim", () => ({ value: words.say("card.hospital-claim") })),
          ...factRow(ask, technicalPartBearsAgent, "biller", () => ({ value: words.say("card.biller") })),
          ...factRow(ask, facilityBearsAgent, "facility-agent", () => ({ value: words.say("card.facility-agent") })),
        ]
      : []),
  ];
}
