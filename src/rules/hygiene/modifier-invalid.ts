import { everyCode } from "../../claims/codes.ts";
import { modifierFields } from "../../claims/fields.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import {
  distinctServiceModifiers,
  hospitalModifiers,
  knownModifiers,
  modifierPlaces,
} from "../../reference/modifiers.ts";
import { zeroWasteModifier } from "../../reference/waste.ts";
import { lineRule } from "../rule.ts";

export const modifierInvalid = lineRule({
  id: "modifier-invalid",
  severity: "error",
  looksAt: everyCode,
  judges: "mod",
  needs: [],
  docs: {
    summary: "A modifier is not one, stands twice, came later than the service, or does not go with the claim.",
    why: "A payer returns a line whose modifier is not valid on the date of service or contradicts another.",
    remedy: "Keep each modifier once, two characters each, four at most, and only those that existed on that day.",
    limits: [
      "The list of modifiers is that of October 2025 and may lack newer ones: one that is not in it gives a warning, never an error.",
      "Whether a modifier fits the code, other rules say.",
    ],
  },
  basis: [zeroWasteModifier, modifierPlaces, hospitalModifiers, distinctServiceModifiers],
  messages: {
    shape: "“{written}” is not a modifier: it has two letters or digits.",
    mend: "“{written}” is not plainly written: {modifiers} is meant.",
    twice: "Modifier {modifier} stands on the line more than once.",
    many: "The line has {count} modifiers; a claim holds {most}.",
    early: "Modifier {modifier} exists since {from}; the service is of {dos}.",
    ended: "Modifier {modifier} ended on {until}; the service is of {dos}.",
    unknown: "Modifier {modifier} is not in our list: check that it exists.",
    hospital: "Modifier {modifier} belongs on a hospital's claim, not on a professional one.",
    exact: "Modifier 59 does not stand beside {modifier}, which says the same more exactly.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", mod2: "JZ", units: 2 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2 }],
  },
  check(line, { report, notChecked }) {
    for (const field of modifierFields) {
      const reading = line.read(field);
      if (reading.kind === "invalid") report(line, { message: "shape", at: "mod", data: { written: reading.written } });
      if (reading.kind === "value" && reading.repaired) {
        const data = { written: reading.written, modifiers: reading.value.join(", ") };
        const fix = { kind: "safe", edits: [{ line, topic: "mod", to: line.modifiers }] } as const;
        report(line, { message: "mend", at: "mod", severity: "info", data, fix });
      }
    }
    const { modifiers } = line;
    const different = [...new Set(modifiers)];
    const keep = (kept: readonly string[]) => [{ line, topic: "mod", to: kept }] as const;
    const repeated = different.filter((one) => modifiers.filter((other) => other === one).length > 1);
    for (const modifier of repeated) {
      report(line, { message: "twice", at: "mod", data: { modifier }, fix: { kind: "safe", edits: keep(different) } });
    }
    const most = modifierPlaces.values[0]!.value;
    if (different.length > most) {
      report(line, { message: "many", at: "mod", data: { count: different.length, most } });
    }
    for (const modifier of different) {
      const known = knownModifiers.get(modifier);
      if (!known) report(line, { message: "unknown", at: "mod", severity: "warning", data: { modifier } });
      else if (known.from !== undefined || known.until !== undefined) {
        const { from, until } = known;
        const { dos } = line;
        const flaw = line.flaw("dos");
        if (flaw) notChecked(line, flawPhrase("dos", line.row, flaw.reading));
        else if (from !== undefined && line.isBefore(from)) {
          report(line, { message: "early", at: "mod", data: { modifier, from, dos: dos! } });
        } else if (until !== undefined && line.isAfter(until)) {
          report(line, { message: "ended", at: "mod", data: { modifier, until, dos: dos! } });
        }
      }
      if (line.claimType === "professional" && hospitalModifiers.values[0]!.value.includes(modifier)) {
        report(line, { message: "hospital", at: "mod", severity: "warning", data: { modifier } });
      }
    }
    const exact = distinctServiceModifiers.values[0]!.value.find((modifier) => different.includes(modifier));
    if (exact && different.includes("59")) {
      const fix = { kind: "choice", edits: keep(different.filter((one) => one !== "59")) } as const;
      report(line, { message: "exact", at: "mod", severity: "warning", data: { modifier: exact }, fix });
    }
  },
});
