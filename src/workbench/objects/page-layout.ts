import type { Sheet } from "../model/sheet.ts";
import type { Json } from "../richapi/protocol.ts";
import { cells, flag, integer, invalid, oneOf } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";
import { rangeAreas } from "./range-areas.ts";

/** How a sheet is printed; the page keeps it and does not print. */
export const pageLayout: Factory<Sheet> = define<Sheet>({
  name: "PageLayout",
  scalars: {
    Orientation: {
      get: ({ page }) => page.orientation,
      set: ({ page }, value) => {
        page.orientation = oneOf(value, ["Portrait", "Landscape"] as const, "orientation");
      },
    },
    CenterHorizontally: {
      get: ({ page }) => page.centerHorizontally,
      set: ({ page }, value) => {
        page.centerHorizontally = flag(value, "centerHorizontally");
      },
    },
    Zoom: {
      get: ({ page }) => ({ ...page.zoom }),
      set: ({ page }, value) => {
        page.zoom = zoom(value);
      },
    },
  },
  methods: {
    SetPrintArea: (sheet, [printArea]) => {
      const { sheet: own, area } = cells(printArea, sheet);
      if (own !== sheet) throw invalid("The print area has to be on the worksheet.");
      sheet.page.printArea = sheet.track(area);
    },
    GetPrintAreaOrNullObject: (sheet, _args, context) => {
      const area = sheet.page.printArea?.area;
      return area ? rangeAreas(context.list(sheet, [area]), context) : null;
    },
  },
});

/** Either a scale in percent, or numbers of pages. */
function zoom(value: Json): Readonly<Record<string, number>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid("zoom has to be an object.");
  const given = Object.entries(value).filter(([, each]) => each !== null);
  const known = ["scale", "horizontalFitToPages", "verticalFitToPages"];
  if (given.some(([key]) => !known.includes(key))) throw invalid("zoom has a part that there is not.");
  const numbers = Object.fromEntries(given.map(([key, each]) => [key, integer(each, key)]));
  const { scale } = numbers;
  if (scale !== undefined && (scale < 10 || scale > 400)) throw invalid("scale has to be from 10 to 400.");
  return numbers;
}
