/** The sheets of a workbook, and the names that are taken in it. */
export interface Book {
  readonly sheets: readonly Excel.Worksheet[];
  readonly sheetNames: readonly string[];
  /** Names of tables and of areas: one is not to have that of another. */
  readonly tableNames: Set<string>;
}

export async function openBook(context: Excel.RequestContext): Promise<Book> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  return {
    sheets: worksheets.items,
    sheetNames: worksheets.items.map(({ name }) => name),
    tableNames: new Set([...tables.items, ...names.items].map(({ name }) => name)),
  };
}
