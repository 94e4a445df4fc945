import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  /** What its heading is known by. */
  readonly name: string;
  readonly title: string;
  /** Its way back, as it is read. */
  readonly back: string;
  /** Buttons beside the way back. */
  readonly buttons?: ComponentChildren;
  readonly look?: string;
  readonly children: ComponentChildren;
  close(): void;
}

/** A view that is gone to and left again. Its heading has the focus at first. */
export function ToolView({ name, title, back, buttons, look = "", close, children }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class={`tool ${look}`} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <div class="buttons last">
        {buttons}
        <button type="button" class="plain" onClick={close}>
          {back}
        </button>
      </div>
    </section>
  );
}
