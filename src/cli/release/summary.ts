import type { Checked } from "../../session/check-sheet.ts";

import type { Gate, GatedClaim } from "../../session/releasing/gate.ts";
import { heldGroups, type ObstacleKind } from "../../session/releasing/held-groups.ts";
import type { Words } from "../../words/words.ts";
import type { ReleaseSettings } from "./settings.ts";

interface Count {
  readonly claims: number;
  readonly rows: number;
  readonly lines: number;
}

/** A release as programs read it. Published: keys are only added. */
export interface ReleaseSummary {
  readonly version: 1;
  readonly source: { readonly file: string; readonly sheet: string; readonly headerRow: number };
  readonly asOf: string;
  readonly released: Count & { readonly file: string };
  readonly held: Count & { readonly file: string | null };
  /** What holds claims, with how many claims each holds; a claim may be held by several. */
  readonly reasons: readonly { readonly kind: ObstacleKind; readonly rule: string | null; readonly claims: number }[];
  readonly checks: { readonly ran: number; readonly notRun: number };
}

function summaryOf(
  { sheet, mapping, report }: Checked,
  { released, held }: Gate,
  settings: Pick<ReleaseSettings, "file" | "out" | "held">,
): ReleaseSummary {
  return {
    version: 1,
    source: { file: settings.file, sheet, headerRow: mapping.headerRow },
    asOf: report.asOf,
    released: { ...countOf(released), file: settings.out },
    held: { ...countOf(held), file: settings.held ?? null },
    reasons: heldGroups(held).map(({ kind, rule, claims }) => ({
      kind,
      rule: rule?.id ?? null,
      claims: claims.length,
    })),
    checks: { ran: report.ran.length, notRun: report.notRun.length },
  };
}

export function summaryJson(checked: Checked, gate: Gate, settings: ReleaseSettings): string {
  return `${JSON.stringify(summaryOf(checked, gate, settings), null, 2)}\n`;
}

export function summaryText(checked: Checked, gate: Gate, settings: ReleaseSettings, words: Words): string {
  const { released, held, reasons } = summaryOf(checked, gate, settings);
  const heldSaid = held.file === null ? "cli.held-nowhere" : "cli.held";
  const lines = [
    words.say("cli.released", { ...released }),
    ...(held.claims > 0 || held.file !== null ? [words.say(heldSaid, { ...held, file: held.file ?? "" })] : []),
    ...reasons.map(
      ({ kind, rule, claims }) => `  ${words.say("cli.held-why", { kind, rule: rule ?? "none", claims })}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function countOf(claims: readonly GatedClaim[]): Count {
  const sum = (of: (claim: GatedClaim) => number) => claims.reduce((total, claim) => total + of(claim), 0);
  return { claims: claims.length, rows: sum(({ rows }) => rows.length), lines: sum(({ lines }) => lines.length) };
}
