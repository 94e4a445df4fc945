import { addChart, changed, chartTypes, placeChart, removeChart } from "../model/chart.ts";
import type { Chart, ChartAxis } from "../model/chart.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Scalar } from "../richapi/office-class.ts";
import { MissingMember } from "../richapi/office-class.ts";
import { cells, flag, integer, invalid, notFound, number, text } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory, OfficeContext } from "./context.ts";
import { refuseUnless } from "./protection.ts";

export const charts: Factory<Sheet> = define<Sheet>({
  name: "ChartCollection",
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  methods: {
    Add: (sheet, [type, source, seriesBy], context) => {
      refuseUnless(sheet);
      const kind = chartTypes.find((each) => each === type);
      if (!kind) throw new MissingMember(`a chart of type ${String(type)}`);
      if (seriesBy === "Rows") throw new MissingMember("a chart of series in rows");
      const target = cells(source, sheet);
      if (target.sheet !== sheet) throw new MissingMember("a chart of cells on another sheet");
      return chart(addChart(sheet, kind, target.area), context);
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItemAt: (sheet, [index], context) => {
      const found = sheet.charts[integer(index, "The index")];
      if (!found) throw invalid("There is no such chart.");
      return chart(found, context);
    },
    GetItemOrNullObject: (sheet, [key], context) => {
      const found = find(sheet, text(key, "The name"));
      return found ? chart(found, context) : null;
    },
  },
  item: (sheet, key, context) => {
    const found = find(sheet, text(key, "The name"));
    if (!found) throw notFound(`the chart "${String(key)}"`);
    return chart(found, context);
  },
  items: (sheet, context) => sheet.charts.map((each) => chart(each, context)),
});

const chart: Factory<Chart> = define<Chart>({
  name: "Chart",
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (self, value) => {
        self.name = text(value, "The name");
      },
    },
    ChartType: { get: ({ type }) => type },
  },
  navigation: {
    Title: (self, context) => chartTitle(self, context),
    Legend: (self, context) => chartLegend(self, context),
    Axes: (self, context) => chartAxes(self, context),
  },
  methods: {
    SetPosition: (self, [start, end]) => {
      const first = cells(start, self.sheet).area;
      const last = end === null || end === undefined ? first : cells(end, self.sheet).area;
      placeChart(self, { top: first.top, left: first.left, bottom: last.bottom, right: last.right });
    },
    Delete: (self) => {
      refuseUnless(self.sheet);
      removeChart(self);
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

const chartTitle: Factory<Chart> = define<Chart>({
  name: "ChartTitle",
  scalars: {
    Text: {
      get: ({ title }) => title,
      set: (self, value) => {
        self.title = text(value, "The text");
        self.hasTitle = true;
        changed(self);
      },
    },
    Visible: {
      get: ({ hasTitle }) => hasTitle,
      set: (self, value) => {
        self.hasTitle = flag(value, "visible");
        changed(self);
      },
    },
  },
});

const chartLegend: Factory<Chart> = define<Chart>({
  name: "ChartLegend",
  scalars: {
    Visible: {
      get: ({ hasLegend }) => hasLegend,
      set: (self, value) => {
        self.hasLegend = flag(value, "visible");
        changed(self);
      },
    },
  },
});

const chartAxes: Factory<Chart> = define<Chart>({
  name: "ChartAxes",
  navigation: {
    CategoryAxis: (self, context) => chartAxis({ chart: self, axis: self.categories }, context),
    ValueAxis: (self, context) => chartAxis({ chart: self, axis: self.values }, context),
  },
});

interface OwnAxis {
  readonly chart: Chart;
  readonly axis: ChartAxis;
}

const chartAxis: Factory<OwnAxis> = define<OwnAxis>({
  name: "ChartAxis",
  scalars: {
    Minimum: end("minimum"),
    Maximum: end("maximum"),
    NumberFormat: {
      get: ({ axis }) => axis.numberFormat,
      set: ({ chart: own, axis }, value) => {
        axis.numberFormat = text(value, "numberFormat");
        changed(own);
      },
    },
    ReversePlotOrder: {
      get: ({ axis }) => axis.isReversed,
      set: ({ chart: own, axis }, value) => {
        axis.isReversed = flag(value, "reversePlotOrder");
        changed(own);
      },
    },
  },
});

/** An end of an axis; an empty text lets Excel choose it. */
function end(key: "minimum" | "maximum"): Scalar<OwnAxis, OfficeContext> {
  return {
    get: ({ axis }) => axis[key] ?? "",
    set: ({ chart: own, axis }, value) => {
      axis[key] = value === "" ? undefined : number(value, key);
      changed(own);
    },
  };
}

function find(sheet: Sheet, key: string): Chart | undefined {
  return sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}
