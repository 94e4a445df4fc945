import type { Pace, RemovedSheets } from "../../worksheet/host.ts";
import { freeSheetName, type OwnSheet } from "../../worksheet/own-sheet.ts";
import { openBook, type Book } from "./book.ts";
import { fillSheet } from "./fill-sheet.ts";
import { makeAnew } from "./make-anew.ts";
import { isAsWritten, kindProperty } from "./sheet-seal.ts";
import { addSheet } from "./structure.ts";

/**
 * Writes a sheet of our own, at the end. The earlier one of its kind is made anew where that is wanted and nobody has
 * written on it; otherwise it stays under another name, and if something fails the new one is taken away again and the
 * earlier one is as it was.
 * @returns the name that it came to have.
 */
export async function writeOwnSheet(
  context: Excel.RequestContext,
  wanted: OwnSheet,
  pace: Pace | undefined,
): Promise<string> {
  const book = await openBook(context);
  const earlier = await sameKind(context, book, wanted);
  if (earlier && wanted.isMadeAnew && (await isAsWritten(context, earlier.sheet, wanted.kind))) {
    await makeAnew(context, earlier.sheet, wanted, book.tableNames);
    return earlier.name;
  }
  const { sheetNames: taken } = book;
  const sheet = await addSheet(context, freeSheetName(wanted.name, taken));
  try {
    await fillSheet(context, sheet, wanted, book.tableNames, pace);
    if (earlier) earlier.sheet.name = freeSheetName(`${earlier.name} ${earlier.stamp}`, taken);
    const others = taken.filter((name) => name !== earlier?.name);
    const name = freeSheetName(wanted.name, others);
    sheet.name = name;
    await context.sync();
    return name;
  } catch (failure) {
    sheet.delete();
    if (earlier) earlier.sheet.name = earlier.name;
    await context.sync().catch(() => undefined);
    throw failure;
  }
}

/** Takes our sheets of some kinds away; one that somebody has written on stays. */
export async function removeOwnSheets(context: Excel.RequestContext, kinds: readonly string[]): Promise<RemovedSheets> {
  const { sheets } = await openBook(context);
  const marks = kinds.flatMap((kind) =>
    sheets.map((sheet) => ({ kind, sheet, mark: sheet.customProperties.getItemOrNullObject(kindProperty(kind)) })),
  );
  for (const { mark } of marks) mark.load("value");
  await context.sync();
  const own: { readonly sheet: Excel.Worksheet; readonly isOurs: boolean }[] = [];
  for (const { kind, sheet, mark } of marks) {
    if (!mark.isNullObject) own.push({ sheet, isOurs: await isAsWritten(context, sheet, kind) });
  }
  const named = (areOurs: boolean) => own.filter(({ isOurs }) => isOurs === areOurs).map(({ sheet }) => sheet.name);
  const removed = { removed: named(true), kept: named(false) };
  for (const { sheet, isOurs } of own) if (isOurs) sheet.delete();
  await context.sync();
  return removed;
}

/** Our sheet of that kind which has the wanted name, or got it with a number; older ones have their stamp in their names. */
async function sameKind(context: Excel.RequestContext, { sheets }: Book, { kind, name }: OwnSheet) {
  const own = sheets.filter((each) => isNamed(each.name.toLowerCase(), name.toLowerCase()));
  if (own.length === 0) return undefined;
  const marks = own.map((sheet) => sheet.customProperties.getItemOrNullObject(kindProperty(kind)).load("value"));
  await context.sync();
  const place = marks.findIndex((mark) => !mark.isNullObject);
  const sheet = own[place];
  return sheet && { sheet, name: sheet.name, stamp: marks[place]!.value };
}

function isNamed(name: string, wanted: string): boolean {
  return name === wanted || (name.startsWith(`${wanted} (`) && /^\(\d+\)$/.test(name.slice(wanted.length + 1)));
}
