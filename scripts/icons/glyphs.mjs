import { both, box, disc, fan, outline, stroke, turned } from "./draw.mjs";

const teal = "#0b6a70";
const ink = "#4a5560";
const pale = "#ffffff";
const green = "#107c41";
const blue = "#0f6cbd";
const amber = "#ffc83d";
const rose = "#c4556b";

const tick = (x, y, size, width) =>
  stroke(width, [x, y], [x + size * 0.36, y + size * 0.36], [x + size, y - size * 0.36]);

/** A tick on a round ground, cut out of what lies behind it. */
const badge = [
  [null, disc(23, 23, 9.4)],
  [green, disc(23, 23, 8)],
  [pale, tick(19.2, 23.2, 7.6, 2.4)],
];

const page = box(3, 3, 24, 24, 2.5);
const frame = [
  [pale, page],
  [ink, outline(page, 2)],
];
const gridLines = [
  [ink, both(page, stroke(1.3, [3, 15.5], [27, 15.5]))],
  [ink, both(page, stroke(1.3, [3, 21], [27, 21]))],
  [ink, both(page, stroke(1.3, [12, 4], [12, 27]))],
];
const band = (colour) => [colour, both(page, box(3, 3, 24, 7))];

const beam = fan(16, 4.6, 24, 0.72);
const echoes = [9, 15.5].map((radius) => [teal, both(beam, outline(disc(16, 4.6, radius), 1.9))]);

/** An arrow to the row that has a problem. */
const towards = (down) => {
  const y = (value) => (down ? value : 32 - value);
  const row = down ? 20 : 3;
  return [
    [blue, stroke(3.4, [16, y(3)], [16, y(15.5)])],
    [blue, stroke(3.4, [9.5, y(9.5)], [16, y(16)], [22.5, y(9.5)])],
    [amber, box(2, row, 28, 9, 2)],
    [ink, outline(box(2, row, 28, 9, 2), 2)],
    [ink, stroke(2.2, [7.5, row + 4.5], [16, row + 4.5])],
    [rose, disc(24, row + 4.5, 2.4)],
  ];
};

const rubber = box(6.5, 11, 22, 11, 2.5);

/** Each icon as layers from back to front. */
export const glyphs = {
  echoscrub: [
    [teal, box(1, 1, 30, 30, 6)],
    [pale, both(beam, box(2, 2, 28, 28, 5))],
    ...echoes,
    [teal, disc(22.6, 22.6, 8.6)],
    [amber, disc(22.6, 22.6, 7.2)],
    [teal, tick(19.2, 22.8, 6.8, 2.5)],
  ],
  "check-sheet": [...frame, band(teal), ...gridLines, ...badge],
  "check-selection": [
    ...frame,
    ...gridLines,
    ["#b4d6fa", box(4.5, 10, 21, 6.4)],
    [blue, outline(box(3, 8.6, 24, 9, 1), 2.2)],
    ...badge,
  ],
  "check-table": [
    ...frame,
    band(blue),
    ["#cfe4fa", both(page, box(5, 10, 20, 5.5))],
    ["#cfe4fa", both(page, box(5, 21, 20, 4.2))],
    [ink, outline(page, 2)],
    [pale, stroke(1.8, [19, 5.6], [21.5, 8], [24, 5.6])],
    ...badge,
  ],
  "next-finding": towards(true),
  "previous-finding": towards(false),
  "clear-marks": [
    [rose, turned(rubber, -0.78)],
    [pale, turned(box(8.4, 12.9, 7.4, 7.2, 1), -0.78)],
    [ink, stroke(2.2, [13, 29], [29, 29])],
  ],
  "show-pane": [
    [pale, box(2, 5, 28, 22, 2.5)],
    [teal, both(box(2, 5, 28, 22, 2.5), box(18, 5, 12, 22))],
    [ink, outline(box(2, 5, 28, 22, 2.5), 2)],
    [pale, stroke(2, [21.5, 11.5], [26.5, 11.5])],
    [pale, stroke(2, [21.5, 16], [26.5, 16])],
    [pale, stroke(2, [21.5, 20.5], [26.5, 20.5])],
  ],
};
