import { describe, expect, it } from 'vitest';
import type { FrameworkId } from '@/lib/framework/definition';
import { countedReason } from '@/lib/framework/not-applicable';
import { hasAdopted } from './choices';
import { authorityTypeOf, demonstrationCouncils } from './councils';
import type { Place } from './levels';
import type { RoundPlace } from './rounds';
import { councilNamed, questionWithId, readFrameworks } from './testing';
import { notApplicableAnswer, unknownAnswer } from './unanswered';

function placeOf(name: string, frameworkId: FrameworkId, round: RoundPlace = 1): Place {
  return { council: councilNamed(name), frameworkId, themeId: 'any', round };
}

const asked = readFrameworks().flatMap(({ frameworkId, definition }) =>
  definition.themes.flatMap(({ id: themeId, questions }) =>
    questions.flatMap((question) =>
      demonstrationCouncils
        .filter((council) => question.appliesTo.includes(authorityTypeOf(council)))
        .map((council) => ({ question, place: { council, frameworkId, themeId, round: 1 } as const })),
    ),
  ),
);

const notApplicable = asked.flatMap(({ question, place }) => {
  const answer = notApplicableAnswer(place, question);
  return answer?.state === 'na' ? [{ question, place, answer }] : [];
});

function unknownShare(of: (each: (typeof asked)[number]) => boolean): number {
  const some = asked.filter(of);
  return some.filter(({ place, question }) => unknownAnswer(place, question) !== null).length / some.length;
}

describe('not applicable', () => {
  it('has a reason that the question lists, and words where they are needed', () => {
    for (const { question, answer } of notApplicable) {
      expect(question.naReasons.map(({ value }) => value)).toContain(answer.reason);
      if (answer.reason === 'other') expect(answer.text?.length).toBeGreaterThanOrEqual(10);
    }
  });

  it('counts where the reason holds, and waits for the approver where it is another reason', () => {
    const counted = notApplicable.map(({ question, place, answer }) => ({
      reason: answer.reason,
      agreed: answer.agreed === true,
      counts:
        countedReason(question, answer, { onNotAdoptedRoute: !hasAdopted(place.council, place.round) }) !==
        null,
    }));
    for (const { reason, agreed, counts } of counted) expect(counts).toBe(reason !== 'other' || agreed);
    const others = counted.filter(({ reason }) => reason === 'other');
    expect(others.some(({ agreed }) => agreed)).toBe(true);
    expect(others.some(({ agreed }) => !agreed)).toBe(true);
  });

  it.each([
    ['Oakenshire', 's21-eet-05', 'services-21-plus', 'not-our-function'],
    ['Oakenshire', 'cp-home-01', 'corporate-parenting', 'not-our-function'],
    ['Tarnside', 'pc-gov-05', 'protected-characteristic', 'no-reorganisation'],
  ] as const)('%s leaves out %s', (...[name, id, frameworkId, reason]) => {
    expect(notApplicableAnswer(placeOf(name, frameworkId), questionWithId(id))).toEqual({
      state: 'na',
      reason,
    });
  });

  it('is never said of a question that every council must answer', () => {
    const answers = asked
      .filter(({ question }) => !question.allowNotApplicable)
      .map(({ question, place }) => notApplicableAnswer(place, question));
    expect(answers.filter((answer) => answer !== null)).toEqual([]);
  });

  it('uses most of the reasons that exist', () => {
    const reasons = new Set(notApplicable.map(({ answer }) => answer.reason));
    expect(reasons.size).toBeGreaterThanOrEqual(5);
  });
});

describe('do not know, and nothing at all', () => {
  it('are more common for results than for policies', () => {
    expect(unknownShare(({ question }) => question.lens === 'impact')).toBeGreaterThan(
      unknownShare(({ question }) => question.lens === 'policy'),
    );
  });

  it('are as common as in life: some, but not many', () => {
    expect(unknownShare(() => true)).toBeGreaterThan(0.04);
    expect(unknownShare(() => true)).toBeLessThan(0.15);
  });

  it('are both used, by frank councils and by others', () => {
    const states = asked.map(({ place, question }) => unknownAnswer(place, question)?.state);
    expect(new Set(states)).toEqual(new Set(['dk', 'blank', undefined]));
  });

  it('become fewer from round to round, and never more', () => {
    for (const { place, question } of asked) {
      if (unknownAnswer({ ...place, round: 0 }, question) !== null) continue;
      expect(unknownAnswer(place, question)).toBeNull();
    }
  });

  it.each(['cp-pro-01', 'pc-pos-01'])('never stand at %s, which decides what is asked', (id) => {
    const answers = asked
      .filter(({ question }) => question.id === id)
      .map(({ place, question }) => unknownAnswer(place, question));
    expect(answers.length).toBeGreaterThan(30);
    expect(answers.filter((answer) => answer !== null)).toEqual([]);
  });

  it('never say “do not know” to a question that does not allow it', () => {
    const answers = asked
      .filter(({ question }) => !question.allowDoNotKnow)
      .map(({ place, question }) => unknownAnswer(place, question)?.state);
    expect(answers).not.toContain('dk');
  });
});
