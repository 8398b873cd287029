import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { lensProfileOf, lensRows } from './lens-rows';
import { printed } from './shown-figure';
import { answered, FULL_ANSWERS, resultsWith, sentWith } from './testing';
import { themeChanges } from './theme-changes';

const NOW = sentWith(FULL_ANSWERS);
const BEFORE = sentWith({ ...FULL_ANSWERS, 'ex-gov-01': answered(3) }, { roundName: 'Autumn 2025' });
const SCORED = { isScored: true };

/** The framework with another weight for a question of “Leadership”, which is about culture. */
function reweighed() {
  const definition = exampleFramework();
  const themes = definition.themes.map((theme) => ({
    ...theme,
    questions: theme.questions.map((question) =>
      question.id === 'ex-gov-01' ? { ...question, weight: 3 } : question,
    ),
  }));
  return { ...definition, version: '0.0.2-example', themes };
}

describe('the lenses of two rounds', () => {
  it('print the last round’s score with one decimal', () => {
    const rows = lensRows(resultsWith(NOW, BEFORE), SCORED);
    expect(rows.map(({ previous }) => (previous === null ? null : printed(previous)))).toEqual([
      '100.0',
      '50.0',
      '37.5',
      'No score',
    ]);
  });

  it('say in words that a lens is not comparable when its questions changed', () => {
    const input = resultsWith(sentWith(FULL_ANSWERS, { definition: reweighed() }), BEFORE);
    const rows = lensRows(input, SCORED);
    expect(rows.map(({ previous }) => (previous === null ? null : printed(previous)))).toEqual([
      '100.0',
      '50.0',
      'Not comparable',
      'No score',
    ]);
    expect(lensProfileOf(input, rows).lenses.map(({ previous }) => previous)).toEqual([100, 50, null, null]);
  });

  it('draw exact values, and leave out what was thin then', () => {
    const thin = sentWith({ 'ex-voi-01': answered(2) }, { roundName: 'Autumn 2025' });
    const input = resultsWith(NOW, thin);
    const profile = lensProfileOf(input, lensRows(input, SCORED));
    expect(profile.lenses.map(({ own }) => own)).toEqual([100, 50, 25, null]);
    expect(profile.lenses.every(({ previous }) => previous === null)).toBe(true);
    expect(profile.previousRound).toBeUndefined();
  });

  it('draw nothing where no score is shown', () => {
    const input = resultsWith(NOW, BEFORE);
    const profile = lensProfileOf(input, lensRows(input, { isScored: false }));
    expect(profile.lenses.every(({ own }) => own === null)).toBe(true);
  });

  it('are drawn under the names of council and rounds', () => {
    const input = resultsWith(NOW, BEFORE);
    expect(lensProfileOf(input, lensRows(input, SCORED))).toMatchObject({
      ownName: 'Elmshire (demonstration)',
      ownRound: 'Spring 2026',
      previousRound: 'Autumn 2025',
    });
  });
});

describe('the themes of two rounds', () => {
  it('have no changes without a last round', () => {
    expect(themeChanges(resultsWith(NOW))).toBeNull();
  });

  it('are joined where the questions are the same', () => {
    const changes = themeChanges(resultsWith(NOW, BEFORE));
    expect(changes?.rows.map(({ id, change }) => [id, change])).toEqual([
      ['pos', 'no change'],
      ['gov', 'down 25'],
      ['off', 'no change'],
      ['num', 'no change'],
      ['voi', 'no change'],
      ['lea', 'No score'],
    ]);
  });

  it('are not joined where they changed, and keep both scores', () => {
    const changes = themeChanges(resultsWith(sentWith(FULL_ANSWERS, { definition: reweighed() }), BEFORE));
    const row = changes?.rows.find(({ id }) => id === 'gov');
    expect(row?.change).toBe('Not comparable');
    expect(row === undefined ? '' : printed(row.before)).toBe('88');
    expect(changes?.slope.rows.find(({ label }) => label === 'Leadership')?.comparable).toBe(false);
    expect(changes?.finding).toBe('Four did not move. One cannot be compared');
  });

  it('are not joined when a question moved to another theme', () => {
    const definition = exampleFramework();
    const moved = definition.themes.flatMap(({ questions }) =>
      questions.filter(({ id }) => id === 'ex-gov-03'),
    );
    const themes = definition.themes.map((theme) => ({
      ...theme,
      questions: [
        ...theme.questions.filter(({ id }) => id !== 'ex-gov-03'),
        ...(theme.id === 'voi' ? moved : []),
      ],
    }));
    const after = sentWith(FULL_ANSWERS, { definition: { ...definition, version: '0.0.2-example', themes } });
    const changes = themeChanges(resultsWith(after, BEFORE));
    const changed = changes?.rows.filter(({ change }) => change === 'Not comparable').map(({ id }) => id);
    expect(changed).toEqual(['gov', 'voi']);
  });

  it('are drawn from exact scores, in the framework’s order', () => {
    const changes = themeChanges(resultsWith(NOW, BEFORE));
    expect(changes?.slope).toMatchObject({ beforeLabel: 'Autumn 2025', afterLabel: 'Spring 2026' });
    expect(changes?.slope.rows.map(({ after }) => after)).toEqual([
      100,
      62.5,
      66.66666666666667,
      50,
      25,
      null,
    ]);
  });
});
