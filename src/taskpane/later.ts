import type { JSX } from "preact";
import type { Desk } from "./desk.ts";
import type { View } from "./state.ts";
import type { PartProps } from "./views/parts.ts";

/** All but the findings can wait. */
export type LaterViewName = Exclude<View, "results">;

/** What comes in a file of its own. */
export interface Secondary {
  /** Adds the practice sheet. */
  practise(): Promise<void>;
  readonly views: Readonly<Record<LaterViewName, (part: PartProps) => JSX.Element | null>>;
}

/** Fetches the rest of the pane when it is first wanted. */
export class Later {
  /** Undefined until it is there. */
  state: Secondary | undefined;
  private readonly desk: Desk;
  private readonly fetch: () => Promise<Secondary>;
  private fetching: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(desk: Desk, fetch: () => Promise<Secondary>) {
    this.desk = desk;
    this.fetch = fetch;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Fetches what is not there yet; if that fails it is said, and the next time is another try. */
  load(): Promise<void> {
    return (this.fetching ??= this.once());
  }

  async practise(): Promise<void> {
    await this.load();
    await this.state?.practise();
  }

  private async once(): Promise<void> {
    try {
      this.state ??= await this.fetch();
      for (const listener of this.listeners) listener();
    } catch {
      this.desk.close();
      this.desk.set({ notice: { phrase: { key: "pane.not-loaded" }, kind: "problem", canRetry: false } });
    }
    this.fetching = undefined;
  }
}
