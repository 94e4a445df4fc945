import { stepFrom, type ListedFinding } from "../session/finding-list.ts";
import { asChecked, besideLine, whereNow, type Sought, type Whereabouts } from "../session/whereabouts.ts";
import type { Corrections } from "../worksheet/mapping.ts";
import { Problem } from "../worksheet/problem.ts";
import type { Desk } from "./desk.ts";
import { refusalOf } from "./notices.ts";
import { beyond } from "./sheet-run.ts";
import { isBusy, shownGroups } from "./state.ts";

/** Steps through the findings, and shows where in the sheet something is. */
export class Finder {
  private readonly desk: Desk;
  private readonly recall: (fingerprint: string) => Corrections | undefined;
  private whereabouts: Promise<Whereabouts> | undefined;

  constructor(desk: Desk, recall: (fingerprint: string) => Corrections | undefined) {
    this.desk = desk;
    this.recall = recall;
  }

  next(): Promise<void> {
    return this.step(1);
  }

  previous(): Promise<void> {
    return this.step(-1);
  }

  /** Makes a finding the current one and shows its cell. */
  async select(finding: ListedFinding): Promise<void> {
    this.desk.set({ current: finding.id, beside: undefined, notice: undefined });
    await this.reveal(finding);
  }

  /** Shows a line that a finding is about as well. */
  async revealBeside(line: number): Promise<void> {
    const { results } = this.desk.state;
    if (results) await this.reveal(besideLine(results.checked, line));
  }

  /** Shows a row that no finding is about. */
  async revealRow(row: number, column?: number): Promise<void> {
    const { results } = this.desk.state;
    if (!results) return;
    const { sheet, mapping } = results.checked;
    const place = column ?? Math.min(...mapping.headings.map((heading) => heading.column));
    await this.attempt(() => this.desk.host.reveal({ sheet, row, column: place }));
  }

  /** The sheet is another than when places were last looked up. */
  forget(): void {
    this.whereabouts = undefined;
  }

  /** Does what may be refused, and says why it was. */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (failure) {
      this.forget();
      this.desk.set({ notice: refusalOf(failure) });
    }
  }

  private async step(direction: 1 | -1): Promise<void> {
    const onwards = beyond(this.desk.state, direction);
    if (onwards) this.desk.set(onwards);
    const { state } = this.desk;
    const groups = shownGroups(state);
    const { previous, next } = state.beside ?? {};
    // From a finding that is gone it goes on with its neighbours.
    const neighbour = direction > 0 ? next : previous;
    const finding =
      groups.flatMap(({ findings }) => findings).find(({ id }) => id === neighbour) ??
      stepFrom(groups, state.current, direction);
    if (finding) await this.select(finding);
  }

  private async reveal(finding: Sought): Promise<void> {
    const { host, state } = this.desk;
    const { results, stale } = state;
    if (!results || isBusy(state)) return;
    await this.attempt(async () => {
      const { recall } = this;
      const where = stale === "cells" ? (this.whereabouts ??= whereNow(host, results.checked, { recall })) : undefined;
      const place = ((await where) ?? asChecked(results.checked))(finding);
      if (!place) throw new Problem({ key: "pane.moved", data: { row: finding.row } });
      await host.reveal(place);
    });
  }
}
