import type { Report } from '@/lib/report/report';
import {
  drawable,
  drawArtifact,
  drawLine,
  drawRule,
  HAIRLINE,
  INK,
  lineWidth,
  measureIn,
  MUTED,
  pageWidth,
} from './sheet';
import type { Sheet, TextStyle } from './sheet';

const PRODUCT = 'Care Experience Toolkit';
const HEAD: TextStyle = { face: 'regular', size: 9, colour: INK };
const FOOT: TextStyle = { face: 'regular', size: 9, colour: MUTED };
const HEAD_RULE = 30;
const FOOT_RULE = 44;
const TEXT_GAP = 6;

function cutToWidth(sheet: Sheet, text: string, setting: { style: TextStyle; width: number }): string {
  const measure = measureIn(sheet, setting.style);
  if (measure(text, setting.style.face) <= setting.width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && measure(`${letters.join('')}…`, setting.style.face) > setting.width)
    letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

function drawHead(sheet: Sheet, report: Report): void {
  const { margins } = sheet.doc.page;
  const width = pageWidth(sheet);
  const y = HEAD_RULE + TEXT_GAP;
  drawRule(sheet, { x: margins.left, y: HEAD_RULE }, { length: width, weight: 4, colour: INK });
  drawLine(sheet, [{ text: PRODUCT, face: 'bold' }], { ...HEAD, x: margins.left, y });
  const text = cutToWidth(sheet, drawable(sheet, report.runningHead).text, {
    style: HEAD,
    width: width - 140,
  });
  const line = [{ text, face: HEAD.face }];
  drawLine(sheet, line, { ...HEAD, x: margins.left + width - lineWidth(sheet, line, HEAD), y });
}

function drawFoot(sheet: Sheet, report: Report, page: { number: number; of: number }): void {
  const { height, margins } = sheet.doc.page;
  const width = pageWidth(sheet);
  const top = height - FOOT_RULE;
  const y = top + TEXT_GAP;
  drawRule(sheet, { x: margins.left, y: top }, { length: width, weight: 0.5, colour: HAIRLINE });
  const text = cutToWidth(sheet, drawable(sheet, report.runningFoot).text, {
    style: FOOT,
    width: width - 90,
  });
  drawLine(sheet, [{ text, face: FOOT.face }], { ...FOOT, x: margins.left, y });
  const line = [{ text: `Page ${page.number} of ${page.of}`, face: FOOT.face }];
  drawLine(sheet, line, { ...FOOT, x: margins.left + width - lineWidth(sheet, line, FOOT), y });
}

/** Head and foot of every page, as artifacts, once the number of pages is known. */
export function writeRunningLines(sheet: Sheet, report: Report): void {
  const { start, count } = sheet.doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    sheet.doc.switchToPage(start + index);
    drawArtifact(sheet, 'Pagination', () => {
      drawHead(sheet, report);
      drawFoot(sheet, report, { number: index + 1, of: count });
    });
  }
}
