import type { Workbook } from "../model/workbook.ts";
import type { Json } from "../richapi/protocol.ts";
import { number } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";

const dayLength = 86_400_000;

/** The worksheet functions that an add-in may call. The workbench counts days from 1900. */
export const functions: Factory<Workbook> = define<Workbook>({
  name: "Functions",
  methods: {
    Date: (_workbook, [year, month, day], context) => {
      const time = Date.UTC(number(year, "The year"), number(month, "The month") - 1, number(day, "The day"));
      return functionResult({ value: Math.round((time - Date.UTC(1899, 11, 30)) / dayLength) }, context);
    },
  },
});

const functionResult: Factory<{ readonly value: Json }> = define<{ readonly value: Json }>({
  name: "FunctionResult",
  scalars: { Value: { get: ({ value }) => value }, Error: { get: () => "" } },
});
