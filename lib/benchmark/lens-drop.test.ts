import { describe, expect, it } from 'vitest';
import type { BenchmarkEntry } from './entry';
import { lensBasis, lensDrop, lensHeading } from './lens-drop';
import {
  ANONYMOUS_COUNCILS,
  comparedView,
  councilEntry,
  ELMSHIRE,
  figuresAt,
  NAMED_COUNCILS,
} from './testing';

type Lenses = { readonly policy: number | null; readonly impact: number | null };

function at({ policy, impact }: Lenses) {
  return figuresAt(50, { 'lens:policy': policy, 'lens:impact': impact });
}

/** Five councils that share by name, all with the same figures: medians are exact. */
function five(lenses: Lenses): readonly BenchmarkEntry[] {
  return [1, 2, 3, 4, 5].map((n) =>
    councilEntry(`n${n}`, { authorityName: `Town ${n}`, sharing: 'named', figures: at(lenses) }),
  );
}

function view(group: Lenses, own?: Lenses) {
  return comparedView({
    entries: five(group),
    own: own && { ...ELMSHIRE, figures: at(own) },
    by: 'lens',
  });
}

describe('the way from policy to impact', () => {
  const DOWN = { policy: 60, impact: 35 };

  it.each([
    ['falls further', { policy: 69, impact: 19 }, 'Yours falls further, from 69 to 19'],
    ['falls less', { policy: 40, impact: 38 }, 'Yours falls less, from 40 to 38'],
    ['falls as far', { policy: 45, impact: 20 }, 'Yours falls from 45 to 20'],
    ['rises', { policy: 20, impact: 40 }, 'Yours rises from 20 to 40'],
    ['is level in the points that are printed', { policy: 50.4, impact: 49.6 }, 'Yours is 50 for both'],
  ])('says of the reader’s own that it %s', (_, own, words) => {
    expect(lensDrop(view(DOWN, own))).toBe(`From policy to impact the median falls from 60 to 35. ${words}`);
  });

  it('says of the median that it rises, or stays', () => {
    expect(lensDrop(view({ policy: 30, impact: 41 }))).toBe(
      'From policy to impact the median rises from 30 to 41',
    );
    expect(lensDrop(view({ policy: 30, impact: 30 }, { policy: 60, impact: 20 }))).toBe(
      'From policy to impact the median is 30 for both. Yours falls from 60 to 20',
    );
  });

  it('says nothing of the reader’s own where one of its ends is not known, did not apply, or is thin', () => {
    const alone = 'From policy to impact the median falls from 60 to 35';
    expect(lensDrop(view(DOWN, { policy: 69, impact: null }))).toBe(alone);
    expect(lensDrop(view(DOWN, { policy: 69, impact: 19 }), ['lens:impact'])).toBe(alone);
    const unknown = { ...ELMSHIRE, figures: at({ policy: 69, impact: 0 }), unknown: ['lens:impact'] };
    expect(lensDrop(comparedView({ entries: five(DOWN), own: unknown, by: 'lens' }))).toBe(alone);
    expect(lensDrop(view(DOWN))).toBe(alone);
  });

  it('is not said where the median of either end is hidden', () => {
    const [first, ...rest] = five(DOWN);
    const entries = [...rest, councilEntry('n1', { ...first, figures: at({ policy: 60, impact: null }) })];
    const hidden = comparedView({ entries, own: { ...ELMSHIRE, figures: at(DOWN) }, by: 'lens' });
    expect(hidden.rows.map(({ statistic }) => statistic.shown)).toEqual([true, true, true, false]);
    expect(lensDrop(hidden)).toBeNull();
    expect(lensHeading(hidden, [])).toBe(hidden.headline.replace(/\.$/, ''));
  });

  it('does not compare by less than rounding can have made', () => {
    const rounded = comparedView({
      entries: [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS],
      own: { ...ELMSHIRE, figures: at({ policy: 54, impact: 50 }) },
      by: 'lens',
    });
    expect(rounded.isRounded).toBe(true);
    expect(lensDrop(rounded)).toBe(
      'From policy to impact the median is 50 for both. Yours falls from 54 to 50',
    );
    const lower = ANONYMOUS_COUNCILS.map((council) => ({
      ...council,
      figures: { ...council.figures, 'lens:impact': (council.figures['lens:impact'] ?? 0) - 10 },
    }));
    const falls = (impact: number) =>
      lensDrop(
        comparedView({
          entries: lower,
          own: { ...ELMSHIRE, figures: at({ policy: 60, impact }) },
          by: 'lens',
        }),
      );
    expect(falls(45)).toBe('From policy to impact the median falls from 50 to 40. Yours falls from 60 to 45');
    expect(falls(44)).toContain('Yours falls further, from 60 to 44');
  });
});

describe('under the picture', () => {
  it('stands how many it is of, and which round', () => {
    expect(lensBasis(comparedView({ by: 'lens' }))).toBe(
      '8 of 30 eligible councils, Spring 2026 round (results since 15 July 2026).',
    );
  });
});
