import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Words } from "../../words/words.ts";
import { Icon } from "./icons.tsx";

interface Props {
  readonly name: string;
  readonly words: Words;
  readonly isShown: boolean;
  readonly frame: HTMLIFrameElement;
  readonly onClose: () => void;
}

/** The add-in's pane. Hidden or shown, its page stays loaded: it also holds the functions and commands. */
export function TaskPane({ name, words, isShown, frame, onClose }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.append(frame), [frame]);
  return (
    <aside class={isShown ? "task-pane" : "task-pane task-pane-hidden"} aria-label={words.say("workbench.pane")}>
      <header class="task-pane-header">
        <h2>{name}</h2>
        <button type="button" class="plain-button" aria-label={words.say("workbench.pane.close")} onClick={onClose}>
          <Icon name="cancel" />
        </button>
      </header>
      <div class="task-pane-place" ref={place} />
    </aside>
  );
}
