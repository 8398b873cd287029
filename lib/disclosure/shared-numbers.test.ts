import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import services from '@/db/reference/frameworks/services-21-plus.json';
import file from '@/db/reference/linked-figures.json';
import type { Answer, Answers } from '@/lib/framework/answer';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { parseLinkedFigures } from './linked-figures';
import type { LinkedFigures } from './linked-figures';
import { findLeaks } from './leaks.testing';
import type { Secret } from './leaks.testing';
import { sharedNumbers } from './shared-numbers';
import { isSmallCount } from './small-counts';

const SERVICES = frameworkDefinitionSchema.parse(services);
const LINKS = parseLinkedFigures(file)['services-21-plus'];
const NO_LINKS: LinkedFigures = { groups: {}, within: [], sums: [] };

const COHORT = 's21-coh-01';
const SUPPORTED = 's21-coh-02';
const HOMES = 's21-hom-02';
const WORK = 's21-eet-02';

function share(numerator: number, denominator: number, parts?: readonly (number | null)[]): Answer {
  const value = { numerator, denominator };
  return { state: 'answered', value, ...(parts === undefined ? {} : { parts: [...parts] }) };
}

function people(value: number, parts?: readonly (number | null)[]): Answer {
  return { state: 'answered', value, ...(parts === undefined ? {} : { parts: [...parts] }) };
}

function shown(answers: Answers, links: LinkedFigures = LINKS) {
  const answering = { authorityType: 'childrens-services' as const, answers };
  return Object.fromEntries(sharedNumbers(SERVICES, answering, links));
}

const FOUND: Answers = {
  [COHORT]: people(43, [3, 10, 10, 10, 10]),
  [SUPPORTED]: share(37, 40),
  [HOMES]: share(30, 37),
  [WORK]: share(30, 40, [30, 7, 3]),
};

describe('figures that count the same people', () => {
  it('are hidden where the bottom number of one is the hidden top number of another', () => {
    const numbers = shown(FOUND);
    expect(numbers[SUPPORTED]).toMatchObject({ numerator: 'hidden', denominator: 40 });
    expect(numbers[HOMES]).toMatchObject({ numerator: 'hidden', denominator: 'hidden', result: 'hidden' });
  });

  it('are hidden where a total less another question’s group leaves a hidden part', () => {
    const numbers = shown(FOUND);
    expect(numbers[COHORT]).toEqual({ type: 'count', total: 'hidden', parts: 'hidden' });
    expect(numbers[WORK]).toMatchObject({ numerator: 30, denominator: 40, parts: 'hidden' });
  });

  it('are hidden where people in touch less people in a good home leave a few', () => {
    const numbers = shown({ 's21-coh-03': share(40, 46), 's21-hom-01': share(38, 46) });
    expect(numbers['s21-coh-03']).toMatchObject({ numerator: 40, denominator: 46 });
    expect(numbers['s21-hom-01']).toMatchObject({ numerator: 'hidden', denominator: 46, result: 'hidden' });
  });

  it('are hidden where the parts known leave a few of a group that another question counts', () => {
    const numbers = shown({ [COHORT]: people(60, [20, 13, 13, 12, null]), [SUPPORTED]: share(20, 40) });
    expect(numbers[COHORT]).toMatchObject({ total: 60, parts: 'hidden' });
  });

  it('are shown in full where nothing small comes out', () => {
    const answers = {
      [COHORT]: people(60, [20, 10, 10, 10, 10]),
      [SUPPORTED]: share(30, 40),
      [HOMES]: share(20, 30),
      [WORK]: share(20, 40, [20, 10, 10]),
    };
    expect(shown(answers)).toEqual(shown(answers, NO_LINKS));
    expect(JSON.stringify(shown(answers))).not.toContain('hidden');
  });

  it('are not there where they were not asked, not answered, or are no numbers', () => {
    const answers: Answers = { [SUPPORTED]: { state: 'dk' }, 's21-pla-01': { state: 'answered', value: 2 } };
    expect(shown(answers)).toEqual({});
    const district = { authorityType: 'district' as const, answers: FOUND };
    expect(sharedNumbers(SERVICES, district, LINKS).size).toBe(0);
  });
});

function asPublished(numerator: number, denominator: number): Answer {
  const value = { numerator, denominator };
  return { state: 'answered', value, prefill: { value, release: '2025 release' } };
}

describe('figures that were published already', () => {
  it('stand as published where they were filled in and not changed: rule 7', () => {
    expect(shown({ [SUPPORTED]: asPublished(27, 30) })[SUPPORTED]).toMatchObject({
      numerator: 27,
      denominator: 30,
      result: '9/10',
    });
  });

  it('are hidden like any other once they are changed', () => {
    const changed: Answer = {
      ...{ state: 'answered', value: { numerator: 27, denominator: 30 }, changeReason: 'Two more came back' },
      prefill: { value: { numerator: 25, denominator: 30 }, release: '2025 release' },
    };
    expect(shown({ [SUPPORTED]: changed })[SUPPORTED]).toMatchObject({ numerator: 'hidden' });
  });

  it('hide what a few would come out of beside them, and nothing for what they say themselves', () => {
    const numbers = shown({
      [SUPPORTED]: asPublished(27, 30),
      [HOMES]: share(12, 27),
      [WORK]: share(12, 33),
      's21-hom-05': share(20, 60),
    });
    expect(numbers[HOMES]).toMatchObject({ numerator: 12, denominator: 27 });
    expect(numbers[WORK]).toMatchObject({ denominator: 'hidden' });
    expect(numbers['s21-hom-05']).toMatchObject({ numerator: 20, denominator: 60 });
  });
});

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, value) => value);
const MOST = 13;

/** A total that is hidden for what it leaves is up to this much more than what is shown. */
const BEYOND = 6;

/** Who turned 21 to 25, who of them 22 to 25, who of those was helped, and who of those has a home, in every way. */
function helpedSecrets(links: LinkedFigures): readonly Secret[] {
  return upTo(MOST + BEYOND).flatMap((whole) =>
    upTo(whole).flatMap((all) =>
      upTo(all).flatMap((helped) =>
        upTo(helped).map((housed) => {
          const rates = { [SUPPORTED]: share(helped, all), [HOMES]: share(housed, helped) };
          return {
            shown: shown({ [COHORT]: people(whole), ...rates }, links),
            people: [whole, whole - all, all, helped, all - helped, housed, helped - housed],
            isAtEdge: whole > MOST,
          };
        }),
      ),
    ),
  );
}

/** The same people, with how many of those helped learn or work, in every way. */
function workSecrets(links: LinkedFigures): readonly Secret[] {
  return upTo(MOST).flatMap((all) =>
    upTo(all).flatMap((helped) =>
      upTo(helped).map((work) => {
        const parts = [work, helped - work, all - helped];
        return {
          shown: shown({ [SUPPORTED]: share(helped, all), [WORK]: share(work, all, parts) }, links),
          people: [all, helped, work, ...parts, all - work],
        };
      }),
    ),
  );
}

/** People helped, as it was published, and who of them has a home, as the council says, in every way. */
function publishedSecrets(links: LinkedFigures): readonly Secret[] {
  return upTo(MOST).flatMap((all) =>
    upTo(all).flatMap((helped) =>
      upTo(helped).map((housed) => ({
        shown: shown({ [SUPPORTED]: asPublished(helped, all), [HOMES]: share(housed, helped) }, links),
        people: [housed, helped - housed],
      })),
    ),
  );
}

/** The same with how many learn or work, of another number of people than was published. */
function publishedWorkSecrets(links: LinkedFigures): readonly Secret[] {
  return upTo(MOST).flatMap((more) =>
    upTo(MOST).map((work) => ({
      shown: shown(
        { [SUPPORTED]: asPublished(9, 20), [WORK]: share(Math.min(work, 20 + more), 20 + more) },
        links,
      ),
      people: [more, work],
      isAtEdge: more === MOST || work === MOST,
    })),
  );
}

/** Young people, who of them is not abroad, who of those is in touch, and who of those has a home, in every way. */
function youngerSecrets(links: LinkedFigures): readonly Secret[] {
  return upTo(MOST).flatMap((all) =>
    upTo(all).flatMap((here) =>
      upTo(here).flatMap((inTouch) =>
        upTo(inTouch).map((housed) => ({
          shown: shown({ 's21-coh-03': share(inTouch, all), 's21-hom-01': share(housed, here) }, links),
          people: [all, here, all - here, inTouch, housed, inTouch - housed, here - housed],
        })),
      ),
    ),
  );
}

describe('an attacker who knows the rules and which figures are linked', () => {
  it.each([
    { whom: 'people helped and housed', secretsOf: helpedSecrets },
    { whom: 'people who learn or work', secretsOf: workSecrets },
    { whom: 'younger people in touch', secretsOf: youngerSecrets },
    { whom: 'people housed of those whose help was published', secretsOf: publishedSecrets },
    { whom: 'people who were not counted in what was published', secretsOf: publishedWorkSecrets },
  ])('finds no small number of $whom', ({ secretsOf }) => {
    expect(findLeaks(secretsOf(LINKS))).toEqual([]);
  });

  it.each([
    { whom: 'people helped and housed', secretsOf: helpedSecrets },
    { whom: 'people who learn or work', secretsOf: workSecrets },
    { whom: 'younger people in touch', secretsOf: youngerSecrets },
    { whom: 'people who were not counted in what was published', secretsOf: publishedWorkSecrets },
  ])('finds some of $whom where each answer is judged alone', ({ secretsOf }) => {
    expect(findLeaks(secretsOf(NO_LINKS)).length).toBeGreaterThan(0);
  });
});

describe('whatever the numbers are', () => {
  it('judging them together never shows what judging them alone hides', () => {
    const pair = fc.nat(60).chain((all) => fc.nat(all).map((some) => share(some, all)));
    const four = fc.record({
      [COHORT]: fc.nat(80).map((all) => people(all)),
      [SUPPORTED]: pair,
      [HOMES]: pair,
      [WORK]: pair,
    });
    const hidden = (answers: Answers, links: LinkedFigures) =>
      JSON.stringify(shown(answers, links)).split('hidden').length;
    fc.assert(
      fc.property(four, (answers) => {
        expect(hidden(answers, LINKS)).toBeGreaterThanOrEqual(hidden(answers, NO_LINKS));
      }),
    );
  });

  it('no two linked bottom numbers that are shown differ by one to five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), fc.nat(12), (all, more) => {
        const numbers = shown({ [SUPPORTED]: share(10, all), [WORK]: share(10, all + more) });
        const work = numbers[WORK];
        const isHidden = work?.type === 'rate' && work.denominator === 'hidden';
        expect(isHidden).toBe(isSmallCount(more));
      }),
    );
  });
});
