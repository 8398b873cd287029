import { strToU8, zipSync } from 'fflate';
import { isOffered } from '@/lib/files/workbook';
import type { SheetTable, TableCell, Workbook } from '@/lib/files/workbook';
import { escapeXml, paragraphs } from './xml';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = [
  ...['office', 'style', 'text', 'table', 'meta', 'config', 'manifest'].map(
    (part) => `xmlns:${part}="${OFFICE}:${part}:1.0"`,
  ),
  `xmlns:fo="${OFFICE}:xsl-fo-compatible:1.0"`,
  `xmlns:of="${OFFICE}:of:1.2"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
/** The first moment that a ZIP can hold: the same spreadsheet is the same bytes, whenever it is written. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A spreadsheet as the bytes of an ODS file: every text is kept as text, whatever it begins with; heads repeat on every
 * printed page and stay in sight; cells that offer something have a list. Source: OpenDocument 1.3.
 */
export function writeOds(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const lists = offersOf(workbook);
  const parts = {
    'META-INF/manifest.xml': manifest(),
    'content.xml': content(workbook, lists),
    'styles.xml': styles(),
    'meta.xml': meta(workbook.title),
    'settings.xml': settings(workbook.sheets),
  };
  return zipSync(
    {
      // First and not packed, so that the kind of file can be read at a fixed place. Source: OpenDocument 1.3, part 2, 3.3.
      mimetype: [strToU8(MEDIA_TYPE), { level: 0 }],
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    },
    { mtime: NO_TIME },
  );
}

/** Each list once, by its content. */
type Lists = ReadonlyMap<string, string>;

const LIST_GAP = '\n';

function offersOf({ sheets }: Workbook): Lists {
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  const lists = new Set(cells.flatMap(({ offers }) => (isOffered(offers) ? [offers.join(LIST_GAP)] : [])));
  return new Map([...lists].map((list, index) => [list, `list${index + 1}`]));
}

function content({ sheets }: Workbook, lists: Lists): string {
  const validations = [...lists].map(([list, name]) => validation(name, list.split(LIST_GAP))).join('');
  const widths = [...new Set(sheets.flatMap(({ columns }) => columns.map(({ widthCm }) => widthCm)))];
  return (
    `${HEAD}<office:document-content ${NAMES} office:version="1.3"><office:automatic-styles>` +
    widths.map(columnStyle).join('') +
    CELL_STYLES +
    '</office:automatic-styles><office:body><office:spreadsheet>' +
    (validations === '' ? '' : `<table:content-validations>${validations}</table:content-validations>`) +
    sheets.map((sheet) => table(sheet, lists)).join('') +
    '</office:spreadsheet></office:body></office:document-content>'
  );
}

function validation(name: string, offers: readonly string[]): string {
  const list = offers.map((one) => `"${one.replaceAll('"', '""')}"`).join(';');
  return (
    `<table:content-validation table:name="${name}" table:condition="${escapeXml(`of:cell-content-is-in-list(${list})`)}"` +
    ' table:allow-empty-cell="true" table:display-list="unsorted">' +
    '<table:error-message table:message-type="information" table:display="false"/></table:content-validation>'
  );
}

function columnStyle(widthCm: number): string {
  return (
    `<style:style style:name="${widthName(widthCm)}" style:family="table-column">` +
    `<style:table-column-properties style:column-width="${widthCm}cm"/></style:style>`
  );
}

function widthName(widthCm: number): string {
  return `wide${Math.round(widthCm * 100)}`;
}

const CELL_STYLES = [
  cellStyle('head', '<style:text-properties fo:font-weight="bold"/>', 'fo:background-color="#eff4f4" '),
  cellStyle('said', '', ''),
  cellStyle('fill', '', 'fo:border="0.75pt solid #6d7d86" '),
].join('');

function cellStyle(name: string, text: string, looks: string): string {
  return (
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">` +
    `<style:table-cell-properties ${looks}fo:wrap-option="wrap" style:vertical-align="top" fo:padding="0.1cm"/>${text}</style:style>`
  );
}

function table({ name, columns, rows }: SheetTable, lists: Lists): string {
  const widths = columns
    .map(
      ({ widthCm }) =>
        `<table:table-column table:style-name="${widthName(widthCm)}" table:default-cell-style-name="said"/>`,
    )
    .join('');
  const heads = columns.map(({ head }) => stringCell(head, 'head', '')).join('');
  return (
    `<table:table table:name="${escapeXml(name)}">${widths}` +
    `<table:table-header-rows><table:table-row>${heads}</table:table-row></table:table-header-rows>` +
    rows
      .map((row) => `<table:table-row>${row.map((one) => cell(one, lists)).join('')}</table:table-row>`)
      .join('') +
    '</table:table>'
  );
}

function cell({ value, isToFill = false, offers }: TableCell, lists: Lists): string {
  const style = isToFill ? 'fill' : 'said';
  const list = isOffered(offers) ? lists.get(offers.join(LIST_GAP)) : undefined;
  const more = list === undefined ? '' : ` table:content-validation-name="${list}"`;
  if (typeof value === 'string') return stringCell(value, style, more);
  return (
    `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"${more}>` +
    `${paragraphs(value.toString())}</table:table-cell>`
  );
}

function stringCell(text: string, style: string, more: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string"${more}>${paragraphs(text)}</table:table-cell>`;
}

function styles(): string {
  return (
    `${HEAD}<office:document-styles ${NAMES} office:version="1.3"><office:styles>` +
    '<style:default-style style:family="table-cell"><style:text-properties fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>' +
    '<style:style style:name="Default" style:family="table-cell"/></office:styles>' +
    '<office:automatic-styles><style:page-layout style:name="wide"><style:page-layout-properties style:print-orientation="landscape" ' +
    'fo:page-width="29.7cm" fo:page-height="21cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>' +
    '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="wide"/></office:master-styles>' +
    '</office:document-styles>'
  );
}

function meta(title: string): string {
  return (
    `${HEAD}<office:document-meta ${NAMES} office:version="1.3"><office:meta>` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>en-GB</dc:language></office:meta></office:document-meta>`
  );
}

/** The heads and the first column stay where they are while the rest is moved. */
function settings(sheets: readonly SheetTable[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const frozen = sheets
    .map(
      ({ name }) =>
        `<config:config-item-map-entry config:name="${escapeXml(name)}">` +
        item('HorizontalSplitMode', 'short', 2) +
        item('VerticalSplitMode', 'short', 2) +
        item('HorizontalSplitPosition', 'int', 1) +
        item('VerticalSplitPosition', 'int', 1) +
        item('ActiveSplitRange', 'short', 3) +
        item('PositionRight', 'int', 1) +
        item('PositionBottom', 'int', 1) +
        '</config:config-item-map-entry>',
    )
    .join('');
  return (
    `${HEAD}<office:document-settings ${NAMES} office:version="1.3"><office:settings>` +
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>' +
    item('ViewId', 'string', 'view1') +
    `<config:config-item-map-named config:name="Tables">${frozen}</config:config-item-map-named>` +
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>' +
    '</office:settings></office:document-settings>'
  );
}

function manifest(): string {
  const parts = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'];
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return (
    `${HEAD}<manifest:manifest xmlns:manifest="${OFFICE}:manifest:1.0" manifest:version="1.3">` +
    entry('/', MEDIA_TYPE) +
    parts.map((part) => entry(part, 'text/xml')).join('') +
    '</manifest:manifest>'
  );
}
