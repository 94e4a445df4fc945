import { WorkbookError } from "../model/errors.ts";
import type { Workbook } from "../model/workbook.ts";
import { optionalText } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";

/** Protects which worksheets there are, not what is on them. */
export const workbookProtection: Factory<Workbook> = define<Workbook>({
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ protection }) => protection !== undefined } },
  methods: {
    Protect: (workbook, [password]) => {
      if (workbook.protection) throw new WorkbookError("AccessDenied", "The workbook is protected already.");
      workbook.protection = { password: optionalText(password, "The password") };
    },
    Unprotect: (workbook, [password]) => {
      const { protection } = workbook;
      if (protection?.password !== undefined && protection.password !== password) {
        throw new WorkbookError("AccessDenied", "The password is not right.");
      }
      workbook.protection = undefined;
    },
  },
});
