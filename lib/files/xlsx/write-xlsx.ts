import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '@/lib/files/ods/xml';
import { isOffered } from '@/lib/files/workbook';
import type { SheetTable, TableCell, Workbook } from '@/lib/files/workbook';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The first moment that a ZIP can hold: the same spreadsheet is the same bytes, whenever it is written. */
const NO_TIME = new Date(1980, 0, 1);

/** How a cell looks, by its place in the styles: what is said, a head, and where somebody writes. */
const LOOKS = { said: 0, head: 1, fill: 2 } as const;

/**
 * A spreadsheet as the bytes of an XLSX file: every text is kept as text, whatever it begins with; heads and the first
 * column stay in sight; cells that offer something have a list. Source: ECMA-376, part 1, 18.
 */
export function writeXlsx({ sheets }: Workbook): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([`officeDocument" Target="xl/workbook.xml`]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_sheet, index) => `worksheet" Target="worksheets/sheet${index + 1}.xml`),
      'styles" Target="styles.xml',
    ]),
    'xl/styles.xml': styles(),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
  };
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: NO_TIME });
}

function contentTypes(sheets: readonly SheetTable[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook', 'sheet.main') +
    part('styles', 'styles') +
    sheets.map((_sheet, index) => part(`worksheets/sheet${index + 1}`, 'worksheet')).join('') +
    '</Types>'
  );
}

/** Each is the end of its kind and where it leads; numbered from 1 in that order. */
function relations(leads: readonly string[]): string {
  const rows = leads.map((lead, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${lead}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly SheetTable[]): string {
  const rows = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${rows.join('')}</sheets></workbook>`;
}

function styles(): string {
  const look = (font: number, fill: number, border: number) =>
    `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    '<alignment vertical="top" wrapText="1"/></xf>';
  const side = (name: string) => `<${name} style="thin"><color rgb="FF6D7D86"/></${name}>`;
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEFF4F4"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="3">${look(0, 0, 0)}${look(1, 2, 0)}${look(0, 0, 1)}</cellXfs></styleSheet>`
  );
}

const PANE =
  '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>';

function sheetXml({ columns, rows }: SheetTable): string {
  const widths = columns.map(
    ({ widthCm }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${charactersIn(widthCm)}" customWidth="1"/>`,
  );
  const heads = columns.map(({ head }, column) => cellXml(`${lettersOf(column)}1`, head, 'head'));
  const body = rows.map((row, index) => {
    const cells = row.map(({ value, isToFill = false }, column) =>
      cellXml(`${lettersOf(column)}${index + 2}`, value, isToFill ? 'fill' : 'said'),
    );
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  return (
    `${HEAD}<worksheet xmlns="${MAIN}">${PANE}<cols>${widths.join('')}</cols>` +
    `<sheetData><row r="1">${heads.join('')}</row>${body.join('')}</sheetData>${lists(rows)}</worksheet>`
  );
}

/** How many characters of the usual font go into a width. Source: ECMA-376, part 1, 18.3.1.13. */
function charactersIn(widthCm: number): number {
  return Math.round(widthCm * 5.1);
}

/** "A" for the first column. No table here has more than 26. */
function lettersOf(column: number): string {
  return String.fromCodePoint('A'.charCodeAt(0) + column);
}

function cellXml(at: string, value: string | number, look: keyof typeof LOOKS): string {
  if (typeof value === 'number') return `<c r="${at}" s="${LOOKS[look]}"><v>${value}</v></c>`;
  return `<c r="${at}" s="${LOOKS[look]}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Excel reads "_x0041_" as the character of that number, so what somebody wrote so is escaped itself. */
function escaped(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

function lists(rows: readonly (readonly TableCell[])[]): string {
  const found = rows.flatMap((row, index) =>
    row.flatMap(({ offers }, column) =>
      isOffered(offers) ? [listXml(`${lettersOf(column)}${index + 2}`, offers)] : [],
    ),
  );
  return found.length === 0
    ? ''
    : `<dataValidations count="${found.length}">${found.join('')}</dataValidations>`;
}

function listXml(at: string, offers: readonly string[]): string {
  const list = escapeXml(`"${offers.map((one) => one.replaceAll('"', '""')).join(',')}"`);
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${at}"><formula1>${list}</formula1></dataValidation>`;
}
