import { contentTypes, relations, zipOf, type Parts } from "./package.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" ' +
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';

const strings = ["Charges", "CPT", "POS", "Units", "Charge", "93306", "Q9957", "Q9950 & <JW>", "Total", "Note"];

const head =
  '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:H11"/>' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>';

const conditional =
  '<conditionalFormatting sqref="C5:C9"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="D5:D9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="D5:D9"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="x14"><x14:id>{1}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C5:C9"><cfRule type="iconSet" priority="4"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="A5:A9"><cfRule type="duplicateValues" dxfId="0" priority="5"/><cfRule type="expression" dxfId="0" priority="6"><formula>LEFT($A5,1)="Q"</formula></cfRule></conditionalFormatting>';

const behind =
  '<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>' +
  conditional +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B5:B9"><formula1>"11,22"</formula1></dataValidation></dataValidations>' +
  '<printOptions gridLines="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="landscape"/>';

/** Rows of a sheet: a banner, headings in row 4, lines, a total below; formulas of every kind. */
function rows(isTable: boolean): string {
  const cell = (address: string, index: number, style = "") =>
    `<c r="${address}"${style} t="s"><v>${String(index)}</v></c>`;
  const line = (row: number, code: number, units: number) =>
    `<row r="${String(row)}" spans="1:5" x14ac:dyDescent="0.25">${cell(`A${String(row)}`, code, ' s="2"')}<c r="B${String(row)}" s="2"><v>11</v></c>` +
    `<c r="C${String(row)}"><v>${String(units)}</v></c><c r="D${String(row)}" s="1">` +
    (isTable
      ? `<f>Charges[[#This Row],[Units]]*80.65</f>`
      : row === 5
        ? `<f t="shared" ref="D5:D9" si="0">C5*$B$5+80.65</f>`
        : `<f t="shared" si="0"/>`) +
    `<v>${String(units * 80.65)}</v></c></row>`;
  return (
    `<row r="1" spans="1:5" ht="21" customHeight="1">${cell("A1", 0)}<c r="B1" s="2"/><c r="C1" s="2"/><c r="D1" s="2"/></row>` +
    `<row r="2"><c r="H2" cm="1"><f t="array" ref="H2:H3">_xlfn.UNIQUE(A5:A6)</f><v>93306</v></c></row><row r="3"><c r="H3" t="str"><v>Q9957</v></c></row>` +
    `<row r="4" spans="1:5">${cell("A4", 1)}${cell("B4", 2)}${cell("C4", 3)}${cell("D4", 4)}</row>` +
    line(5, 5, 1) +
    line(6, 6, 3) +
    line(7, 7, 2) +
    `<row r="8" hidden="1">${cell("A8", 6)}<c r="C8" t="e"><v>#N/A</v></c></row>` +
    line(9, 6, 4) +
    `<row r="10" spans="1:5">${cell("A10", 8)}<c r="D10" s="1"><f>SUBTOTAL(109,D5:D9)</f><v>806.5</v></c></row>`
  );
}

const sparklines =
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Charges!C5:C9</xm:f><xm:sqref>F4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}" priority="9"><x14:dataBar/></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const tableXml =
  declaration +
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="Charges" displayName="Charges" ref="A4:D10" totalsRowCount="1">' +
  '<autoFilter ref="A4:D9"><filterColumn colId="1"><filters><filter val="11"/></filters></filterColumn></autoFilter>' +
  '<tableColumns count="4"><tableColumn id="1" name="CPT" totalsRowLabel="Total"/><tableColumn id="2" name="POS"/><tableColumn id="9" name="Units" dataDxfId="0"/>' +
  '<tableColumn id="4" name="Charge" totalsRowFunction="sum"><calculatedColumnFormula>Charges[[#This Row],[Units]]*80.65</calculatedColumnFormula></tableColumn></tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';

const styles =
  declaration +
  `<styleSheet ${namespaces}><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Aptos"/></font><font><b/><sz val="11"/><name val="Aptos"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255, 128, 7]);
const drawingType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * A workbook with all that libraries lose: a chart, an image, a table with a calculated column, five kinds of
 * conditional formats, a validation, names, comments, sparklines, a dynamic array, custom properties and macros. Its
 * sheet Charges holds the table, its sheet Plain the same lines without one.
 */
export const richParts: Parts = {
  "[Content_Types].xml": contentTypes({
    "/xl/workbook.xml": "sheet.macroEnabled.main",
    "/xl/worksheets/sheet1.xml": "worksheet",
    "/xl/worksheets/sheet2.xml": "worksheet",
    "/xl/styles.xml": "styles",
    "/xl/sharedStrings.xml": "sharedStrings",
    "/xl/tables/table1.xml": "table",
    "/xl/calcChain.xml": "calcChain",
    "/xl/metadata.xml": "sheetMetadata",
    "/xl/comments1.xml": "comments",
  }),
  "_rels/.rels": relations([
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", "custom-properties", "docProps/custom.xml"],
  ]),
  "docProps/custom.xml": `${declaration}<Properties><property name="Batch"><vt:lpwstr xmlns:vt="vt">März</vt:lpwstr></property></Properties>`,
  "xl/workbook.xml":
    `${declaration}<workbook ${namespaces}><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0"/></bookViews>` +
    '<sheets><sheet name="Charges" sheetId="3" r:id="rId1"/><sheet name="It\'s plain" sheetId="5" r:id="rId2"/></sheets>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Charges!$A$1:$H$10</definedName><definedName name="Rate">80.65</definedName></definedNames><calcPr calcId="191029"/></workbook>',
  "xl/_rels/workbook.xml.rels": relations([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "styles", "styles.xml"],
    ["rId4", "sharedStrings", "sharedStrings.xml"],
    ["rId5", "calcChain", "calcChain.xml"],
    ["rId6", "sheetMetadata", "metadata.xml"],
    ["rId7", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
  ]),
  "xl/worksheets/sheet1.xml":
    `${declaration}<worksheet ${namespaces}>${head}<cols><col min="1" max="1" width="12.5" customWidth="1"/></cols>` +
    `<sheetData>${rows(true)}</sheetData>${behind}<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>${sparklines}</worksheet>`,
  "xl/worksheets/sheet2.xml":
    `${declaration}<worksheet ${namespaces}>${head.replace("A1:H11", "A1:D10")}<cols><col min="1" max="3" width="12.5" customWidth="1"/><col min="4" max="16384" width="9.14" style="2"/></cols>` +
    `<sheetData>${rows(false).replace(/<c r="H\d".*?<\/c>/g, "")}</sheetData>${behind}</worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": relations([
    ["rId1", "drawing", "../drawings/drawing1.xml"],
    ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId3", "table", "/xl/tables/table1.xml"],
    ["rId4", "comments", "../comments1.xml"],
  ]),
  "xl/tables/table1.xml": tableXml,
  "xl/styles.xml": styles,
  "xl/sharedStrings.xml": `${declaration}<sst ${namespaces}>${strings.map((text) => `<si><t>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</t></si>`).join("")}</sst>`,
  "xl/calcChain.xml": `${declaration}<calcChain ${namespaces}><c r="D5" i="3"/><c r="D6" i="3"/></calcChain>`,
  "xl/metadata.xml": `${declaration}<metadata ${namespaces}><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes></metadata>`,
  "xl/comments1.xml": `${declaration}<comments ${namespaces}><authors><author>A. Biller</author></authors><commentList><comment ref="C6" authorId="0"><text><t>late</t></text></comment></commentList></comments>`,
  "xl/drawings/drawing1.xml": `${declaration}<xdr:wsDr xmlns:xdr="x"/>`,
  "xl/drawings/_rels/drawing1.xml.rels": relations([
    ["rId1", "chart", "../charts/chart1.xml"],
    ["rId2", `${drawingType}/image`, "../media/image1.png"],
  ]),
  "xl/drawings/vmlDrawing1.vml": "<xml/>",
  "xl/charts/chart1.xml": `${declaration}<c:chartSpace xmlns:c="c"><c:chart/></c:chartSpace>`,
  "xl/media/image1.png": png,
  "xl/vbaProject.bin": Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256),
};

export const richBook = (): Uint8Array => zipOf(richParts);
