import { describe, expect, test } from 'vitest';
import { isKeptBlind, isLetSee, reviewStage } from './review';
import { reviewOf } from './testing';

const ENDED = { at: new Date('2026-07-01'), by: 'Jo Field', note: 'No time' };
const BLIND = { at: new Date('2026-06-22'), way: 'level', isBlind: true, namedAs: 'name' } as const;
const SIGHTED = { ...BLIND, isBlind: false };

describe('a review', () => {
  test.each([
    ['asked', { terms: null, finished: null }, 'asked', true],
    ['agreed to, in sight of the answers', { terms: SIGHTED, finished: null }, 'under-way', false],
    ['agreed to, blind', { terms: BLIND, finished: null }, 'under-way', true],
    ['handed over, that was blind', { terms: BLIND }, 'finished', false],
    ['declined', { terms: null, finished: null, ended: ENDED }, 'ended', false],
    ['given up', { terms: BLIND, finished: null, ended: ENDED }, 'ended', false],
  ] as const)('that is %s', (...[, change, stage, kept]) => {
    expect(reviewStage(reviewOf(change))).toBe(stage);
    expect(isKeptBlind(reviewOf(change)), 'the answers are out of sight').toBe(kept);
  });
});

// Demand 27. Whoever was let in to review has nothing else to read.
describe('a reviewer sees the answers of a questionnaire', () => {
  const asked = reviewOf({ terms: null, finished: null });
  const blind = reviewOf({ terms: BLIND, finished: null });
  const sighted = reviewOf({ terms: SIGHTED, finished: null });
  const declined = reviewOf({ terms: null, finished: null, ended: ENDED });
  const givenUp = reviewOf({ terms: SIGHTED, finished: null, ended: ENDED });
  const handedOver = reviewOf({ terms: BLIND });

  test.each([
    ['nobody has asked them', [], false],
    ['they are asked', [asked], false],
    ['they judge without sight', [blind], false],
    ['they judge in sight', [sighted], true],
    ['they have declined', [declined], false],
    ['they have given it up', [givenUp], false],
    ['they have handed it over', [handedOver], true],
    ['they have handed one over and are asked again', [handedOver, asked], false],
    ['they have handed one over and judge another blind', [handedOver, blind], false],
    ['they have handed one over and declined the next', [handedOver, declined], true],
  ])('or not: %s', (_when, reviews, sees) => {
    expect(isLetSee(reviews)).toBe(sees);
  });
});
