import { Cancelled, type Breathe, type Progress } from "../session/pace.ts";

/** Milliseconds of work after which the pane is given a turn: it must answer within 50. */
const turnAfter = 24;

/** Lets the pane draw and listen between slices of work, and stops the work once the user has said so. */
export function createBreather(show: (progress: Progress) => void, isCancelled: () => boolean): Breathe {
  let last = performance.now();
  return async (progress) => {
    if (isCancelled()) throw new Cancelled();
    if (performance.now() - last < turnAfter) return;
    show(progress);
    await nextTurn();
    last = performance.now();
    if (isCancelled()) throw new Cancelled();
  };
}

/** A message to ourselves: timers are slowed down to one a second while the pane is hidden. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
