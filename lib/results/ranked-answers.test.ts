import { describe, expect, it } from 'vitest';
import { strongestAnswers, weakestAnswers } from './ranked-answers';
import { answered, FULL_ANSWERS, sentWith } from './testing';

function ids({ shown }: ReturnType<typeof strongestAnswers>): string[] {
  return shown.map(({ question }) => question.id);
}

describe('strongest and weakest answers', () => {
  it('shows the highest first, then the heavier question, then the framework’s order', () => {
    expect(ids(strongestAnswers(sentWith(FULL_ANSWERS)))).toEqual(['ex-pos-03', 'ex-gov-03', 'ex-off-03']);
  });

  it('shows the lowest first, then the heavier question, then the framework’s order', () => {
    expect(ids(weakestAnswers(sentWith(FULL_ANSWERS)))).toEqual([
      'ex-voi-01',
      'ex-gov-01',
      'ex-off-01',
      'ex-num-02',
    ]);
  });

  it('shows four, and says how many there are', () => {
    const low = { ...FULL_ANSWERS, 'ex-pos-03': answered(0), 'ex-gov-03': answered(false) };
    const weakest = weakestAnswers(sentWith(low));
    expect(ids(weakest)).toEqual(['ex-pos-03', 'ex-gov-03', 'ex-voi-01', 'ex-gov-01']);
    expect(weakest.all).toBe(6);
  });

  it('never shows one answer as both', () => {
    for (const level of [0, 1, 2, 3, 4]) {
      const sent = sentWith({ 'ex-voi-01': answered(level) });
      expect(strongestAnswers(sent).all + weakestAnswers(sent).all).toBe(1);
    }
  });

  it('names the level of a maturity question, and of no other', () => {
    const [first, second] = strongestAnswers(sentWith(FULL_ANSWERS)).shown;
    expect(first?.level).toBe(4);
    expect(second?.level).toBeNull();
    expect([first?.words.headline, second?.words.headline]).toEqual(['Leading', 'Yes']);
  });

  it('suggests what to do next below the highest score', () => {
    const sent = sentWith(FULL_ANSWERS);
    expect(weakestAnswers(sent).shown[0]?.actions[0]).toEqual({
      action: 'Agree who owns this',
      ownerRole: 'Head of service',
      timescale: '3 months',
    });
    expect(strongestAnswers(sent).shown[0]?.actions).toEqual([]);
  });

  it('passes over what is not answered, not known, not applicable or not scored', () => {
    const sent = sentWith({ 'ex-voi-01': { state: 'dk' }, 'ex-gov-02': answered('none') });
    expect(strongestAnswers(sent)).toEqual({ shown: [], all: 0 });
    expect(weakestAnswers(sent)).toEqual({ shown: [], all: 0 });
  });
});
