import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBand, anyScoreOrNull, expectAllInside, expectApart, marksOf, wordsOf } from './bounds.testing';
import { LENS_LAYOUTS } from './lens-frame';
import { lensProfile } from './lens-profile';
import { BESIDE_OTHERS, lensSteps, middleHalf, TWO_ROUNDS } from './lens-samples.testing';
import { type LensProfile } from './lens-step';
import { drawPicture, place } from './picture';

function draw(profile: LensProfile, layout: (typeof LENS_LAYOUTS)[number] = 'wide') {
  return drawPicture(lensProfile(profile, layout));
}

const anyProfile = fc
  .record({
    steps: fc.array(
      fc.record({ own: anyScoreOrNull, previous: anyScoreOrNull, group: fc.option(anyBand, { nil: null }) }),
      { minLength: 1, maxLength: 4 },
    ),
    ownName: fc.constantFrom('Elmshire', 'Bournemouth, Christchurch and Poole', null),
    previousRound: fc.constantFrom('Autumn 2025', undefined),
  })
  .map(({ steps, ownName, previousRound }) => ({
    lenses: steps.map((step, index) => ({
      id: String(index),
      label: ['Policy', 'Practice', 'Culture', 'Impact'][index] ?? '',
      sub: 'what is decided',
      ...step,
    })),
    ownName,
    ownRound: 'Spring 2026',
    previousRound,
  }));

describe('a lens profile', () => {
  it('steps evenly over the whole axis from 0 to 100', () => {
    const { x, y } = lensProfile(TWO_ROUNDS);
    expect(y.domain).toEqual([0, 100]);
    const places = [0, 1, 2, 3].map((index) => place(x, index));
    expect(places.slice(1).map((at, index) => Math.round(at - (places[index] ?? 0)))).toEqual([85, 85, 85]);
    expect(wordsOf(draw(TWO_ROUNDS)).slice(0, 5)).toEqual(['0', '25', '50', '75', '100']);
  });

  it('names its lenses in the order of the framework, each with what it is about', () => {
    const words = wordsOf(draw(TWO_ROUNDS));
    expect(words.slice(5, 9)).toEqual(['Policy', 'what is decided', 'Practice', 'what is done']);
  });

  it('leaves out what the lenses are about where one of them does not fit', () => {
    const [first, ...others] = TWO_ROUNDS.lenses;
    if (first === undefined) throw new Error('no lens');
    const long = {
      ...TWO_ROUNDS,
      lenses: [{ ...first, sub: 'what is decided and written down' }, ...others],
    };
    expect(marksOf(draw(long), 'g-sub')).toEqual([]);
    expect(marksOf(draw(TWO_ROUNDS), 'g-sub')).toHaveLength(4);
  });

  it('draws last round dashed and grey, with squares, under the own line with diamonds', () => {
    const { marks } = draw(TWO_ROUNDS);
    const order = marks.map(({ className }) => className);
    expect(order.lastIndexOf('g-past-m')).toBeLessThan(order.indexOf('g-here-l'));
    expect(marksOf({ marks }, 'g-past')).toHaveLength(3);
    expect(marksOf({ marks }, 'g-past-m').map(({ kind }) => kind)).toEqual(Array(4).fill('rect'));
    expect(marksOf({ marks }, 'g-here')).toHaveLength(4);
  });

  it('draws the others as a ribbon with edges and a median, behind the own line', () => {
    const { marks } = draw(BESIDE_OTHERS);
    const order = marks.map(({ className }) => className);
    expect(marksOf({ marks }, 'g-band')).toHaveLength(1);
    expect(marksOf({ marks }, 'g-cap')).toHaveLength(2);
    expect(marksOf({ marks }, 'g-med')).toHaveLength(1);
    expect(order.indexOf('g-med')).toBeLessThan(order.indexOf('g-here-l'));
  });
});

describe('a thin lens', () => {
  const thin: LensProfile = { ...TWO_ROUNDS, lenses: lensSteps({ own: [69, 52, null, 19] }) };

  it('leaves its point out and breaks the line', () => {
    const drawing = draw(thin);
    expect(marksOf(drawing, 'g-here')).toHaveLength(3);
    expect(marksOf(drawing, 'g-here-l')).toHaveLength(1);
    expect(wordsOf({ marks: marksOf(drawing, 'g-here-t') })).toEqual(['Spring 2026', '69', '52', '19']);
  });

  it('is said not to be shown', () => {
    const picture = lensProfile({ ...thin, previousRound: undefined });
    expect(picture.label).toBe(
      'Lens profile. Elmshire, spring 2026: policy 69, practice 52, culture not shown, impact 19.',
    );
    expect(picture.readings[2]).toEqual({ at: 2, text: 'Culture: Elmshire not shown' });
  });

  it('at the end leads the line to its name', () => {
    const short = draw({ ...thin, lenses: lensSteps({ own: [69, 52, 53, null] }), previousRound: undefined });
    const whole = draw({ ...thin, lenses: lensSteps({ own: [69, 52, 53, 19] }), previousRound: undefined });
    expect(marksOf(short, 'g-grid').length).toBe(marksOf(whole, 'g-grid').length + 1);
  });
});

describe('a lens at which the others are hidden', () => {
  it('has no ribbon, and the ribbon of its neighbours stops', () => {
    const group = [middleHalf(60, 60, 70), null, middleHalf(35, 45, 50), middleHalf(30, 35, 40)] as const;
    const drawing = draw({ ...BESIDE_OTHERS, lenses: lensSteps({ own: [69, 52, 53, 19], group }) });
    expect(marksOf(drawing, 'g-band').map(({ kind }) => kind)).toEqual(['rect', 'path']);
  });

  it('says so when it is read off', () => {
    const group = [middleHalf(60, 60, 70), null, null, null] as const;
    const { readings } = lensProfile({
      ...BESIDE_OTHERS,
      lenses: lensSteps({ own: [69, 52, 53, 19], group }),
    });
    expect(readings[0]?.text).toBe('Policy: Elmshire 69, middle half 60 to 70, median 60');
    expect(readings[1]?.text).toBe('Practice: Elmshire 52, middle half not shown');
  });
});

describe('the value at a diamond', () => {
  const [above, below] = [-14, 24];

  function shifts(profile: LensProfile): readonly number[] {
    const { y } = lensProfile(profile);
    const values = profile.lenses.flatMap(({ own }) => (own === null ? [] : [own]));
    const marks = marksOf(draw(profile), 'g-here-t').filter((mark) => mark.kind === 'text' && mark.halo);
    return marks.map((mark, index) =>
      mark.kind === 'text' ? Math.round(mark.y - place(y, values[index] ?? 0)) : 0,
    );
  }

  it('stands above', () => {
    expect(shifts(TWO_ROUNDS)).toEqual([above, above, above, above]);
  });

  it('stands below where the ribbon is in the way', () => {
    expect(shifts(BESIDE_OTHERS)).toEqual([above, below, above, above]);
  });

  it('stands below where its own line climbs past it', () => {
    expect(shifts({ ...TWO_ROUNDS, lenses: lensSteps({ own: [100, 20, 100, 100] }) })).toContain(below);
  });

  it('never stands below the axis, among the names of the lenses', () => {
    expect(shifts({ ...TWO_ROUNDS, lenses: lensSteps({ own: [100, 0, 100, 3] }) })).toEqual([
      above,
      above,
      above,
      above,
    ]);
  });

  it('is printed whole: the table has the decimals', () => {
    expect(wordsOf({ marks: marksOf(draw(TWO_ROUNDS), 'g-here-t') })).toEqual([
      'Spring 2026',
      '69',
      '52',
      '53',
      '19',
    ]);
  });
});

describe('the names of the lines', () => {
  it('are the rounds where there are two, else the council', () => {
    expect(wordsOf(draw(TWO_ROUNDS)).filter((word) => word.includes('2026'))).toEqual(['Spring 2026']);
    expect(wordsOf(draw(TWO_ROUNDS))).toContain('Autumn 2025');
    expect(wordsOf(draw(BESIDE_OTHERS))).toEqual(
      expect.arrayContaining(['Elmshire', 'Middle half', 'Median']),
    );
  });

  it('are left out for lines that are not drawn', () => {
    const nothing = draw({ ...TWO_ROUNDS, lenses: lensSteps({ own: [null, null, null, null] }) });
    expect(wordsOf(nothing)).not.toContain('Spring 2026');
    expect(wordsOf(nothing)).not.toContain('Autumn 2025');
  });

  it('stand as a key beneath a narrow picture', () => {
    const drawing = draw(BESIDE_OTHERS, 'narrow');
    expect(drawing.width).toBe(300);
    expect(wordsOf(drawing).slice(-7, -4)).toEqual(['Elmshire', 'Middle half', 'Median']);
    expect(marksOf(drawing, 'g-sub')).toEqual([]);
  });

  it.each([
    ['Hartlow (demonstration)', ['Hartlow', '(demonstration)']],
    ['Bournemouth, Christchurch and Poole', ['Bournemouth,', 'Christchurch and', 'Poole']],
  ])('of %s take more lines where a wide picture would grow too wide', (ownName, lines) => {
    const drawing = draw({ ...BESIDE_OTHERS, ownName });
    expect(drawing.width).toBe(482);
    for (const line of lines) expect(wordsOf(drawing)).toContain(line);
    expect(wordsOf(drawing).join(' ')).not.toContain('…');
  });

  it('are cut only where three lines are not enough', () => {
    const drawing = draw({
      ...BESIDE_OTHERS,
      ownName: 'Bournemouth, Christchurch and Poole Council of the South Coast',
    });
    expect(wordsOf(drawing).some((word) => word.endsWith('…'))).toBe(true);
  });
});

describe('a profile in words', () => {
  it('gives both rounds', () => {
    expect(lensProfile(TWO_ROUNDS).label).toBe(
      'Lens profile. Elmshire, spring 2026: policy 69, practice 52, culture 53, impact 19. Autumn 2025: policy 53, practice 44, culture 31, impact 19.',
    );
    expect(lensProfile(TWO_ROUNDS).readings.map(({ text }) => text)).toEqual([
      'Policy: Spring 2026 69, Autumn 2025 53',
      'Practice: Spring 2026 52, Autumn 2025 44',
      'Culture: Spring 2026 53, Autumn 2025 31',
      'Impact: Spring 2026 19, Autumn 2025 19',
    ]);
  });

  it('gives the median of the others', () => {
    expect(lensProfile(BESIDE_OTHERS).label).toBe(
      'Lens profile. Elmshire, spring 2026: policy 69, practice 52, culture 53, impact 19. Median of councils: policy 60, practice 55, culture 45, impact 35.',
    );
  });

  it('has no "you" in a group’s own picture', () => {
    const lenses = BESIDE_OTHERS.lenses.map((lens) => ({ ...lens, own: null }));
    const picture = lensProfile({ ...BESIDE_OTHERS, lenses, ownName: null });
    expect(picture.label).toBe(
      'Lens profile. Median of councils: policy 60, practice 55, culture 45, impact 35.',
    );
    expect(picture.readings[0]?.text).toBe('Policy: middle half 60 to 70, median 60');
  });
});

describe.each(LENS_LAYOUTS)('any profile, %s', (layout) => {
  it('stays inside its view box', () => {
    fc.assert(fc.property(anyProfile, (profile) => expectAllInside(draw(profile, layout))));
  });

  it('keeps the names of its lines 17 units apart', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const names = draw(profile, layout).marks.flatMap((mark) =>
          mark.kind === 'text' && mark.size === 14.5 ? [mark.y] : [],
        );
        expectApart(names, 17);
      }),
    );
  });

  it('draws one diamond and one number for each own value, and none for nothing', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const drawing = draw(profile, layout);
        const values = profile.lenses.filter(({ own }) => own !== null).length;
        const keyed = layout === 'narrow' && values > 0 ? 1 : 0;
        expect(marksOf(drawing, 'g-here')).toHaveLength(values + keyed);
        expect(drawing.marks.filter((mark) => mark.kind === 'text' && mark.halo)).toHaveLength(values);
      }),
    );
  });

  it('joins neighbours only', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const { x, series } = lensProfile(profile, layout);
        const step = place(x, 1) - place(x, 0);
        const lines = series.flatMap(({ points }) =>
          points.slice(1).map((point, index) => [points[index], point]),
        );
        for (const [from, to] of lines) {
          expect(place(x, to?.x ?? 0) - place(x, from?.x ?? 0)).toBeCloseTo(step);
        }
      }),
    );
  });
});
