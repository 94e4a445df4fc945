import { intersect } from "../model/area.ts";
import {
  addConditionalFormat,
  clearConditionalFormats,
  deleteConditionalFormat,
  formatted,
} from "../model/conditional-format.ts";
import type { ConditionalFormat } from "../model/conditional-format.ts";
import { patchFormat } from "../model/format.ts";
import type { FormatPatch } from "../model/format.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Scalar } from "../richapi/office-class.ts";
import { MissingMember } from "../richapi/office-class.ts";
import type { Json } from "../richapi/protocol.ts";
import { flag, integer, invalid, notFound, text } from "./arguments.ts";
import { checkFormula } from "./cell-values.ts";
import { readColor } from "./colors.ts";
import { define } from "./context.ts";
import type { CellRange, Factory, OfficeContext } from "./context.ts";
import { refuseUnless } from "./protection.ts";
import { range } from "./range.ts";
import { rangeAreas } from "./range-areas.ts";

interface Rule {
  readonly sheet: Sheet;
  readonly rule: ConditionalFormat;
}

type RuleScalar = Scalar<Rule, OfficeContext>;

export const conditionalFormats: Factory<CellRange> = define<CellRange>({
  name: "ConditionalFormatCollection",
  methods: {
    Add: ({ sheet, area }, [type], context) => {
      refuseUnless(sheet, "allowFormatCells");
      if (type !== "Custom") throw new MissingMember(`ConditionalFormatCollection.add("${String(type)}")`);
      return conditionalFormat({ sheet, rule: addConditionalFormat(sheet, [area], "Custom") }, context);
    },
    ClearAll: ({ sheet, area }) => {
      refuseUnless(sheet, "allowFormatCells");
      clearConditionalFormats(sheet, area);
    },
    GetCount: (self) => rules(self).length,
    GetItemAt: (self, [index], context) => {
      const rule = rules(self)[integer(index, "The index")];
      if (!rule) throw invalid("There is no such conditional format.");
      return conditionalFormat({ sheet: self.sheet, rule }, context);
    },
    GetItemOrNullObject: (self, [id], context) => {
      const rule = byId(self, id);
      return rule ? conditionalFormat({ sheet: self.sheet, rule }, context) : null;
    },
  },
  item: (self, id, context) => {
    const rule = byId(self, id);
    if (!rule) throw notFound("the conditional format");
    return conditionalFormat({ sheet: self.sheet, rule }, context);
  },
  items: (self, context) => rules(self).map((rule) => conditionalFormat({ sheet: self.sheet, rule }, context)),
});

const conditionalFormat: Factory<Rule> = define<Rule>({
  name: "ConditionalFormat",
  scalars: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: ({ rule }) => rule.type },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: changing(({ rule }, value) => (rule.stopIfTrue = flag(value, "stopIfTrue"))),
    },
    Priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: changing(({ sheet, rule }, value) => {
        const all = sheet.conditionalFormats;
        all.splice(all.indexOf(rule), 1);
        all.splice(Math.min(Math.max(0, integer(value, "priority")), all.length), 0, rule);
      }),
    },
  },
  navigation: {
    Custom: (self, context) => {
      if (self.rule.type !== "Custom") throw invalid("The conditional format is not a custom one.");
      return customFormat(self, context);
    },
    CustomOrNullObject: (self, context) => (self.rule.type === "Custom" ? customFormat(self, context) : null),
  },
  methods: {
    Delete: ({ sheet, rule }) => {
      refuseUnless(sheet, "allowFormatCells");
      deleteConditionalFormat(sheet, rule);
    },
    GetRange: ({ sheet, rule }, _args, context) => {
      const [only, ...others] = areasOf(rule);
      if (!only || others.length > 0) throw invalid("The conditional format is not on one range.");
      return range(context.range(sheet, only), context);
    },
    GetRangeOrNullObject: ({ sheet, rule }, _args, context) => {
      const [only, ...others] = areasOf(rule);
      return only && others.length === 0 ? range(context.range(sheet, only), context) : null;
    },
    GetRanges: ({ sheet, rule }, _args, context) => rangeAreas(context.list(sheet, areasOf(rule)), context),
  },
  identity: ({ rule }) => ({ Id: rule.id }),
});

const customFormat: Factory<Rule> = define<Rule>({
  name: "CustomConditionalFormat",
  navigation: {
    Rule: (self, context) => formatRule(self, context),
    Format: (self, context) => ruleFormat(self, context),
  },
});

const formatRule: Factory<Rule> = define<Rule>({
  name: "ConditionalFormatRule",
  scalars: { Formula: formula(), FormulaLocal: formula() },
});

const ruleFormat: Factory<Rule> = define<Rule>({
  name: "ConditionalRangeFormat",
  navigation: {
    Fill: (self, context) => ruleFill(self, context),
    Font: (self, context) => ruleFont(self, context),
  },
});

const ruleFill: Factory<Rule> = define<Rule>({
  name: "ConditionalRangeFill",
  scalars: { Color: part("fill", readColor, "") },
  methods: {
    Clear: ({ sheet, rule }) => {
      patch({ sheet, rule }, { fill: undefined });
    },
  },
});

const ruleFont: Factory<Rule> = define<Rule>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: part("fontColor", readColor, ""),
    Bold: part("bold", (value) => flag(value, "bold"), null),
    Italic: part("italic", (value) => flag(value, "italic"), null),
    Strikethrough: part("strikethrough", (value) => flag(value, "strikethrough"), null),
  },
  methods: {
    Clear: (self) => {
      patch(self, { fontColor: undefined, bold: undefined, italic: undefined, strikethrough: undefined });
    },
  },
});

function formula(): RuleScalar {
  return {
    get: ({ rule }) => rule.formula,
    set: changing(({ rule }, value) => {
      const given = text(value, "formula");
      checkFormula(given);
      rule.formula = given.startsWith("=") ? given : `=${given}`;
    }),
  };
}

function part<Key extends "fill" | "fontColor" | "bold" | "italic" | "strikethrough">(
  key: Key,
  read: (value: Json) => Exclude<FormatPatch[Key], undefined>,
  unset: Json,
): RuleScalar {
  return {
    get: ({ rule }) => rule.format[key] ?? unset,
    set: (self, value) => {
      patch(self, { [key]: read(value) });
    },
  };
}

function patch(self: Rule, change: FormatPatch): void {
  changing(({ rule }) => (rule.format = patchFormat(rule.format, change)))(self, null);
}

function changing(change: (self: Rule, value: Json) => unknown): (self: Rule, value: Json) => void {
  return (self, value) => {
    refuseUnless(self.sheet, "allowFormatCells");
    change(self, value);
    formatted(self.sheet, self.rule);
  };
}

function rules({ sheet, area }: CellRange): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((rule) => areasOf(rule).some((at) => intersect(at, area)));
}

function byId(self: CellRange, id: unknown): ConditionalFormat | undefined {
  return rules(self).find((rule) => rule.id === id);
}

function areasOf(rule: ConditionalFormat): readonly NonNullable<ConditionalFormat["areas"][number]["area"]>[] {
  return rule.areas.flatMap(({ area }) => area ?? []);
}
