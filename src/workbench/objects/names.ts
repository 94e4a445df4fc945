import { fullAddress } from "../model/address.ts";
import { defineName, deleteName, findName, nameTarget } from "../model/names.ts";
import type { DefinedName } from "../model/names.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Argument } from "../richapi/office-class.ts";
import type { Json } from "../richapi/protocol.ts";
import { flag, invalid, notFound, optionalText, text } from "./arguments.ts";
import { checkFormula } from "./cell-values.ts";
import { CellRange, define } from "./context.ts";
import type { Factory, OfficeContext } from "./context.ts";
import { range } from "./range.ts";
import { worksheet } from "./worksheet.ts";

/** The names of a worksheet, or those of the whole workbook. */
interface NameScope {
  readonly scope: Sheet | undefined;
}

export const namedItems: Factory<NameScope> = define<NameScope>({
  name: "NamedItemCollection",
  methods: {
    Add: (self, args, context) => add(self, args, context),
    AddFormulaLocal: (self, args, context) => add(self, args, context),
    GetItemOrNullObject: ({ scope }, [name], context) => {
      const item = findName(context.workbook, text(name, "The name"), scope);
      return item ? namedItem(item, context) : null;
    },
    GetCount: (self, _args, context) => inScope(self, context).length,
  },
  item: ({ scope }, name, context) => {
    const item = findName(context.workbook, text(name, "The name"), scope);
    if (!item) throw notFound(`the name "${String(name)}"`);
    return namedItem(item, context);
  },
  items: (self, context) => inScope(self, context).map((item) => namedItem(item, context)),
});

const namedItem: Factory<DefinedName> = define<DefinedName>({
  name: "NamedItem",
  scalars: {
    Name: { get: ({ name }) => name },
    Type: { get: (item, { workbook }) => (nameTarget(workbook, item) ? "Range" : constantType(constant(item))) },
    Value: {
      get: (item, { workbook }) => {
        const target = nameTarget(workbook, item);
        return target ? fullAddress(target.sheet.name, target.area, true) : constant(item);
      },
    },
    Visible: {
      get: ({ visible }) => visible,
      set: (item, value, { workbook }) => {
        item.visible = flag(value, "visible");
        workbook.emit({ kind: "names" });
      },
    },
    _Id: { get: ({ name }) => name },
    Comment: {
      get: ({ comment }) => comment,
      set: (item, value) => (item.comment = text(value, "comment")),
    },
    Scope: { get: ({ scope }) => (scope ? "Worksheet" : "Workbook") },
    Formula: {
      get: ({ formula }) => formula,
      set: (item, value, { workbook }) => {
        item.formula = readFormula(value);
        workbook.restructured();
        workbook.emit({ kind: "names" });
      },
    },
  },
  navigation: {
    Worksheet: ({ scope }, context) => {
      if (!scope) throw invalid("The name belongs to the workbook.");
      return worksheet(scope, context);
    },
    WorksheetOrNullObject: ({ scope }, context) => (scope ? worksheet(scope, context) : null),
  },
  methods: {
    Delete: (item, _args, { workbook }) => {
      deleteName(workbook, item);
      workbook.restructured();
    },
    GetRange: (item, _args, context) => {
      const target = nameTarget(context.workbook, item);
      if (!target) throw invalid(`The name "${item.name}" does not stand for cells.`);
      return range(context.range(target.sheet, target.area), context);
    },
    GetRangeOrNullObject: (item, _args, context) => {
      const target = nameTarget(context.workbook, item);
      return target ? range(context.range(target.sheet, target.area), context) : null;
    },
  },
  identity: ({ name }) => ({ _Id: name }),
});

function add(
  { scope }: NameScope,
  [name, reference, comment]: readonly Argument[],
  context: OfficeContext,
): ReturnType<typeof namedItem> {
  const item = defineName(context.workbook, text(name, "The name"), readReference(reference), {
    scope,
    comment: optionalText(comment, "comment") ?? "",
  });
  context.workbook.restructured();
  return namedItem(item, context);
}

function readReference(reference: Argument | undefined): string {
  if (
    typeof reference === "object" &&
    reference !== null &&
    "self" in reference &&
    reference.self instanceof CellRange
  ) {
    return `=${fullAddress(reference.self.sheet.name, reference.self.area, true)}`;
  }
  return readFormula(reference);
}

/** A text without "=" is a constant, as in Excel. */
function readFormula(value: Argument | undefined): string {
  const given =
    typeof value === "number" || typeof value === "boolean"
      ? `=${String(value).toUpperCase()}`
      : text(value, "The formula");
  const formula = given.startsWith("=") ? given : `="${given.replaceAll('"', '""')}"`;
  checkFormula(formula);
  return formula;
}

function constant({ formula }: DefinedName): Json {
  const body = formula.slice(1);
  if (/^"(?:[^"]|"")*"$/.test(body)) return body.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === "TRUE";
  return body !== "" && Number.isFinite(Number(body)) ? Number(body) : formula;
}

function constantType(value: Json): string {
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

function inScope({ scope }: NameScope, { workbook }: OfficeContext): readonly DefinedName[] {
  return workbook.names.filter((item) => item.scope === scope);
}
