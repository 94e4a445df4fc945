import { joined } from "../../bytes/joined.ts";
import type { Entry } from "../../bytes/zip/entry.ts";
import { Problem } from "../../worksheet/problem.ts";
import { openCsv } from "./csv-workbook.ts";
import { convert, convertZip } from "./legacy.ts";
import { longestPart } from "./limits.ts";
import { openPackage } from "./package/package.ts";
import { mainPart } from "./package/workbook.ts";
import { damaged, emptyFile, encrypted, notAWorkbook } from "./problems.ts";
import { hasStream, recognise } from "./recognise.ts";
import type { FileWorkbook } from "./workbook.ts";
import { openXlsx } from "./xlsx.ts";
import { partsOf, unpackPart } from "./zip.ts";

/**
 * Opens a workbook by what it is, not by what it is called: .xlsx, .xlsm, .xls, .xlsb, .ods, delimited text, or a table
 * in HTML or XML. Throws a Problem that says in one sentence why it cannot be read.
 * @param name what to call the file when talking of it.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  const content = recognise(bytes);
  switch (content.kind) {
    case "empty":
      throw emptyFile(name);
    case "other":
      throw notAWorkbook(name, content.what);
    case "text":
      return openCsv(bytes, name);
    case "markup":
      return openMarkup(bytes, name);
    case "compound":
      return openCompound(bytes, name);
    case "zip":
      return openZip(bytes, name);
  }
}

/** Web pages are markup too: one without a table is no workbook, rather than a damaged one. */
async function openMarkup(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  let converted: Uint8Array;
  try {
    converted = await convert(bytes, name);
  } catch (problem) {
    const isOther = problem instanceof Problem && problem.phrase.key === "file.damaged";
    throw isOther ? notAWorkbook(name, "other") : problem;
  }
  return openXlsx(openPackage(converted, name), "converted");
}

async function openCompound(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  if (hasStream(bytes, "EncryptedPackage")) throw encrypted(name);
  if (hasStream(bytes, "WordDocument")) throw notAWorkbook(name, "document");
  if (hasStream(bytes, "PowerPoint Document")) throw notAWorkbook(name, "presentation");
  if (!hasStream(bytes, "Workbook") && !hasStream(bytes, "Book")) throw damaged(name, "workbook");
  return openXlsx(openPackage(await convert(bytes, name), name), "converted");
}

async function openZip(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  const entries = partsOf(bytes, name);
  const kind = entries.find((entry) => entry.name === "mimetype");
  if (kind) {
    const said = textOf(kind, name);
    if (!said.includes("opendocument.spreadsheet")) throw notAWorkbook(name, openDocument(said));
    const manifest = entries.find((entry) => entry.name === "META-INF/manifest.xml");
    if (manifest && textOf(manifest, name).includes("encryption-data")) throw encrypted(name);
    return openXlsx(openPackage(await convertZip(entries, name), name), "converted");
  }
  const opened = openPackage(bytes, name);
  if (/\.bin$/i.test(mainPart(opened) ?? "")) {
    return openXlsx(openPackage(await convertZip(entries, name), name), "converted");
  }
  return openXlsx(opened);
}

function textOf(entry: Entry, file: string): string {
  return new TextDecoder().decode(joined([...unpackPart(entry, file, longestPart)]));
}

function openDocument(mimeType: string): "document" | "presentation" | "zip" {
  if (mimeType.includes("opendocument.text")) return "document";
  return mimeType.includes("opendocument.presentation") ? "presentation" : "zip";
}
