import type { Workbook } from "../model/workbook.ts";
import type { Json } from "../richapi/protocol.ts";
import { notFound, text } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

/** The settings the add-in keeps in the document, the same as Office.context.document.settings. */
export const settings: Factory<Workbook> = define<Workbook>({
  name: "SettingCollection",
  methods: {
    Add: (workbook, [key, value], context) => {
      const self = { workbook, key: text(key, "The key") };
      write(
        self,
        value === undefined || (typeof value === "object" && value !== null && "self" in value)
          ? null
          : (value as Json),
      );
      return setting(self, context);
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: (workbook, [key], context) => {
      const name = text(key, "The key");
      return workbook.settings.has(name) ? setting({ workbook, key: name }, context) : null;
    },
  },
  item: (workbook, key, context) => {
    const name = text(key, "The key");
    if (!workbook.settings.has(name)) throw notFound(`the setting "${name}"`);
    return setting({ workbook, key: name }, context);
  },
  items: (workbook, context) => [...workbook.settings.keys()].map((key) => setting({ workbook, key }, context)),
});

const setting: Factory<Setting> = define<Setting>({
  name: "Setting",
  scalars: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ workbook, key }) => JSON.parse(workbook.settings.get(key) ?? "null") as Json, set: write },
    _Id: { get: ({ key }) => key },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      workbook.emit({ kind: "settings" });
    },
  },
  identity: ({ key }) => ({ _Id: key }),
});

function write({ workbook, key }: Setting, value: Json): void {
  workbook.settings.set(key, JSON.stringify(value));
  workbook.emit({ kind: "settings" });
}
