import { columnLetters, isCellError, type CellValue, type SheetCells } from "../../../src/worksheet/cells.ts";
import { fileHost } from "../../../src/hosts/file/file-host.ts";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import { cellXml } from "../../../src/hosts/file/package/cell-xml.ts";
import { hostContract, type GivenSheet, type OpenHost } from "../contract.ts";
import { mergedContract } from "../merged-contract.ts";
import { bookParts, contentTypes, partsOf, relations, sheetXml, zipOf, type Parts } from "./support/package.ts";

const sheetPart = "xl/worksheets/sheet1.xml";
const tablePart = "xl/tables/table1.xml";

const open: OpenHost = async (given) => {
  const host = fileHost(await openFile(zipOf(partsFor(given)), "charges.xlsx"));
  const text = (part: string): string => new TextDecoder().decode(partsOf(host.save())[part]);
  // What a cell shows is what is read from the file as it would be saved.
  let saved: SheetCells | undefined;
  const reread = async (): Promise<void> => {
    saved = (await openFile(host.save(), "saved.xlsx")).read();
  };
  await reread();
  const mark = host.mark.bind(host);
  const watched = {
    ...host,
    mark: async (...args: Parameters<typeof mark>) => {
      const marked = await mark(...args);
      await reread();
      return marked;
    },
  };
  return {
    host: watched,
    cell(row, column) {
      const value = saved?.rows[row - saved.firstRow]?.[saved.columns.indexOf(column)] ?? "";
      return isCellError(value) ? value.error : value;
    },
    isColumnHidden: (column) => new RegExp(`<col min="${String(column)}"[^>]*hidden="1"`).test(text(sheetPart)),
    colours: () =>
      [...text(sheetPart).matchAll(/sqref="([^"]*)"><cfRule[^>]*><formula>LEFT\([^)]*\)=&quot;(.)&quot;/g)].map(
        ([, address = "", icon = ""]) => [icon, address] as const,
      ),
    tableColumns: () => [...text(tablePart).matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name = ""]) => name),
    // Formats that no cell uses any more stay listed in the styles part, where nobody sees them.
    everything: () => {
      const parts = Object.entries(partsOf(host.save())).filter(([name]) => name !== "xl/styles.xml");
      return parts.map(([name, part]) => [name, new TextDecoder().decode(part)]);
    },
    close: () => undefined,
  };
};

function partsFor({ name, rows, table, hidden, merged = [] }: GivenSheet): Parts {
  const cells = rows.map((row, index) => {
    const said = row.map((value: CellValue, place) => cellXml("", index + 1, place + 1, { value })).join("");
    return `<row r="${String(index + 1)}"${hidden?.includes(index + 1) ? ' hidden="1"' : ""}>${said}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const mergeCells = merges && `<mergeCells>${merges}</mergeCells>`;
  const behind = table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "";
  const parts = bookParts(sheetXml(cells.join(""), mergeCells + behind), {
    "[Content_Types].xml": contentTypes({
      "/xl/workbook.xml": "sheet.main",
      "/xl/styles.xml": "styles",
      [`/${sheetPart}`]: "worksheet",
      ...(table && { [`/${tablePart}`]: "table" }),
    }),
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
    ]),
    "xl/styles.xml": "<styleSheet><dxfs/></styleSheet>",
  });
  const renamed = { ...parts, "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace("Charges", name) };
  return table ? { ...renamed, ...tableParts(rows[table[0] - 1] ?? [], table) } : renamed;
}

function tableParts(headings: readonly CellValue[], [first, last]: readonly [number, number]): Parts {
  const area = `A${String(first)}:${columnLetters(headings.length)}${String(last)}`;
  const columns = headings.map((name, index) => `<tableColumn id="${String(index + 1)}" name="${String(name)}"/>`);
  return {
    "xl/worksheets/_rels/sheet1.xml.rels": relations([["rId1", "table", "../tables/table1.xml"]]),
    [tablePart]: `<table id="1" name="Lines" displayName="Lines" ref="${area}"><autoFilter ref="${area}"/><tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns></table>`,
  };
}

hostContract("file host", open);
mergedContract("file host", open);
