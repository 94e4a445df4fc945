import { formatCells } from "../model/edit.ts";
import type { Border, BorderEdge } from "../model/format.ts";
import type { Scalar } from "../richapi/office-class.ts";
import { oneOf, text } from "./arguments.ts";
import { readColor } from "./colors.ts";
import { define } from "./context.ts";
import type { CellRange, Factory, OfficeContext } from "./context.ts";
import { refuseUnless } from "./protection.ts";

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "DiagonalDown", "DiagonalUp"] as const;
const noBorder: Border = { style: "None", color: "#000000", weight: "Thin" };

interface RangeEdge {
  readonly range: CellRange;
  readonly edge: BorderEdge;
}

export const rangeBorders: Factory<CellRange> = define<CellRange>({
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => edges.length } },
  item: (range, key, context) => rangeBorder({ range, edge: oneOf(key, edges, "The edge") }, context),
  items: (range, context) => edges.map((edge) => rangeBorder({ range, edge }, context)),
});

const rangeBorder: Factory<RangeEdge> = define<RangeEdge>({
  name: "RangeBorder",
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: side("style", (value) => text(value, "style")),
    Color: side("color", readColor),
    Weight: side("weight", (value) => text(value, "weight")),
  },
  identity: ({ edge }) => ({ Id: edge }),
});

/** The workbench draws a border on every cell of the range; it reads that of the first one. */
function side(
  key: keyof Border,
  read: (value: Parameters<typeof readColor>[0]) => string,
): Scalar<RangeEdge, OfficeContext> {
  const current = ({ range: { sheet, area }, edge }: RangeEdge): Border =>
    sheet.cellFormat(area.top, area.left).borders?.[edge] ?? noBorder;
  return {
    get: (self) => current(self)[key],
    set: (self, value) => {
      const { sheet, area } = self.range;
      refuseUnless(sheet, "allowFormatCells");
      const border = { ...current(self), style: "Continuous", [key]: read(value) };
      const others = sheet.cellFormat(area.top, area.left).borders;
      formatCells(sheet, area, { borders: { ...others, [self.edge]: border } });
    },
  };
}
