import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lensProfile } from '@/lib/charts/lens-profile';
import { levelBoxes } from '@/lib/charts/level-boxes';
import { type Drawing } from '@/lib/charts/mark';
import { drawPicture, readingLine } from '@/lib/charts/picture';
import { QUESTION_TICKS, questionTicks } from '@/lib/charts/question-ticks';
import { signDrawing, SIGNS } from '@/lib/charts/signs';
import { slopePicture } from '@/lib/charts/slope';
import { spreadStrip } from '@/lib/charts/spread-strip';
import { stripHeader } from '@/lib/charts/strip-axis';
import { themeScoreStrip } from '@/lib/charts/theme-score-strip';
import { CHANGE, HOMES, PROFILE } from './samples.testing';

function styleSheet(path: string): string {
  return readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
}

const SCREEN = styleSheet('app/styles/_charts.scss');
const FORCED_COLOURS = styleSheet('app/styles/_forced-colours.scss');
/** Words have one colour in forced colours, and weight and size are no colours. */
const WORDS = ['g-mut', 'g-b', 'g-sub', 'g-ends'];

function slopes(): readonly Drawing[] {
  const slope = slopePicture(CHANGE);
  return slope === null ? [] : [drawPicture(slope)];
}

const DRAWINGS: readonly Drawing[] = [
  drawPicture(spreadStrip(HOMES)),
  drawPicture(themeScoreStrip({ lowestPossible: 46.4, score: 65 })),
  drawPicture(lensProfile(PROFILE)),
  ...slopes(),
  ...SIGNS.map(signDrawing),
  questionTicks(QUESTION_TICKS),
  levelBoxes(3),
  stripHeader(400),
];

const picture = spreadStrip(HOMES);
const marks = [
  ...DRAWINGS.flatMap((drawing) => drawing.marks),
  ...picture.readings.map((reading) => readingLine(picture, reading)),
];
const classNames = [...new Set(marks.flatMap(({ className }) => className.split(' ')))].filter(Boolean);

describe('the style sheet', () => {
  it.each(classNames)('says what .%s looks like', (className) => {
    expect(SCREEN).toMatch(new RegExp(`\\.${className}[ ,\\n]`));
  });

  it.each(classNames.filter((className) => !WORDS.includes(className)))(
    'says what .%s looks like in forced colours',
    (className) => {
      expect(FORCED_COLOURS).toMatch(new RegExp(`\\.${className}[ ,\\n]`));
    },
  );

  it('is asked about every kind of mark', () => {
    expect(classNames.length).toBeGreaterThan(15);
  });
});
