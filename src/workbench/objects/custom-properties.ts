import type { Sheet } from "../model/sheet.ts";
import { notFound, text } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";

interface Property {
  readonly sheet: Sheet;
  readonly key: string;
}

export const worksheetProperties: Factory<Sheet> = define<Sheet>({
  name: "WorksheetCustomPropertyCollection",
  methods: {
    Add: (sheet, [key, value], context) => {
      const name = text(key, "The key");
      sheet.customProperties.set(known(sheet, name) ?? name, text(value, "The value"));
      return property({ sheet, key: known(sheet, name) ?? name }, context);
    },
    GetCount: ({ customProperties }) => customProperties.size,
    GetItemOrNullObject: (sheet, [key], context) => {
      const found = known(sheet, text(key, "The key"));
      return found === undefined ? null : property({ sheet, key: found }, context);
    },
  },
  item: (sheet, key, context) => {
    const found = known(sheet, text(key, "The key"));
    if (found === undefined) throw notFound(`the property "${String(key)}"`);
    return property({ sheet, key: found }, context);
  },
  items: (sheet, context) => [...sheet.customProperties.keys()].map((key) => property({ sheet, key }, context)),
});

const property: Factory<Property> = define<Property>({
  name: "WorksheetCustomProperty",
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, text(value, "The value"));
      },
    },
    _Id: { get: ({ key }) => key },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
  identity: ({ key }) => ({ _Id: key }),
});

/** Keys are the same in any case. */
function known({ customProperties }: Sheet, key: string): string | undefined {
  return [...customProperties.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
}
