import assert from "node:assert/strict";
import { withoutPause, type Breathe } from "../../../src/session/pace.ts";
import { Controller } from "../../../src/taskpane/controller.ts";
import { LiveController } from "../../../src/taskpane/live/live-controller.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { plainReport } from "../../support/same-report.ts";
import { headings, study } from "../../session/memory-host.ts";
import { EditableHost } from "./editable-host.ts";
import { FakeClock } from "./fake-clock.ts";
import { surroundings } from "./surroundings.ts";

/** Columns of the test's sheets. */
export const [patient, mod, dx] = [2, 6, 8];

/** What a user sees within that time, marks included. */
export const aWhile = 3_000;

/** A pane on a sheet in memory, with a clock that stands still. */
export class LivePane {
  readonly host: EditableHost;
  readonly clock = new FakeClock();
  readonly stored: Map<string, unknown>;
  readonly controller: Controller;
  readonly said: string[] = [];
  fetched: () => void = () => undefined;

  constructor(
    rows: readonly (readonly CellValue[])[],
    breathe: Breathe = withoutPause,
    stored = new Map<string, unknown>(),
    isLate = false,
  ) {
    this.stored = stored;
    this.host = new EditableHost(rows);
    this.controller = new Controller({
      ...surroundings(this.host, this.stored),
      breather: () => breathe,
      fetchLive: async (controller) => {
        if (isLate) await new Promise<void>((resolve) => (this.fetched = resolve));
        const live = new LiveController(controller, {
          later: this.clock.later,
          makeBreather: () => breathe,
          recall: (fingerprint) => controller.columns.recall(fingerprint),
        });
        live.subscribe(() => {
          const { said } = live.state;
          if (said === "" || this.said.at(-1) !== said) this.said.push(said);
        });
        return live;
      },
    });
  }

  get live() {
    return this.controller.live!;
  }

  get state() {
    return this.controller.state;
  }

  get rules(): readonly string[] {
    return this.state.results!.listed.map(({ row, finding }) => `${row} ${finding.rule.id}`);
  }

  verdict(row: number): string | undefined {
    return this.host.marked!.rows.find((each) => each.row === row)?.verdict;
  }

  async whatACheckFinds(): Promise<void> {
    const now = plainReport(this.state.results!.checked.report);
    await this.controller.again();
    assert.deepEqual(now, plainReport(this.state.results!.checked.report));
  }
}

/** One clean study, and two whose agent line lacks JZ. */
export const charges = [headings, ...study(1, "JZ", 2), ...study(2, null, 2), ...study(3, null, 2)];

export async function checked(rows: readonly (readonly CellValue[])[] = charges): Promise<LivePane> {
  const pane = new LivePane(rows);
  await pane.controller.start();
  await pane.controller.check({ kind: "sheet" });
  return pane;
}
