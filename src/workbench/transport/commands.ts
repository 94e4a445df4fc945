import type { Json } from "../richapi/protocol.ts";

interface Running {
  readonly resolve: () => void;
  readonly reject: (problem: Error) => void;
}

/** Commands of the ribbon: started in the pane, done when the add-in completes their event. */
export class Commands {
  readonly #fire: (data: Json) => void;
  readonly #running = new Map<string, Running>();
  #waiting: Json[] | undefined = [];
  #last = 0;

  constructor(fire: (data: Json) => void) {
    this.#fire = fire;
  }

  /** office.js listens now: commands that were asked for earlier start. */
  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    waiting.forEach(this.#fire);
  }

  run(functionName: string, controlId: string): Promise<void> {
    const id = `command-${String(++this.#last)}`;
    const data = [id, functionName, JSON.stringify({ source: { id: controlId } })];
    return new Promise((resolve, reject) => {
      this.#running.set(id, { resolve, reject });
      if (this.#waiting) this.#waiting.push(data);
      else this.#fire(data);
    });
  }

  completed(id: string, status: number): void {
    const running = this.#running.get(id);
    this.#running.delete(id);
    if (status === 0) running?.resolve();
    else running?.reject(new Error(`The command failed in the pane (${String(status)}).`));
  }
}
