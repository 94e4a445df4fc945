import { freezeAll, lookThrough, thawAll, type Freezable, type FreezingHost } from "../../session/freezing/freezing.ts";
import { leftSaid } from "../../session/freezing/left-words.ts";
import type { Desk } from "../desk.ts";
import { refusalOf } from "../notices.ts";
import { Store } from "../store.ts";

/** What the pane does about the formulas of the workbook. What was found is undefined until somebody has looked. */
export class FreezingController extends Store<Freezable | undefined> {
  private readonly desk: Desk;
  private readonly host: FreezingHost;

  constructor(desk: Desk, host: FreezingHost) {
    super(undefined);
    this.desk = desk;
    this.host = host;
  }

  async open(): Promise<void> {
    this.become(undefined);
    try {
      this.become(await lookThrough(this.host));
    } catch (failure) {
      this.desk.close();
      this.desk.set({ notice: refusalOf(failure) });
    }
  }

  async freeze(): Promise<void> {
    const { desk, host } = this;
    await desk.change(async (pace) => {
      const { count } = await freezeAll(host, desk.words, desk.now(), pace);
      return { phrase: { key: "freezing.done", data: { count } }, scope: undefined };
    });
    desk.open("formulas");
  }

  async thaw(): Promise<void> {
    const { desk, host } = this;
    await desk.change(async (pace) => {
      const { back, left } = await thawAll(host, pace);
      const gone = left.filter(({ why }) => why === "no-sheet").length;
      const data = { count: back, left: left.length, places: leftSaid(left, desk.words), gone };
      return { phrase: { key: "freezing.thawed", data }, scope: undefined };
    });
    desk.open("formulas");
  }
}
