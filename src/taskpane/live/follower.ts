import { checkSheet, type Checked } from "../../session/check-sheet.ts";
import { scopeOf } from "../../session/fixing/scope-after.ts";
import { FollowedCheck, type Followed } from "../../session/live/followed-check.ts";
import type { Breathe } from "../../session/pace.ts";
import { countRows } from "../../worksheet/changed-rows.ts";
import type { Scope } from "../../worksheet/host.ts";
import type { Corrections } from "../../worksheet/mapping.ts";
import { asSeen, withMerged } from "../../worksheet/merged.ts";
import type { MakeBreather } from "../checker.ts";
import type { Desk } from "../desk.ts";
import type { Results } from "../state.ts";
import { belowLines, isShort, mostRead, mostRows } from "./limits.ts";
import type { Work } from "./pending.ts";

export interface ReadAround {
  readonly makeBreather: MakeBreather;
  recall(fingerprint: string): Corrections | undefined;
}

/** Reads what was edited, as little of it as will do, and finds out what it has come to. */
export class Follower {
  private readonly desk: Desk;
  private readonly around: ReadAround;
  private readonly breathe: Breathe;
  private following: FollowedCheck | undefined;

  constructor(desk: Desk, around: ReadAround) {
    this.desk = desk;
    this.around = around;
    this.breathe = around.makeBreather(
      () => undefined,
      () => false,
    );
  }

  /**
   * @param isUnknown whether something on the sheet has been missed, so that single rows are of no use.
   * @param isOvertaken whether something else has been found meanwhile: then this comes to nothing.
   * @returns undefined where it cannot be followed.
   */
  async follow(
    work: Work,
    results: Results,
    isUnknown: boolean,
    isOvertaken: () => boolean,
  ): Promise<Followed | undefined> {
    const { checked } = results;
    const following = this.opened(results);
    const runs = withMerged(work.runs, checked.merged);
    if (!work.isWhole && !isUnknown && countRows(runs) <= (isShort(checked) ? mostRead + belowLines : mostRows)) {
      const blocks = await this.read(checked, runs);
      if (isOvertaken()) return undefined;
      const followed = await following.take(blocks, () => this.breathe({ phase: "checking", done: 0, total: 1 }));
      if (followed) return followed;
    }
    const scope = scopeNow(checked, work.isWhole && !work.areMoved);
    if (!scope || !isShort(checked)) return undefined;
    const now = await this.checkAgain(checked, scope);
    if (isOvertaken()) return undefined;
    // What was written beside the rows, and of which of them, is as it was.
    const { marked, decisions } = checked;
    return following.replacedBy({ ...now, scope: checked.scope, marked, decisions });
  }

  private async read({ sheet, columns, merged, mapping }: Checked, runs: Work["runs"]) {
    const formulas = mapping.columns.get("code")?.filter(Boolean) ?? [];
    const blocks = await this.desk.host.readRows(sheet, runs, { columns, formulas });
    return blocks.map((block) => asSeen({ ...block, columns }, merged));
  }

  /** Nobody is asked anything, and nothing is written. */
  private checkAgain({ report, chosenProfile, at }: Checked, scope: Scope): Promise<Checked> {
    const settings = { asOf: report.asOf, at, profile: chosenProfile, words: this.desk.words };
    const recall = (fingerprint: string) => this.around.recall(fingerprint);
    return checkSheet(this.desk.host, scope, { ...settings, recall }, this.breathe);
  }

  private opened(results: Results): FollowedCheck {
    if (this.following?.latest.checked === results.checked) return this.following;
    return (this.following = new FollowedCheck(results, this.desk.words));
  }
}

/** The scope of a check, as it is to be checked again; undefined where nobody knows which rows it means now. */
function scopeNow(checked: Checked, areSameRows: boolean): Scope | undefined {
  const scope = scopeOf(checked);
  if (scope.kind === "table") return undefined;
  return areSameRows || scope.kind !== "sheet" || !scope.onlyRows ? scope : undefined;
}
