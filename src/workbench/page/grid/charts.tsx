import type { JSX } from "preact";
import type { Chart } from "../../model/chart.ts";
import type { Desk } from "../desk.ts";
import { drawChart } from "./chart-layout.ts";
import { headerHeight, headerWidth } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { pixels } from "./pixels.ts";

interface Props {
  readonly desk: Desk;
  readonly frame: Frame;
}

/** The charts of the sheet, over its cells. What they show stands in words beside the grid. */
export function Charts({ desk, frame }: Props): JSX.Element | null {
  const { charts } = desk.sheet;
  if (charts.length === 0) return null;
  const { width, height } = frame.view;
  return (
    <div
      class="charts"
      style={pixels({
        left: headerWidth,
        top: headerHeight,
        width: Math.max(0, width - headerWidth),
        height: Math.max(0, height - headerHeight),
      })}
    >
      {charts.map((chart) => (
        <ChartBox key={chart.id} chart={chart} frame={frame} />
      ))}
    </div>
  );
}

function ChartBox({ chart, frame }: { readonly chart: Chart; readonly frame: Frame }): JSX.Element | null {
  const { area } = chart.place;
  if (!area) return null;
  const { rows, columns } = frame.geometry;
  const width = columns.start(area.right + 1) - columns.start(area.left);
  const height = rows.start(area.bottom + 1) - rows.start(area.top);
  const drawing = drawChart(chart, width, height);
  return (
    <svg
      class="chart"
      aria-hidden="true"
      width={width}
      height={height}
      style={pixels({ left: frame.x(area.left) - headerWidth, top: frame.y(area.top) - headerHeight })}
    >
      <rect class="chart-paper" width={width} height={height} />
      {chart.hasTitle && (
        <text class="chart-title" x={width / 2} y={22} text-anchor="middle">
          {chart.title}
        </text>
      )}
      {drawing.grid.map((line, place) => (
        <line key={place} class="chart-grid" {...line} />
      ))}
      {drawing.bars.map(({ series, ...bar }, place) => (
        <rect key={place} class={`chart-bar series-${String(series)}`} {...bar} />
      ))}
      {drawing.lines.map(({ points, series }) => (
        <polyline key={series} class={`chart-line series-${String(series)}`} points={points} />
      ))}
      {drawing.dots.map(({ x, y, series }, place) => (
        <circle key={place} class={`chart-bar series-${String(series)}`} cx={x} cy={y} r={4} />
      ))}
      {drawing.texts.map(({ x, y, text, anchor }, place) => (
        <text key={place} class="chart-text" x={x} y={y} text-anchor={anchor}>
          {text}
        </text>
      ))}
      {drawing.legend.map(({ x, y, text, series }) => (
        <g key={series}>
          <rect class={`chart-bar series-${String(series)}`} x={x - 14} y={y - 9} width={10} height={10} />
          <text class="chart-text" x={x} y={y}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
