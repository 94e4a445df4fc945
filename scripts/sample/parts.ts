import { banner, columns, headerRow, letters, lettersOf, type Cell, type Laid, type Look } from "./sheet.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Places of the cell formats in styles.xml. */
const format = {
  plain: 0,
  title: 1,
  note: 2,
  heading: 3,
  text: 4,
  date: 5,
  number: 6,
  volume: 7,
  money: 8,
  total: 9,
  totalMoney: 10,
};

const formatOf: Readonly<Record<Look, number>> = {
  text: format.text,
  date: format.date,
  number: format.number,
  volume: format.volume,
  money: format.money,
};

export const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="mm/dd/yyyy"/><numFmt numFmtId="165" formatCode="&quot;$&quot;#,##0.00"/><numFmt numFmtId="166" formatCode="0.0#"/></numFmts><fonts count="4"><font><sz val="10"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="15"/><color rgb="FF1F3A5F"/><name val="Calibri"/><family val="2"/></font><font><i/><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="3"><border/><border><left/><right/><top/><bottom style="hair"><color rgb="FFBFBFBF"/></bottom></border><border><left/><right/><top style="thin"><color rgb="FF1F3A5F"/></top><bottom style="double"><color rgb="FF1F3A5F"/></bottom></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="11"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="3" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="0" fontId="0" fillId="3" borderId="2" xfId="0" applyFill="1" applyBorder="1"/><xf numFmtId="165" fontId="0" fillId="3" borderId="2" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Texts of all cells, each kept once. */
export class SharedStrings {
  private readonly places = new Map<string, number>();

  place(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) this.places.set(text, (place = this.places.size));
    return place;
  }

  get xml(): string {
    const items = [...this.places.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return `${head}<sst xmlns="${main}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

function cell(strings: SharedStrings, at: string, value: Cell, style: number): string {
  if (value === null) return `<c r="${at}" s="${style}"/>`;
  if (typeof value === "number") return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === "string") return `<c r="${at}" s="${style}" t="s"><v>${strings.place(value)}</v></c>`;
  if ("error" in value) return `<c r="${at}" s="${style}" t="e"><v>${value.error}</v></c>`;
  return `<c r="${at}" s="${style}"><f>${escaped(value.formula)}</f><v>${value.result}</v></c>`;
}

export function chargesSheet({ rows, totalsRow }: Laid, strings: SharedStrings): string {
  const last = letters(columns.length - 1);
  const data = (heading: string) => {
    const column = lettersOf(heading);
    return `${column}${headerRow + 1}:${column}${totalsRow - 2}`;
  };
  const rowXml: string[] = banner.map((text, i) => {
    const style = i === 0 ? format.title : format.note;
    return `<row r="${i + 1}">${cell(strings, `A${i + 1}`, text, style)}</row>`;
  });
  const headings = columns.map(({ heading }, i) => cell(strings, letters(i) + headerRow, heading, format.heading));
  rowXml.push(`<row r="${headerRow}" ht="30" customHeight="1">${headings.join("")}</row>`);
  rows.forEach((row, i) => {
    const r = headerRow + 1 + i;
    if (row.every((value) => value === null)) return;
    const cells = row.map((value, c) =>
      cell(strings, letters(c) + r, value, styleOf(r === totalsRow, columns[c]!.look)),
    );
    rowXml.push(`<row r="${r}">${cells.join("")}</row>`);
  });
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `${head}<worksheet xmlns="${main}"><dimension ref="A1:${last}${totalsRow}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols>${widths.join("")}</cols><sheetData>${rowXml.join("")}</sheetData><conditionalFormatting sqref="${data("Charge")}"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1000</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${["Assignment", "Suboptimal", "Order"].map(data).join(" ")}"><formula1>"Y,N"</formula1></dataValidation></dataValidations><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function styleOf(total: boolean, look: Look): number {
  if (!total) return formatOf[look];
  return look === "money" ? format.totalMoney : format.total;
}

/** The second sheet: charges by payer, as a table with a chart beside it. */
export function payersSheet(rows: readonly PayerRow[], strings: SharedStrings): string {
  const headings = payerHeadings.map((heading, i) => cell(strings, `${letters(i)}3`, heading, format.heading));
  const data = rows.map(({ payer, lines, charge }, i) => {
    const r = 4 + i;
    const cells = [
      cell(strings, `A${r}`, payer, format.text),
      cell(strings, `B${r}`, lines, format.number),
      cell(strings, `C${r}`, charge, format.money),
    ];
    return `<row r="${r}">${cells.join("")}</row>`;
  });
  return `${head}<worksheet xmlns="${main}" xmlns:r="${relations}"><dimension ref="A1:C${3 + rows.length}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="9" customWidth="1"/><col min="3" max="3" width="14" customWidth="1"/></cols><sheetData><row r="1">${cell(strings, "A1", "Charges by payer", format.title)}</row><row r="3">${headings.join("")}</row>${data.join("")}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts></worksheet>`;
}

export interface PayerRow {
  readonly payer: string;
  readonly lines: number;
  readonly charge: number;
}

export const payerHeadings = ["Payer", "Lines", "Charges"] as const;

export function payersTable(count: number): string {
  const named = payerHeadings.map((heading, i) => `<tableColumn id="${i + 1}" name="${heading}"/>`);
  const ref = `A3:C${3 + count}`;
  return `${head}<table xmlns="${main}" id="1" name="ChargesByPayer" displayName="ChargesByPayer" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="3">${named.join("")}</tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

const draw = "http://schemas.openxmlformats.org/drawingml/2006";

export const drawing = `${head}<xdr:wsDr xmlns:xdr="${draw}/spreadsheetDrawing" xmlns:a="${draw}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Charges by payer" descr="Bar chart of charges by payer"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${draw}/chart"><c:chart xmlns:c="${draw}/chart" xmlns:r="${relations}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

export function chart(rows: readonly PayerRow[]): string {
  const last = 3 + rows.length;
  const points = (values: readonly (string | number)[]) =>
    `<c:ptCount val="${values.length}"/>${values.map((value, i) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`).join("")}`;
  return `${head}<c:chartSpace xmlns:c="${draw}/chart" xmlns:a="${draw}/main" xmlns:r="${relations}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="1F3A5F"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>'By payer'!$A$4:$A$${last}</c:f><c:strCache>${points(rows.map(({ payer }) => payer))}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>'By payer'!$C$4:$C$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(rows.map(({ charge }) => charge))}</c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="60"/><c:axId val="111"/><c:axId val="112"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="112"/></c:catAx><c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="t"/><c:numFmt formatCode="&quot;$&quot;#,##0" sourceLinked="0"/><c:crossAx val="111"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}
