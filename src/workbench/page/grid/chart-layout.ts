import { contentOf } from "../../model/chart.ts";
import type { Chart } from "../../model/chart.ts";
import { displayText } from "../../model/text.ts";

/** A chart as it is drawn, in pixels from its upper left corner. */
export interface ChartDrawing {
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly series: number;
  }[];
  readonly lines: readonly { readonly points: string; readonly series: number }[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly series: number }[];
  readonly grid: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  readonly texts: readonly Label[];
  /** The names of several series. */
  readonly legend: readonly (Label & { readonly series: number })[];
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

const titleHeight = 28;
const legendHeight = 20;
const labelHeight = 18;
const margin = 12;
/** About the width of a letter. */
const letter = 6;
const steps = 5;

export function drawChart(chart: Chart, width: number, height: number): ChartDrawing {
  const { categories, series } = contentOf(chart);
  const isBar = chart.type === "BarClustered";
  const { values: axis } = chart;
  const most =
    axis.maximum ?? roundUp(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const least = axis.minimum ?? 0;
  const ticks = Array.from({ length: steps + 1 }, (_, step) => least + ((most - least) * step) / steps);
  const tickText = (value: number) => displayText(Number(value.toPrecision(10)), axis.numberFormat);
  const names = isBar ? categories : ticks.map(tickText);
  const room = Math.min(width / 2.5, letter * Math.max(1, ...names.map((name) => name.length)) + 8);
  const hasLegend = chart.hasLegend && series.length > 1;
  const plot = {
    left: margin + room,
    right: width - margin - (isBar ? 10 : 0),
    top: chart.hasTitle && chart.title !== "" ? titleHeight + 8 : margin,
    bottom: height - margin - labelHeight - (hasLegend ? legendHeight : 0),
  };
  const along = (value: number) => (value - least) / (most - least || 1);
  const x = (value: number) => plot.left + along(value) * (plot.right - plot.left);
  const y = (value: number) => plot.bottom - along(value) * (plot.bottom - plot.top);
  const band = (isBar ? plot.bottom - plot.top : plot.right - plot.left) / Math.max(1, categories.length);
  // Bars begin at the bottom, as in Excel, unless the axis is turned round.
  const isFromEnd = isBar !== chart.categories.isReversed;
  const start = (place: number) => {
    const at = isFromEnd ? categories.length - 1 - place : place;
    return (isBar ? plot.top : plot.left) + at * band;
  };
  const thick = (band * 0.7) / Math.max(1, series.length);
  const isLine = chart.type === "Line" || chart.type === "LineMarkers";
  const points = series.map(({ values }, own) =>
    values.flatMap((value, place) =>
      value === undefined ? [] : { x: start(place) + band / 2, y: y(value), series: own },
    ),
  );
  return {
    bars: isLine
      ? []
      : series.flatMap(({ values }, own) =>
          values.flatMap((value, place) => {
            if (value === undefined) return [];
            const from = start(place) + band * 0.15 + own * thick;
            return isBar
              ? { x: plot.left, y: from, width: Math.max(0, x(value) - plot.left), height: thick, series: own }
              : { x: from, y: y(value), width: thick, height: Math.max(0, plot.bottom - y(value)), series: own };
          }),
        ),
    lines: isLine
      ? points.map((own, at) => ({ points: own.map((each) => `${each.x},${each.y}`).join(" "), series: at }))
      : [],
    dots: chart.type === "LineMarkers" ? points.flat() : [],
    grid: ticks.map((value) =>
      isBar
        ? { x1: x(value), x2: x(value), y1: plot.top, y2: plot.bottom }
        : { x1: plot.left, x2: plot.right, y1: y(value), y2: y(value) },
    ),
    texts: [
      ...ticks.map((value): Label =>
        isBar
          ? { x: x(value), y: plot.bottom + 13, text: tickText(value), anchor: "middle" }
          : { x: plot.left - 6, y: y(value) + 4, text: tickText(value), anchor: "end" },
      ),
      ...categories.flatMap((name, place): Label[] => {
        const at = start(place) + band / 2;
        if (isBar) return [{ x: plot.left - 6, y: at + 4, text: cut(name, room), anchor: "end" }];
        // Names that would run into one another are left out.
        const every = Math.ceil((letter * name.length + 8) / band);
        if (isLine && place % every !== 0) return [];
        return [{ x: at, y: plot.bottom + 14, text: isLine ? name : cut(name, band), anchor: "middle" }];
      }),
    ],
    legend: hasLegend
      ? series.map(({ name }, own) => ({
          x: plot.left + own * 110 + 14,
          y: height - margin,
          text: name,
          anchor: "start",
          series: own,
        }))
      : [],
  };
}

function cut(text: string, room: number): string {
  const most = Math.max(3, Math.floor(room / letter));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** The next number that can be divided well. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map((times) => times * unit).find((most) => most >= value)!;
}
