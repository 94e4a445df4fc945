import type { JSX } from "preact";

/** Drawn on a field of 16 by 16 with lines of the text's colour. */
const shapes = {
  open: "M1.5 12.5v-9h4l1.5 2h6.5v2M1.5 12.5l2-5h11.5l-2 5z",
  save: "M2.5 2.5h9l2 2v9h-11zM5 2.5v4h5.5v-4M4.5 13.5v-4.5h7v4.5",
  csv: "M3 1.5h6.5l3.5 3.5v9.5h-10zM9.5 1.5v3.5h3.5M5 8h6M5 11h6M8 8v4.5",
  practice: "M2.5 2.5h11v11h-11zM5 8.2l2.2 2.2L11.2 5.8",
  sample: "M2.5 2.5h11v11h-11zM2.5 6h11M6 6v7.5M6 9.5h7.5",
  undo: "M3.5 3v4h4M3.5 7c1-2.5 3-3.5 5-3.5a4.5 4.5 0 0 1 0 9h-3",
  redo: "M12.5 3v4h-4M12.5 7c-1-2.5-3-3.5-5-3.5a4.5 4.5 0 0 0 0 9h3",
  fill: "M3 2.5h10v3h-10zM8 7.5v6M5.5 11l2.5 2.5l2.5-2.5",
  log: "M3 3.5h1M6 3.5h7.5M3 8h1M6 8h7.5M3 12.5h1M6 12.5h7.5",
  cancel: "M4 4l8 8M12 4l-8 8",
  accept: "M3 8.5l3.5 3.5l6.5-7.5",
  add: "M8 3v10M3 8h10",
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.25"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
