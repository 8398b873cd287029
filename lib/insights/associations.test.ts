import { describe, expect, it } from 'vitest';
import catalogueFile from '@/db/reference/official-figures/catalogue.json';
import { councilEntry } from '@/lib/benchmark/testing';
import { parseFigureCatalogue } from '@/lib/statistics/figure-catalogue';
import type { CohortRate } from '@/lib/statistics/official-figure';
import { FEWEST_COUNCILS, findAssociations } from './associations';
import {
  associationFinding,
  associationSentence,
  chanceWords,
  formatCorrelation,
  intervalWords,
  methodWords,
  notYetWords,
  valueNames,
} from './association-words';
import {
  beforeKey,
  councilValues,
  OUTCOMES,
  outcomeKey,
  pairsAsked,
  rateThatFits,
  restKey,
} from './council-values';
import { seededDraws } from './seeded-draws';
import { EXAMPLE } from './testing';
import { DRAWING } from './uncertainty';

const FEW = { ...DRAWING, resamples: 299, shuffles: 1999 };
const themes = EXAMPLE.themes.map(({ id }) => id);
const PLANTED = { measureId: 'in-touch', cohort: '19-21' };

function rate(period: string, value: number | null): CohortRate {
  const percent =
    value === null
      ? ({ kind: 'symbol', symbol: 'c', words: '' } as const)
      : ({ kind: 'number', value } as const);
  return { top: percent, bottom: percent, percent, period, edition: '2025', published: null, invented: true };
}

/** A lab of councils whose care leavers are in touch more where "Voice" stands high, and of nothing else that goes together. */
function lab(size: number) {
  const { next } = seededDraws(42);
  const councils = Array.from({ length: size }, (_, index) => ({ code: `c${index}`, voice: 100 * next() }));
  const voiceOf = new Map(councils.map(({ code, voice }) => [code, voice]));
  const entries = councils.map(({ code, voice }, index) => {
    const others = Object.fromEntries(themes.map((id) => [`theme:${id}`, 100 * next()]));
    return councilEntry(code, {
      sharing: 'named',
      type: index % 2 === 0 ? 'unitary' : 'county',
      figures: { ...others, 'overall:overall': 100 * next(), 'theme:voi': voice },
    });
  });
  const values = councilValues({
    entries,
    themes,
    today: '2026-11-21',
    clusterOf: (code) => (Number(code.slice(1)) % 3 === 0 ? 'A' : 'B'),
    ratesOf: (code, { measureId, cohort }) => {
      const noise = 100 * next();
      const isPlanted = measureId === PLANTED.measureId && cohort === PLANTED.cohort;
      return [rate('2026', isPlanted ? 0.6 * (voiceOf.get(code) ?? 0) + 0.4 * noise : noise)];
    },
  });
  return findAssociations(values, pairsAsked(themes), FEW);
}

describe('what goes with what', () => {
  it('is nothing below sixty councils, and no number but how many there are', () => {
    expect(FEWEST_COUNCILS).toBe(60);
    expect(lab(59)).toEqual({ isReady: false, councils: 59 });
    expect(notYetWords(25).join(' ')).toMatch(/^25 councils share .* From 60 on/);
    expect(notYetWords(1)[0]).toMatch(/^One council shares/);
    expect(notYetWords(0)[0]).toMatch(/^No council shares .* From 60 on/);
    expect(associationFinding(lab(25))).toBe('Too few councils to say what goes with what');
  });

  it('is told of 150 councils: what was planted, and hardly anything else', () => {
    const found = lab(150);
    if (!found.isReady) throw new Error('Not ready');
    const told = found.pairs.filter(({ isTold }) => isTold);
    expect(told.map(({ x, y }) => [x, y])).toContainEqual(['theme:voi', outcomeKey(PLANTED)]);
    expect(told.length).toBeLessThanOrEqual(3);
    const planted = told.find(({ x }) => x === 'theme:voi');
    expect(planted).toMatchObject({ councils: 150 });
    expect(planted?.within).toBeGreaterThan(0.6);
    expect(planted?.interval?.low).toBeGreaterThan(0.4);
    expect(found.pairs).toHaveLength(OUTCOMES.length * (themes.length + 1));
    expect(found.leftOut).toBe(themes.length);
    expect(associationFinding(found)).toMatch(
      /^\d of 35 pairs go together more than chance would make them$/,
    );
  });

  it('is the same each time', () => {
    expect(lab(70)).toEqual(lab(70));
  });

  it('leaves out a pair that is known of fewer than sixty, however many councils there are', () => {
    const values = Array.from({ length: 100 }, (_, n) => ({
      authorityCode: `${n}`,
      stratum: 'a',
      values: new Map([['x', n], ...(n < 59 ? [['y', n] as const] : []), ['z', (n * 37) % 100]]),
    }));
    const found = findAssociations(
      values,
      [
        { x: 'x', y: 'y' },
        { x: 'x', y: 'z' },
      ],
      FEW,
    );
    expect(found).toMatchObject({ isReady: true, leftOut: 1, pairs: [{ x: 'x', y: 'z', councils: 100 }] });
  });
});

describe('the values of a council', () => {
  const spring = { roundName: 'Spring', publishesOn: '2026-06-15', submittedOn: '2026-04-20' };
  const autumn = { roundName: 'Autumn', publishesOn: '2027-01-15', submittedOn: '2026-11-10' };
  const setting = { themes: ['a', 'b'], today: '2026-11-21', clusterOf: () => undefined, ratesOf: () => [] };
  const before = councilEntry('x', {
    ...spring,
    sharing: 'named',
    figures: { 'theme:a': 20, 'theme:b': 40 },
  });
  const now = councilEntry('x', { ...autumn, sharing: 'named', figures: { 'theme:a': 90, 'theme:b': 50 } });

  it('set a theme beside the rise of all others, and not beside its own', () => {
    const [council] = councilValues({ ...setting, entries: [before, now] });
    expect(council?.stratum).toBe('unitary/none');
    expect(Object.fromEntries(council?.values ?? [])).toEqual({
      'theme:a': 90,
      'theme:b': 50,
      [beforeKey('a')]: 20,
      [restKey('a')]: 10,
      [beforeKey('b')]: 40,
      [restKey('b')]: 70,
    });
  });

  it('are of nobody who shares without a name, and know no rise from a round that is not named or of another version', () => {
    expect(councilValues({ ...setting, entries: [before, { ...now, sharing: 'anonymous' }] })).toEqual([]);
    for (const first of [
      { ...before, sharing: 'anonymous' as const },
      { ...before, frameworkVersion: '0.1' },
    ]) {
      const [council] = councilValues({ ...setting, entries: [first, now] });
      expect([...(council?.values.keys() ?? [])]).toEqual(['theme:a', 'theme:b']);
    }
  });

  it.each([
    {
      what: 'the last year that had ended',
      sentOn: '2026-11-10',
      rates: [rate('2026', 70), rate('2025', 60)],
      fits: 70,
    },
    {
      what: 'the year before, where that is not published',
      sentOn: '2026-11-10',
      rates: [rate('2025', 60)],
      fits: 60,
    },
    { what: 'no older one', sentOn: '2026-11-10', rates: [rate('2024', 50)], fits: null },
    {
      what: 'not one that had not ended',
      sentOn: '2026-02-10',
      rates: [rate('2026', 70), rate('2025', 60)],
      fits: 60,
    },
    { what: 'one that ended that day', sentOn: '2026-03-31', rates: [rate('2026', 70)], fits: 70 },
    {
      what: 'none in the place of a hidden one',
      sentOn: '2026-11-10',
      rates: [rate('2026', null), rate('2025', 60)],
      fits: null,
    },
  ])('have of a rate $what', ({ sentOn, rates, fits }) => {
    expect(rateThatFits(rates, sentOn)).toBe(fits);
  });
});

describe('the words', () => {
  const pair = {
    x: 'x',
    y: 'y',
    councils: 71,
    plain: 0.4,
    within: 0.31,
    interval: { low: 0.1, high: 0.5 },
    corrected: 0.004,
    isTold: true,
  };
  const names = { x: 'Voice', y: 'In touch' };

  it('say which way it goes, of how many, and that chance would do as much where it would', () => {
    expect(associationSentence(pair, names)).toBe(
      'Where “Voice” is higher, “In touch” tends to be higher, among 71 councils of like type and cluster.',
    );
    expect(associationSentence({ ...pair, within: -0.3 }, names)).toMatch(/tends to be lower/);
    expect(associationSentence({ ...pair, isTold: false }, names)).toMatch(
      /no link that chance would seldom make/,
    );
  });

  it('print numbers with their sign', () => {
    expect(formatCorrelation(-0.084)).toBe('−0.08');
    expect(formatCorrelation(0.001)).toBe('0.00');
    expect(intervalWords(pair)).toBe('+0.10 to +0.50');
    expect(intervalWords({ ...pair, interval: null })).toBe('Not known');
    expect(chanceWords(pair)).toBe('below 0.01');
    expect(chanceWords({ ...pair, corrected: 0.2 })).toBe('0.20');
  });

  it('name every value, and tell the seed', () => {
    const known = valueNames({ themes: EXAMPLE.themes, catalogue: parseFigureCatalogue(catalogueFile) });
    for (const { x, y } of pairsAsked(themes)) for (const key of [x, y]) expect(known.get(key)).toBeDefined();
    expect(known.get(outcomeKey(PLANTED))).toBe('In touch with the council, ages 19 to 21');
    expect(methodWords().join(' ')).toContain(`seed ${DRAWING.seed}`);
  });
});
