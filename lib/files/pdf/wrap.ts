import type { FaceName } from './faces';

/** A stretch of text in one face. */
export type Run = { readonly text: string; readonly face: FaceName };
/** A line is drawn run by run, left to right. */
export type Line = readonly Run[];
/** Width of a text in a face, in whatever unit the column is given in. */
export type Measure = (text: string, face: FaceName) => number;

// Widths are sums of fractions: a word measured once alone and once in a sum may differ by less than this.
const TOLERANCE = 0.01;

type Setting = { readonly width: number; readonly measure: Measure };
type Word = Run & { readonly width: number };

// An address has no spaces: it breaks after these, before it is cut anywhere.
const BREAKABLE = /[^/_.?&=-]*[/_.?&=-]+|[^/_.?&=-]+/gu;

function packed(parts: readonly string[], face: FaceName, { width, measure }: Setting): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of parts) {
    const wide = measure(part, face);
    if (line !== '' && used + wide > width + TOLERANCE) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += part;
    used += wide;
  }
  return [...lines, line];
}

function pieces(word: string, face: FaceName, setting: Setting): readonly string[] {
  const fits = (text: string): boolean => setting.measure(text, face) <= setting.width + TOLERANCE;
  if (fits(word)) return [word];
  const parts = (word.match(BREAKABLE) ?? []).flatMap((part) =>
    fits(part) ? [part] : packed(Array.from(part), face, setting),
  );
  return packed(parts, face, setting);
}

function wordsOf(run: Run, setting: Setting): readonly Word[] {
  const words = run.text.split(/ +/u).filter((word) => word !== '');
  return words.flatMap((word) =>
    pieces(word, run.face, setting).map((text) => ({
      text,
      face: run.face,
      width: setting.measure(text, run.face),
    })),
  );
}

function joinRuns(words: readonly Word[]): Line {
  const line: Run[] = [];
  for (const { text, face } of words) {
    const last = line.at(-1);
    if (last?.face === face) line[line.length - 1] = { text: `${last.text} ${text}`, face };
    else line.push({ text: last === undefined ? text : ` ${text}`, face });
  }
  return line;
}

function wrapParagraph(runs: readonly Run[], setting: Setting): readonly Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let used = 0;
  for (const word of runs.flatMap((run) => wordsOf(run, setting))) {
    const space = words.length === 0 ? 0 : setting.measure(' ', word.face);
    if (words.length > 0 && used + space + word.width > setting.width + TOLERANCE) {
      lines.push(joinRuns(words));
      words = [word];
      used = word.width;
    } else {
      words.push(word);
      used += space + word.width;
    }
  }
  return [...lines, joinRuns(words)];
}

function paragraphsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  for (const { text, face } of runs) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: part, face });
    });
  }
  return paragraphs;
}

/**
 * Runs of text as lines no wider than `width`. Breaks at spaces and line feeds; a word that is wider than the
 * line is cut between characters. An empty text is one empty line. No word is ever lost.
 */
export function wrapRuns(runs: readonly Run[], width: number, measure: Measure): readonly Line[] {
  return paragraphsOf(runs).flatMap((paragraph) => wrapParagraph(paragraph, { width, measure }));
}
