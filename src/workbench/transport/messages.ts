import type { Json } from "../richapi/protocol.ts";

/** Category, type, target, content as JSON text, number of the message. */
export type MessageEntry = readonly [category: number, type: number, target: string, content: string];

export const messageCategories = { customFunctions: 1, actions: 2, events: 65_536 } as const;

/**
 * Messages to office.js, sent together once the work at hand is done: so events reach the add-in after the answer to
 * the batch that caused them.
 */
export class MessageQueue {
  readonly #send: (data: Json) => boolean;
  #waiting: MessageEntry[] = [];
  #isScheduled = false;
  #last = 0;

  constructor(send: (data: Json) => boolean) {
    this.#send = send;
  }

  push(entry: MessageEntry): void {
    this.#waiting.push(entry);
    this.schedule();
  }

  schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      const entries = this.#waiting;
      this.#waiting = [];
      const isSent = this.#send({ ArrayData: entries.map((entry) => [...entry, ++this.#last]) });
      // office.js is not listening yet: the entries go out when it is.
      if (!isSent) this.#waiting = [...entries, ...this.#waiting];
    });
  }
}
