import { describe, expect, it } from 'vitest';
import { questionsFound } from './headline';
import {
  ANONYMOUS_COUNCILS,
  comparedView,
  ELMSHIRE,
  figuresAt,
  NAMED_COUNCILS,
  takenBackOf,
} from './testing';

const EVERYBODY = [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS];
const [LOW, MIDDLE, HIGH] = ['question:ex-gov-01', 'question:ex-gov-03', 'question:ex-voi-01'];

/** Elmshire at two ends and in the middle of what the others have. */
function byQuestion(hasViewer: boolean) {
  const spread = (n: number) => ({ [LOW]: 30 + n, [MIDDLE]: 20 + n, [HIGH]: 5 + n });
  return comparedView({
    by: 'question',
    own: hasViewer ? { ...ELMSHIRE, figures: { [LOW]: 0, [MIDDLE]: 50, [HIGH]: 100 } } : undefined,
    entries: EVERYBODY.map((entry, n) => ({ ...entry, figures: spread(8 * n) })),
  });
}

describe('a finding over what is not all shown', () => {
  const entries = EVERYBODY.map((entry, n) => ({
    ...entry,
    figures: figuresAt(20 + 8 * n, { 'theme:gov': 8 * n }),
  }));

  it('calls nothing highest of all while something is hidden that may lie higher', () => {
    expect(comparedView({ own: undefined, entries }).headline).toMatch(/^Four themes are highest/);
    const withGap = entries.map((entry) =>
      entry.authorityName === 'Secret 0'
        ? { ...entry, figures: { ...entry.figures, 'theme:off': null } }
        : entry,
    );
    expect(comparedView({ own: undefined, entries: withGap }).headline).toMatch(
      /^Of the four themes we can show, three themes are highest, with a median of \d+\. “Leadership” is lowest/,
    );
  });
});

it('of medians that somebody took back is not that there is none yet', () => {
  const taken = comparedView({ entries: EVERYBODY, publish: takenBackOf });
  expect(taken.headline).toMatch(/took part, and medians come back within a week$/);
});

describe('questions that a finding counts', () => {
  it('are named beneath it: ahead and behind for a council', () => {
    const view = byQuestion(true);
    expect(view.headline).toBe('One question is ahead of the other councils. One question is behind.');
    const text = (key: string) => view.rows.find((row) => row.key === key)?.label;
    expect(questionsFound(view)).toEqual([
      { side: 'Ahead', questions: [text(HIGH)] },
      { side: 'Behind', questions: [text(LOW)] },
    ]);
  });

  it('are the highest and the lowest for the lab', () => {
    const sides = questionsFound(byQuestion(false));
    expect(sides.map(({ side, questions }) => [side, questions.length])).toEqual([
      ['Highest', 1],
      ['Lowest', 1],
    ]);
  });

  it('are not named where more than four stand on a side, nor for themes, which the heading names', () => {
    const view = byQuestion(true);
    const [first] = view.rows.filter(({ key }) => key === LOW);
    if (first === undefined) throw new Error('No question is behind');
    expect(questionsFound({ ...view, rows: [first, first, first, first, first] })).toEqual([]);
    expect(questionsFound({ ...view, by: 'theme' })).toEqual([]);
  });
});
