import { describe, expect, it } from 'vitest';
import services from '@/db/reference/frameworks/services-21-plus.json';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { buildResultsView } from './results-view';
import { printed } from './shown-figure';
import { answered, FULL_ANSWERS, resultsWith, sentWith } from './testing';

const VIEW = buildResultsView(resultsWith(sentWith(FULL_ANSWERS)));
const SERVICES = frameworkDefinitionSchema.parse(services);

describe('the results of one submission', () => {
  it('leads with how many of how many, coverage and both scores', () => {
    const line = VIEW.facts.map(({ before, value, after }) =>
      [before, value, after].filter(Boolean).join(' '),
    );
    expect(line).toEqual([
      '7 of 7 scored questions answered',
      'coverage 100.0%',
      'score 61.5 of 100',
      'lowest possible score 61.5',
      'self-judged, not externally reviewed',
    ]);
  });

  it('counts what was left out, and leaves it out of what was asked', () => {
    const sent = sentWith({
      ...FULL_ANSWERS,
      'ex-off-03': answered('no-billing'),
      'ex-voi-01': { state: 'dk' },
    });
    const line = buildResultsView(resultsWith(sent)).facts.map(({ value, after }) => `${value} ${after}`);
    expect(line.slice(0, 2)).toEqual(['5 of 6 scored questions answered', '1 left out as not applicable']);
  });

  it('describes the drop from policy to life', () => {
    expect(VIEW.lensFinding).toBe('100 for policy, 25 for culture');
  });

  it('has a row for every lens, with what it is about', () => {
    expect(
      VIEW.lenses.map(({ label, gloss, lowestPossible }) => [label, gloss, printed(lowestPossible)]),
    ).toEqual([
      ['Policy', 'what is decided', '100.0'],
      ['Practice', 'what is done', '50.0'],
      ['Culture', 'how staff think', '25.0'],
      ['Impact', 'what changed', 'No score'],
    ]);
  });

  it('leaves a thin lens out of the picture and says why in the table', () => {
    expect(VIEW.lensProfile.lenses.map(({ own }) => own)).toEqual([100, 50, 25, null]);
    expect(VIEW.lenses.at(-1)?.notes).toEqual(['No scored questions here']);
  });

  it('has a row for every theme in the framework’s order, and for every principle', () => {
    expect(VIEW.themes.map(({ id }) => id)).toEqual(['pos', 'gov', 'off', 'num', 'voi', 'lea']);
    expect(VIEW.principles.map(({ label }) => label)).toEqual(['Learning', 'Co-production']);
  });

  it('draws each theme from the figures that its row prints', () => {
    for (const { strip, lowestPossible, score } of VIEW.themes) {
      expect(strip.lowestPossible).toBe(lowestPossible.kind === 'number' ? lowestPossible.value : null);
      expect(strip.score).toBe(score.kind === 'number' ? score.value : null);
    }
  });

  it('has nothing to compare with in a first round', () => {
    expect(VIEW.changes).toBeNull();
    expect(VIEW.lenses.every(({ change }) => change === null)).toBe(true);
    expect(VIEW.lensProfile.previousRound).toBeUndefined();
  });
});

describe('beside the last round', () => {
  const before = sentWith({ ...FULL_ANSWERS, 'ex-gov-01': answered(3) }, { roundName: 'Autumn 2025' });
  const view = buildResultsView(resultsWith(sentWith(FULL_ANSWERS), before));

  it('says what moved, in whole points', () => {
    expect(view.changes?.finding).toBe('“Leadership” fell by 25. Four did not move');
    const row = view.changes?.rows.find(({ id }) => id === 'gov');
    expect([row?.before, row?.after].map((figure) => (figure === undefined ? '' : printed(figure)))).toEqual([
      '88',
      '63',
    ]);
    expect(row?.change).toBe('down 25');
  });

  it('draws the last round beside this one', () => {
    expect(view.lensProfile.previousRound).toBe('Autumn 2025');
    expect(view.lensProfile.lenses.map(({ previous }) => previous)).toEqual([100, 50, 37.5, null]);
    expect(view.changes?.slope.rows.find(({ label }) => label === 'Leadership')).toEqual({
      label: 'Leadership',
      shortLabel: 'Leadership',
      before: 87.5,
      after: 62.5,
      comparable: true,
    });
  });
});

describe('a framework that asks an authority too little', () => {
  const sent = sentWith(FULL_ANSWERS);
  const few = { ...sent, scores: { ...sent.scores, scoredQuestions: 4 } };

  it('is shown without a score, and says why', () => {
    const view = buildResultsView(resultsWith(few, sent));
    expect(view.isScored).toBe(false);
    expect(view.whyNotScored).toContain('4 scored questions');
    expect(view.lensFinding).toBe('Shown without a score');
    expect(view.facts.map(({ value }) => value)).toContain('Not scored');
    expect(view.lenses.map(({ lowestPossible }) => printed(lowestPossible))).not.toContain('100.0');
    expect(view.lensProfile.lenses.every(({ own }) => own === null)).toBe(true);
    expect(view.themes.every(({ strip }) => strip.lowestPossible === null)).toBe(true);
    expect(view.changes).toBeNull();
  });

  it('is not compared with either', () => {
    expect(buildResultsView(resultsWith(sent, few)).changes).toBeNull();
  });

  it('says when a scored answer counts here and is hidden outside', () => {
    const of = (numerator: number) => {
      const answers = { 's21-pla-02': answered({ numerator, denominator: 30 }) };
      return buildResultsView(resultsWith(sentWith(answers, { definition: SERVICES }))).hiddenOutside;
    };
    expect(of(29)).toContain('leave it out');
    expect(of(15)).toBeNull();
  });

  it('begins at five', () => {
    const five = { ...sent, scores: { ...sent.scores, scoredQuestions: 5 } };
    expect(buildResultsView(resultsWith(five)).isScored).toBe(true);
  });
});

describe('people’s work', () => {
  const claims = { 's21-voi-01': answered(4) };

  it('stands beside the people and hours that were paid', () => {
    const answers = { ...claims, 's21-voi-05': answered(11), 's21-voi-06': answered(1640) };
    const view = buildResultsView(resultsWith(sentWith(answers, { definition: SERVICES })));
    expect(view.peoplesWorkFinding).toMatch(/^Your answers claim [1-9]/u);
    expect(printed(view.peoplesWork.people)).toBe('11');
    expect(printed(view.peoplesWork.hours)).toBe('1,640');
  });

  it('keeps a true zero', () => {
    const view = buildResultsView(
      resultsWith(sentWith({ 's21-voi-05': answered(0) }, { definition: SERVICES })),
    );
    expect(printed(view.peoplesWork.people)).toBe('0');
  });

  it.each([
    ['not answered', {}],
    ['not known', { 's21-voi-05': { state: 'dk' as const } }],
  ])('says not known, never 0, when it is %s', (_, answers) => {
    const view = buildResultsView(resultsWith(sentWith({ ...claims, ...answers }, { definition: SERVICES })));
    expect(printed(view.peoplesWork.people)).toBe('Not known');
  });
});
