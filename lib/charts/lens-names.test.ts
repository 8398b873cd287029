import { describe, expect, it } from 'vitest';
import { profileNames } from './lens-names';
import { BESIDE_OTHERS, lensSteps, middleHalf, TWO_ROUNDS } from './lens-samples.testing';

describe('the names of a profile', () => {
  it('stand beside the last score of their line', () => {
    expect(profileNames(TWO_ROUNDS).map(({ sign, text, score }) => [sign, text, score])).toEqual([
      ['own', 'Spring 2026', 18.8],
      ['previous', 'Autumn 2025', 18.8],
    ]);
  });

  it('know where a line ends that stops before the last lens', () => {
    const lenses = lensSteps({ own: [69, 52, null, null], previous: [53, null, 31, null] });
    expect(profileNames({ ...TWO_ROUNDS, lenses }).map(({ score, endsAt }) => [score, endsAt])).toEqual([
      [52, 1],
      [31, 2],
    ]);
  });

  it('name the ribbon above its median', () => {
    expect(profileNames(BESIDE_OTHERS).map(({ sign, text, score }) => [sign, text, score])).toEqual([
      ['own', 'Elmshire', 18.8],
      ['band', 'Middle half', 37.5],
      ['median', 'Median', 35],
    ]);
  });

  it('call the own line by its round where nobody is "you"', () => {
    expect(profileNames({ ...BESIDE_OTHERS, ownName: null })[0]?.text).toBe('Spring 2026');
  });

  it('leave out a last round that has no name, and a group that is hidden everywhere', () => {
    const lenses = lensSteps({
      own: [69, 52, 53, 19],
      previous: [53, 44, 31, 19],
      group: [null, null, null, null],
    });
    const names = profileNames({ lenses, ownName: 'Elmshire', ownRound: 'Spring 2026' });
    expect(names.map(({ sign }) => sign)).toEqual(['own']);
  });

  it('keep a group whose last lens is hidden', () => {
    const lenses = lensSteps({
      own: [69, 52, 53, 19],
      group: [middleHalf(60, 60, 70), middleHalf(45, 55, 60), null, null],
    });
    const names = profileNames({ ...BESIDE_OTHERS, lenses });
    expect(names.filter(({ sign }) => sign !== 'own').map(({ endsAt }) => endsAt)).toEqual([1, 1]);
  });
});
