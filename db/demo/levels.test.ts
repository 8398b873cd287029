import { describe, expect, it } from 'vitest';
import type { Lens } from '@/lib/framework/question';
import { demonstrationCouncils } from './councils';
import { clamp, levelAt, overallStanding } from './levels';
import { councilNamed, readFrameworks } from './testing';

const asked = readFrameworks().flatMap(({ frameworkId, definition }) =>
  definition.themes.flatMap(({ id: themeId, questions }) =>
    questions.filter(({ scored }) => scored).map((question) => ({ frameworkId, themeId, question })),
  ),
);

const levels = demonstrationCouncils.flatMap((council) =>
  asked.map(({ question, ...place }) => ({
    lens: question.lens,
    inRounds: ([0, 1, 2] as const).map((round) => levelAt({ ...place, council, round }, question)),
  })),
);

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function meanLevel(lens: Lens): number {
  return meanOf(levels.filter((each) => each.lens === lens).flatMap(({ inRounds }) => inRounds));
}

describe('the level of a council on a question', () => {
  it('is a whole number from 0 to 4, and every level occurs', () => {
    const all = new Set(levels.flatMap(({ inRounds }) => inRounds));
    expect([...all].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('falls from policy to practice to culture to impact', () => {
    const [policy, practice, culture, impact] = [
      meanLevel('policy'),
      meanLevel('practice'),
      meanLevel('culture'),
      meanLevel('impact'),
    ];
    expect(policy - practice).toBeGreaterThan(0.4);
    expect(practice - culture).toBeGreaterThan(0.1);
    expect(culture - impact).toBeGreaterThan(0.3);
  });

  it('moves from round to round by one down or two up at most', () => {
    const moves = levels.flatMap(({ inRounds: [first = 0, second = 0, third = 0] }) => [
      second - first,
      third - second,
    ]);
    expect(Math.min(...moves)).toBe(-1);
    expect(Math.max(...moves)).toBeLessThanOrEqual(2);
    const stayed = moves.filter((move) => move === 0).length / moves.length;
    expect(stayed).toBeGreaterThan(0.4);
    expect(stayed).toBeLessThan(0.8);
    expect(meanOf(moves)).toBeGreaterThan(0);
  });

  it('differs between councils by what they set out to do', () => {
    const standing = (name: string) =>
      overallStanding({ council: councilNamed(name), frameworkId: 'services-21-plus', round: 1 });
    expect(standing('Carrowdale')).toBeGreaterThan(standing('Elmshire'));
    expect(standing('Elmshire')).toBeGreaterThan(standing('Dunmere'));
  });

  it('declines where the council does', () => {
    const place = { council: councilNamed('Brackenham'), frameworkId: 'services-21-plus' } as const;
    expect(overallStanding({ ...place, round: 2 })).toBeLessThan(overallStanding({ ...place, round: 0 }));
  });
});

describe('keeping a number within limits', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [2.5, 2.5],
    [4, 4],
    [9, 4],
  ])('%f becomes %f', (value, expected) => {
    expect(clamp(value, 0, 4)).toBe(expected);
  });
});
