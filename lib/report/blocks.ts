import type { ShownFigure } from '@/lib/results/shown-figure';
import type { Block, Cell, Column } from './report';

/** A cell of words, with smaller lines below it where there are any. */
export function textCell(text: string, details: readonly string[] = []): Cell {
  return details.length === 0 ? { kind: 'text', text } : { kind: 'text', text, details };
}

/** A cell that says in words why there is nothing. */
export function nothingCell(word: string, details: readonly string[] = []): Cell {
  return details.length === 0 ? { kind: 'nothing', word } : { kind: 'nothing', word, details };
}

/** A cell of a figure, or of the words in its place. */
export function figureCell(figure: ShownFigure): Cell {
  return figure;
}

/** A column of words. */
export function textColumn(key: string, label: string): Column {
  return { key, label, numeric: false };
}

/** A column of numbers, which stand at the right. */
export function numberColumn(key: string, label: string): Column {
  return { key, label, numeric: true };
}

/** A paragraph. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, tone: 'plain' };
}

/** The small print under a table or picture. */
export function source(text: string): Block {
  return { kind: 'paragraph', text, tone: 'source' };
}
