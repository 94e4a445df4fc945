import { columnCount, contains, coversColumns, coversRows, rowCount } from "../model/area.ts";
import { clearConditionalFormats } from "../model/conditional-format.ts";
import { copyCells } from "../model/copy.ts";
import { clearContents, clearFormats } from "../model/edit.ts";
import { WorkbookError } from "../model/errors.ts";
import type { Answer, Argument } from "../richapi/office-class.ts";
import { cells, integer, invalid, oneOf } from "./arguments.ts";
import type { CellRange, OfficeContext } from "./context.ts";
import { refuseLocked, refuseUnless } from "./protection.ts";
import { range } from "./range.ts";

type Act = (self: CellRange, args: readonly Argument[], context: OfficeContext) => Answer;

const clearTypes = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

/** Methods of a range that change something. */
export const rangeActions: Readonly<Record<string, Act>> = {
  Clear: ({ sheet, area }, [applyTo]) => {
    const what = applyTo === null || applyTo === undefined ? "All" : oneOf(applyTo, clearTypes, "applyTo");
    if (what === "All" || what === "Contents" || what === "ResetContents") {
      refuseLocked(sheet, area);
      clearContents(sheet, area);
    }
    if (what === "All" || what === "Formats") {
      refuseUnless(sheet, "allowFormatCells");
      clearFormats(sheet, area);
      clearConditionalFormats(sheet, area);
    }
  },
  Select: ({ sheet, area }) => {
    sheet.workbook.select(sheet, [area]);
  },
  Insert: ({ sheet, area }, [shift], context) => {
    const direction = oneOf(shift, ["Down", "Right"] as const, "shift");
    refuseUnless(sheet, insertOption(coversRows(area), coversColumns(area)));
    sheet.insertCells({ area, direction: direction === "Down" ? "down" : "right" });
    return range(context.range(sheet, area), context);
  },
  Delete: ({ sheet, area }, [shift]) => {
    const direction = oneOf(shift, ["Up", "Left"] as const, "shift");
    refuseUnless(sheet, deleteOption(coversRows(area), coversColumns(area)));
    sheet.deleteCells({ area, direction: direction === "Up" ? "up" : "left" });
  },
  CopyFrom: (self, [source, copyType, skipBlanks, transpose]) => {
    const what = copyType === null || copyType === undefined ? "All" : oneOf(copyType, ["All"] as const, "copyType");
    if (what !== "All" || skipBlanks === true || transpose === true) {
      throw new WorkbookError("NotImplemented", "The workbench copies cells whole.");
    }
    refuseLocked(self.sheet, self.area);
    copyCells(cells(source, self.sheet), self);
  },
  Calculate: ({ sheet, area }) => {
    sheet.workbook.changed([{ sheet, area }]);
  },
  SetDirty: ({ sheet, area }) => {
    sheet.workbook.changed([{ sheet, area }]);
  },
  Merge: ({ sheet, area }) => {
    refuseUnless(sheet);
    if (sheet.tableAt(area)) throw invalid("Cells of a table cannot be merged.");
    sheet.merges = [...sheet.merges, sheet.track(area)];
    sheet.workbook.emit({ kind: "layout", sheet });
  },
  Unmerge: ({ sheet, area }) => {
    refuseUnless(sheet);
    sheet.merges = sheet.merges.filter(({ area: merged }) => merged && !contains(area, merged));
    sheet.workbook.emit({ kind: "layout", sheet });
  },
  _KeepReference: (self, _args, context) => {
    context.keep(self);
  },
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (integer(rows, "rows") !== rowCount(area) || integer(columns, "columns") !== columnCount(area)) {
      throw invalid(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  },
};

function insertOption(isRows: boolean, isColumns: boolean): "allowInsertRows" | "allowInsertColumns" | undefined {
  return isRows ? "allowInsertRows" : isColumns ? "allowInsertColumns" : undefined;
}

function deleteOption(isRows: boolean, isColumns: boolean): "allowDeleteRows" | "allowDeleteColumns" | undefined {
  return isRows ? "allowDeleteRows" : isColumns ? "allowDeleteColumns" : undefined;
}
