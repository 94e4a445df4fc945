import type { WorkbookMemory } from "../hosts/excel/memory.ts";
import { profileIds } from "../reference/policy.ts";
import { groupings, severities } from "../session/finding-list.ts";
import { everything, type PaneState } from "./state.ts";

type Preferred = Pick<PaneState, "filter" | "groupBy" | "profile" | "isNew">;

const key = "pane";

/** How the user likes to see the findings of this workbook, and whether anything was ever checked in it. */
export class Preferences {
  private readonly memory: WorkbookMemory;
  private kept: string | undefined;
  private saving: Promise<void> | undefined;

  constructor(memory: WorkbookMemory) {
    this.memory = memory;
  }

  /** What a workbook brings along is not trusted: what cannot be meant is as it is at first. */
  recall(): Preferred {
    const stored = fieldsOf(this.memory.recall(key));
    const filter = fieldsOf(stored["filter"]);
    const { text } = filter;
    const recalled: Preferred = {
      filter: {
        text: typeof text === "string" ? text : everything.text,
        severity: ["all" as const, ...severities].find((one) => one === filter["severity"]) ?? everything.severity,
      },
      groupBy: groupings.find((one) => one === stored["groupBy"]) ?? "rule",
      profile: profileIds.find((one) => one === stored["profile"]),
      isNew: stored["isNew"] !== false,
    };
    this.kept = textOf(recalled);
    return recalled;
  }

  /** Remembers what was changed; while it is saved, what changes further waits for the next time. */
  keep(state: PaneState): void {
    const now = textOf(state);
    if (now === this.kept) return;
    this.kept = now;
    this.saving ??= this.save();
  }

  private async save(): Promise<void> {
    let saved: string | undefined;
    while (saved !== this.kept) {
      saved = this.kept;
      await this.memory.remember(key, JSON.parse(saved!) as unknown);
    }
    this.saving = undefined;
  }
}

function textOf({ filter: { text, severity }, groupBy, profile, isNew }: Preferred): string {
  return JSON.stringify({ filter: { text, severity }, groupBy, profile, isNew });
}

function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
}
