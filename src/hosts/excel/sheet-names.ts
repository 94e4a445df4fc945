import { ownProperty } from "./sheet-seal.ts";

/** The sheets that the user can see, without those that we wrote. */
export async function sheetNames(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const seen = worksheets.items.filter(({ visibility }) => visibility === "Visible");
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.12")) return seen.map(({ name }) => name);
  const properties = seen.map(({ customProperties }) => customProperties.load("items/key"));
  await context.sync();
  return seen.flatMap(({ name }, index) => {
    const isOurs = properties[index]!.items.some(({ key }) => key.startsWith(ownProperty));
    return isOurs ? [] : [name];
  });
}
