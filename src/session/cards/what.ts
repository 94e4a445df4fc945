import { agentFacts, agentMakers, type Agent } from "../../reference/agents.ts";
import { agentPackages } from "../../reference/agent-packages.ts";
import { codeDates, contrastByStudy } from "../../reference/code-dates.ts";
import { componentIndicators } from "../../reference/component-indicators.ts";
import { knownModifiers } from "../../reference/modifiers.ts";
import type { WordKey } from "../../words/phrase.ts";
import { factRow, known, row, type Ask, type CardField, type CardRow, type Citation } from "./card.ts";
import { groupOf, isHospitalCode } from "./groups.ts";
import { recordCitation } from "./hcpcs.ts";
import { newestRecord } from "./records.ts";
import { isNamed, titleOf } from "./title.ts";

/** What the code is, in our own words and for a patient, and whether it holds on the day. */
export function whatRows(ask: Ask): readonly CardRow[] {
  const { code, facts, words } = ask;
  const group = groupOf(code);
  const withContrast = (plain: WordKey, contrast: WordKey) =>
    [words.say(plain), ...(isHospitalCode(code) ? [words.say(contrast)] : [])].join(" ");
  return [
    ...(isNamed(code) ? [row(ask, "name", { value: titleOf(code, facts, words) })] : []),
    row(ask, "kind", { value: words.say(kindOf(ask)) }),
    row(ask, "about", { value: withContrast(`card.about.${group}`, "card.about.with-contrast") }),
    row(ask, "patient", { value: withContrast(`card.patient.${group}`, "card.patient.with-contrast") }),
    validRow(ask),
    ...agentRows(ask),
  ];
}

function kindOf({ code, facts }: Ask): WordKey {
  if (code.length === 2) return newestRecord(code, facts) ? "card.kind.hcpcs-modifier" : "card.kind.cpt-modifier";
  if (isHospitalCode(code) || code.startsWith("C")) return "card.kind.hospital";
  return /^\d/.test(code) ? "card.kind.cpt" : "card.kind.hcpcs";
}

/** Whether the code may be billed on the day, and what took its place. */
function validRow(ask: Ask): CardRow {
  const { words, on, code, facts } = ask;
  const held = lifetimeOf(ask);
  if (!held) return scheduledRow(ask);
  const { from = "", until = "", successor = "none", cited } = held;
  const slots = { from, until, successor };
  if (from > on) return row(ask, "valid", { value: words.say("card.valid.not-yet", slots) }, cited);
  if (until !== "" && until < on) return row(ask, "valid", { value: words.say("card.valid.ended", slots) }, cited);
  const gone = known(ask, codeDates)?.value.of(code)?.discontinued;
  if (gone && gone.from <= on) {
    const label = facts.of(codeDates).label;
    const value = words.say("card.valid.discontinued", { from: gone.from });
    return row(ask, "valid", { value }, { label, ...gone, isOld: false });
  }
  return row(ask, "valid", { value: words.say("card.valid.yes", slots) }, cited);
}

/** Of most CPT codes the first day is not known here: that they have a price says that they may be billed. */
function scheduledRow(ask: Ask): CardRow {
  const { code, words } = ask;
  const [scheduled] = factRow(
    ask,
    componentIndicators,
    "valid",
    ({ of, edition }) => of(code) && { value: words.say("card.valid.scheduled", { list: edition.name }) },
  );
  return scheduled ?? row(ask, "valid", { value: undefined });
}

interface Lifetime {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly successor?: string | undefined;
  readonly cited: Citation;
}

function lifetimeOf(ask: Ask): Lifetime | undefined {
  const { code, facts } = ask;
  const found = newestRecord(code, facts);
  if (found?.record.Added !== undefined) {
    const { Added, Ended, "Cross reference": successor } = found.record;
    const cited = recordCitation(ask, found);
    return { from: String(Added), until: text(Ended), successor: text(successor), cited };
  }
  const dates = facts.of(codeDates);
  const list = dates.values.at(-1)!;
  const held = list.value.of(code);
  if (held) return { ...held, cited: { label: dates.label, from: list.from, source: held.source, isOld: false } };
  const modifier = knownModifiers.get(code);
  if (!modifier?.from) return undefined;
  const { from, until, source } = modifier;
  return { from, until, cited: { label: "modifier", from, source, isOld: false } };
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** What is in a vial and what it counts as, where the code is an agent. */
function agentRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  if (groupOf(code) === "old-agent") {
    return factRow(ask, contrastByStudy, "instead", (old) =>
      old === code ? { value: words.say("card.instead-of-study") } : undefined,
    );
  }
  if (groupOf(code) !== "agent") return [];
  const agentRow = (field: CardField, read: (agent: Agent) => CardRow["value"]) =>
    factRow(ask, agentFacts, field, (all) => ({ value: read(all.get(code)!) }));
  return [
    ...agentRow("brand", ({ brand }) => brand),
    ...factRow(ask, agentPackages, "products", ({ packages }) => {
      const names = new Set(packages.filter((one) => one.code === code).map(({ product }) => product));
      return { value: [...names].sort().join(", ") };
    }),
    ...factRow(ask, agentMakers, "maker", (makers) => ({ value: makers.get(code)! })),
    ...agentRow("substance", ({ substance }) => substance),
    ...agentRow("unit", () => words.say("card.unit")),
    ...agentRow("vial-ml", ({ fill }) => fill),
    ...agentRow("units-per-vial", ({ unitsPerVial }) => unitsPerVial),
  ];
}
