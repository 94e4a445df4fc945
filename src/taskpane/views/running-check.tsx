import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PartProps } from "./parts.ts";
import { useRest } from "./use-rest.ts";

/** How far a check or a change is, and the way to stop it. */
export function RunningCheck({ controller, state: { phase }, words }: PartProps): JSX.Element {
  // What shows the findings comes in the meantime.
  useRest(words);
  const cancel = useRef<HTMLButtonElement>(null);
  const stop =
    phase.kind === "running" ? () => controller.checker.cancel() : phase.kind === "changing" ? phase.stop : undefined;
  useEffect(() => {
    // Whoever pressed a button of the pane goes on from here; a command of the ribbon leaves the sheet its focus.
    if (document.hasFocus()) cancel.current?.focus();
  }, [stop !== undefined]);
  const progress = "progress" in phase ? phase.progress : undefined;
  const phaseName = words.say(
    `pane.progress.${phase.kind === "clearing" || phase.kind === "changing" ? phase.kind : (progress?.phase ?? "reading")}`,
  );
  const name = progress?.of ? words.say("sheets.progress", { phase: phaseName, ...progress.of }) : phaseName;
  const percent = progress && progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : undefined;
  return (
    <section class="running">
      <p id="progress-name" role="status">
        {name}
      </p>
      <progress aria-labelledby="progress-name" max={100} {...(percent === undefined ? {} : { value: percent })} />
      {stop && (
        <button ref={cancel} type="button" class="plain" onClick={stop}>
          {words.say("pane.cancel")}
        </button>
      )}
    </section>
  );
}
