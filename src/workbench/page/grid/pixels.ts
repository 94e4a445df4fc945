import type { CSSProperties } from "preact";

type Measure = "left" | "top" | "bottom" | "width" | "height" | "fontSize" | "textIndent";

/** Measures as styles: numbers alone are no lengths in CSS. */
export function pixels(measures: Partial<Record<Measure, number>>): CSSProperties {
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, `${String(value)}px`]));
}
