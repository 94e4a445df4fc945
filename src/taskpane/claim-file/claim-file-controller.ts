import { Problem } from "../../words/problem.ts";
import type { NewTables } from "../../worksheet/tables.ts";
import type { Desk } from "../desk.ts";
import { refusalOf } from "../notices.ts";
import { Store } from "../store.ts";
import { fetchClaimFiles } from "./fetch-claim-files.ts";

/** A file that was read, and is not yet a sheet. */
export interface OpenedClaims {
  readonly name: string;
  /** What is in it, and what is odd about it, in words. */
  readonly counts: string;
  readonly warnings: readonly string[];
  readonly leftOut: string | undefined;
  readonly wanted: NewTables;
}

export interface ClaimFileState {
  readonly opened: OpenedClaims | undefined;
  /** The sheet that was made of the latest one. */
  readonly sheet: string | undefined;
}

const closed: ClaimFileState = { opened: undefined, sheet: undefined };

/** What the pane does about files of claims. */
export class ClaimFileController extends Store<ClaimFileState> {
  private readonly desk: Desk;

  constructor(desk: Desk) {
    super(closed);
    this.desk = desk;
  }

  /** Reads a file and shows what is in it; nothing is written. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const { desk } = this;
    this.set(closed);
    desk.set({ notice: undefined });
    try {
      const { words } = desk;
      const { decode, isX12, readClaims, claimSheet, countsSaid, warningsSaid, leftOutSaid } =
        await fetchClaimFiles(words);
      const text = decode(bytes);
      if (!isX12(text)) throw new Problem({ key: "claim-file.other", data: { file: name } });
      const file = readClaims(text);
      const wanted = claimSheet(file, words.say("claim-file.sheet", { date: desk.today() }));
      const { report } = file;
      const said = { counts: countsSaid(report, words), warnings: warningsSaid(report, words) };
      this.set({ opened: { name, ...said, leftOut: leftOutSaid(report, words), wanted }, sheet: undefined });
    } catch (failure) {
      desk.set({ notice: refusalOf(failure) });
    }
  }

  /** Puts the claims on a new sheet of the user's. */
  async accept(): Promise<void> {
    const { desk } = this;
    const { opened } = this.state;
    if (!opened) return;
    await desk.change(async (pace) => {
      const { wanted } = opened;
      const { sheet } = await desk.host.addTables(wanted, pace);
      await desk.host.reveal({ sheet, row: 1, column: 1 });
      this.set({ opened: undefined, sheet });
      const rows = wanted.tables[0]!.rows.length;
      return { phrase: { key: "claim-file.added", data: { sheet, rows } }, scope: undefined };
    });
    desk.open("claim-file");
  }

  refuse(): void {
    this.set(closed);
  }

  async check(): Promise<void> {
    const { sheet } = this.state;
    if (sheet === undefined) return;
    this.set(closed);
    this.desk.close();
    await this.desk.check({ kind: "sheet", sheet });
  }
}
