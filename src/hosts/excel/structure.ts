import { Problem } from "../../worksheet/problem.ts";

/** Adds a sheet at the end. Where the structure of the workbook is protected, that is said, and nothing is added. */
export async function addSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const { protection, worksheets } = context.workbook;
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw new Problem({ key: "excel.structure-protected", data: { name } });
  return worksheets.add(name);
}
