interface Timer {
  readonly at: number;
  readonly work: () => void;
}

/** A clock that stands still until it is told how much time has passed. */
export class FakeClock {
  private now = 0;
  private readonly timers = new Set<Timer>();

  readonly later = (milliseconds: number, work: () => void): (() => void) => {
    const timer = { at: this.now + milliseconds, work };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  };

  /** Lets time pass, and what was to be done in it be done. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      await settled();
      const [next] = [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.timers.delete(next);
      this.now = next.at;
      next.work();
    }
    this.now = end;
  }
}

/** Whatever waits for nothing but its turn has had it. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
