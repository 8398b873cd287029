import { describe, expect, test } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { answered } from '@/lib/results/testing';
import { judgedFields, themeClaims } from './judged-fields';
import { judgedThemes, whatIsLeft } from './judged-themes';
import { exampleReviewed, levelFinding, reviewOf, statementFinding } from './testing';

const definition = exampleFramework();
const theme = definition.themes.find(({ questions }) => questions.some(({ id }) => id === 'ex-gov-01'));
if (theme === undefined) throw new Error('The example has no theme of governance');

function pageWith(level: number, isBlind: boolean) {
  const answers = { 'ex-pos-01': answered('adopted'), 'ex-gov-01': answered(level) };
  const saved = new Map([['ex-gov-01', { comment: `Comment at ${level}`, version: level + 1 }]]);
  return {
    definition,
    assessment: { authorityType: 'childrens-services' as const },
    answers,
    saved,
    isBlind,
  };
}

const LEVELS = { theme, way: 'level', findings: [] } as const;

describe('what is judged', () => {
  test('is the same for a blind reviewer whatever the council says (demand 27)', () => {
    for (const way of ['level', 'statement'] as const) {
      const [low, high] = [0, 4].map((level) => judgedFields(pageWith(level, true), { ...LEVELS, way }));
      expect(low).toEqual(high);
    }
    expect(themeClaims(pageWith(0, true), theme)).toEqual(themeClaims(pageWith(4, true), theme));
    expect(JSON.stringify(themeClaims(pageWith(4, true), theme))).not.toContain('Comment');
  });

  test('is for a blind statement what it is like there, never whether what they may not read is true', () => {
    const [blind, sighted] = [true, false].map(
      (isBlind) => judgedFields(pageWith(1, isBlind), { ...LEVELS, way: 'statement' })[0],
    );
    const said = (field: typeof blind) => JSON.stringify([field?.title, field?.choices]);
    expect(blind?.title).toBe('What is it like where you stand, on this theme?');
    expect(said(blind)).not.toMatch(/council says|true/i);
    expect(said(sighted)).toMatch(/council says/);
    expect(blind?.choices.map(({ value }) => value)).toEqual([
      ...['works', 'partly-works', 'does-not-work'],
      'cannot-say',
    ]);
  });

  test('stands beside what the council says for a reviewer in sight of it', () => {
    const [field] = judgedFields(pageWith(1, false), LEVELS);
    expect(field?.claim).toMatchObject({ answer: { headline: 'Emerging' }, comment: 'Comment at 1' });
    expect(field?.answerVersion).toBe(2);
  });

  test('is each question that has levels, and no other', () => {
    const subjects = judgedFields(pageWith(1, false), LEVELS).map(({ subject }) => subject);
    const maturity = theme.questions.filter(({ kind }) => kind === 'maturity').map(({ id }) => id);
    expect(subjects).toEqual(maturity);
    expect(judgedFields(pageWith(1, false), LEVELS)[0]?.choices.map(({ value }) => value)).toEqual([
      ...['0', '1', '2', '3', '4'],
      'cannot-say',
    ]);
  });

  test('begins with what is saved', () => {
    const findings = [levelFinding('ex-gov-01', 2, { claimed: null, words: 'Said before', version: 3 })];
    expect(judgedFields(pageWith(1, true), { ...LEVELS, findings })[0]).toMatchObject({
      value: '2',
      words: 'Said before',
      version: 3,
    });
  });
});

describe('how far a review is, theme by theme', () => {
  test('counts questions where levels are given', () => {
    const rows = judgedThemes(pageWith(1, true), exampleReviewed());
    const governance = rows.find(({ themeId }) => themeId === theme.id);
    expect(governance?.words).toMatch(/^1 of \d+ questions? judged$/);
  });

  test('says of how many themes something is left, and nothing where nothing is', () => {
    const rows = judgedThemes(pageWith(1, true), exampleReviewed());
    const open = rows.filter(({ canJudge }) => canJudge);
    expect(whatIsLeft(rows)).toMatch(new RegExp(`^\\d of ${open.length} themes$`));
    expect(whatIsLeft(rows.map((row) => ({ ...row, isLeft: false })))).toBeNull();
    const one = rows.map((row) => ({ ...row, isLeft: row === open[0] }));
    expect(whatIsLeft(one)).toBe(`1 of ${open.length} themes`);
  });

  test('says what the statement is where themes are judged', () => {
    const review = reviewOf({
      terms: { at: new Date('2026-06-22'), way: 'statement', isBlind: true, namedAs: 'role' },
    });
    const findings = [statementFinding(theme.id, 'partly', 'Some of it')];
    const words = judgedThemes(pageWith(1, true), { review, findings }).map((row) => row.words);
    expect(words).toContain('Partly true where I stand');
    expect(words).toContain('Nothing said yet');
  });
});
