import { lineMark, rectMark, textMark, type Drawing, type Mark } from './mark';

/** What a question's square says. Words stand beneath the squares, so the drawing itself has no name. */
export const QUESTION_TICKS = [
  'answered',
  'not-answered',
  'do-not-know',
  'not-applicable',
  'from-last-round',
  'put-right',
  'two-texts',
] as const;
export type QuestionTick = (typeof QUESTION_TICKS)[number];

const SIDE = 13;
const STEP = 17;
const TOP = 1;
const HEIGHT = 15;

function square(className: string, left: number): Mark {
  return rectMark(className, { x: left, y: TOP }, { width: SIDE, height: SIDE });
}

function sign(text: string, left: number, size: number): readonly Mark[] {
  const middle = { x: left + SIDE / 2, y: 12 };
  return [square('g-paper', left), textMark(text, middle, { className: 'g-b', size, anchor: 'middle' })];
}

function tickMarks(tick: QuestionTick, left: number): readonly Mark[] {
  const [right, bottom] = [left + SIDE, TOP + SIDE];
  switch (tick) {
    case 'answered':
      return [square('g-ink', left)];
    case 'not-answered':
      return [square('g-past-m', left)];
    case 'do-not-know':
      return sign('?', left, 12);
    case 'put-right':
      return sign('!', left, 13);
    case 'not-applicable':
      return [square('g-paper', left), lineMark('g-ink-l', { x: left, y: bottom }, { x: right, y: TOP })];
    case 'from-last-round':
      return [
        square('g-paper', left),
        rectMark('g-ink', { x: left, y: TOP + 7 }, { width: SIDE, height: SIDE - 7 }),
      ];
    case 'two-texts':
      return [
        rectMark('g-ink', { x: left, y: TOP }, { width: 5, height: SIDE }),
        rectMark('g-ink', { x: left + 8, y: TOP }, { width: 5, height: SIDE }),
      ];
  }
}

/** One square a question, in the order of the questions. Source: "Question ticks" of the signature screens. */
export function questionTicks(ticks: readonly QuestionTick[]): Drawing {
  return {
    width: Math.max(1, ticks.length) * STEP,
    height: HEIGHT,
    label: null,
    marks: ticks.flatMap((tick, index) => tickMarks(tick, 1 + index * STEP)),
  };
}
