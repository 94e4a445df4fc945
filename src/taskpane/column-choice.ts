import { RememberedColumns } from "../hosts/excel/remembered-columns.ts";
import { Cancelled } from "../session/pace.ts";
import type { Corrections } from "../worksheet/mapping.ts";
import type { Desk } from "./desk.ts";
import type { Asked } from "./state.ts";

/** Asks which columns are meant, and remembers it by the headings of the sheet. */
export class ColumnChoice {
  private readonly desk: Desk;
  private readonly remembered: RememberedColumns;
  private answer: ((corrections: Corrections | undefined) => void) | undefined;

  constructor(desk: Desk) {
    this.desk = desk;
    this.remembered = new RememberedColumns(desk.memory);
  }

  recall(fingerprint: string): Corrections | undefined {
    return this.remembered.recall(fingerprint);
  }

  /** Asks while a check waits for the answer. */
  async ask(asked: Asked): Promise<Corrections | undefined> {
    this.desk.set({ phase: { kind: "asking", asked } });
    const corrections = await new Promise<Corrections | undefined>((resolve) => (this.answer = resolve));
    this.answer = undefined;
    if (!corrections) throw new Cancelled();
    this.desk.set({ phase: { kind: "running", progress: undefined } });
    await this.remember(asked.mapping.fingerprint, corrections);
    return corrections;
  }

  /** Answers the question that a check waits for; without an answer the check is given up. */
  reply(corrections: Corrections | undefined): void {
    this.answer?.(corrections);
  }

  /** Remembers which columns are meant, and checks again. */
  async correct(corrections: Corrections): Promise<void> {
    const { results } = this.desk.state;
    if (!results) return;
    await this.remember(results.checked.mapping.fingerprint, corrections);
    await this.desk.again();
  }

  /** Goes by the headings again. */
  async forget(): Promise<void> {
    const { results } = this.desk.state;
    if (!results) return;
    await this.remembered.remember(results.checked.mapping.fingerprint, {});
    await this.desk.again();
  }

  private remember(fingerprint: string, corrections: Corrections): Promise<void> {
    return this.remembered.remember(fingerprint, { ...this.recall(fingerprint), ...corrections });
  }
}
