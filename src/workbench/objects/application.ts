import type { Workbook } from "../model/workbook.ts";
import { oneOf } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";

export const application: Factory<Workbook> = define<Workbook>({
  name: "Application",
  scalars: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = oneOf(
          value,
          ["Automatic", "AutomaticExceptTables", "Manual"] as const,
          "calculationMode",
        );
        workbook.changed([]);
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (workbook, [type]) => {
      workbook.calculate(oneOf(type, ["Recalculate", "Full", "FullRebuild"] as const, "calculationType"));
    },
    SuspendApiCalculationUntilNextSync: (_workbook, _args, context) => {
      context.suspendCalculation();
    },
    // The grid draws when a batch is over, so there is nothing to hold back.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
