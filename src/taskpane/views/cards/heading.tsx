import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  /** What is shown: another card is another one. */
  readonly of: string;
  readonly children: ComponentChildren;
}

/** The name of what is shown. Where the button that was pressed went away, the focus goes on here. */
export function CardHeading({ of, children }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) heading.current?.focus();
  }, [of]);
  return (
    <h3 id="code-card-title" ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}
