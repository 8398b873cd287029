import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamedPlace } from './place';
import { actingPlace, placeInText, placeInWords, placeKey, placeName, placeOf } from './place';
import type { AuthorityRole } from './roles';

function council(authorityCode: string, role: AuthorityRole = 'contributor'): NamedPlace {
  const member = {
    kind: 'authority',
    memberId: `m-${authorityCode}`,
    userId: 'u',
    authorityCode,
    role,
  } as const;
  return { member, authorityName: `Council of ${authorityCode}` };
}

const LAB: NamedPlace = {
  member: { kind: 'lab', memberId: 'm-lab', userId: 'u', role: 'lab-adviser', audience: 'associates' },
  authorityName: null,
};

const [NORTH, WEST] = [council('E06000001', 'lead'), council('E06000002', 'reviewer')];
const HELD = [NORTH, WEST, LAB] as const;

describe('what names a place', () => {
  test.each([
    [NORTH, 'E06000001', 'Council of E06000001, as assessment lead'],
    [WEST, 'E06000002', 'Council of E06000002, as reviewer'],
    [LAB, 'lab', 'the policy lab, as lab adviser'],
  ])('is its authority, or the lab', (place, key, words) => {
    expect(placeKey(place.member)).toBe(key);
    expect(placeInWords(place)).toBe(words);
    expect(words).toContain(placeInText(place));
    expect(placeName(place).toLowerCase()).toBe(placeInText(place).replace('the ', '').toLowerCase());
    expect(placeOf(HELD, key)).toBe(place);
  });

  test.each(['E06000003', '', 'Lab', '__proto__'])('is not %j, which nobody here holds', (key) => {
    expect(placeOf(HELD, key)).toBeUndefined();
  });
});

describe('the place that a person acts from', () => {
  test.each([
    ['the first, when nothing was chosen', [null, null], NORTH],
    ['the one chosen in this session', ['E06000002', 'lab'], WEST],
    ['the one chosen last, in a new session', [null, 'lab'], LAB],
    ['the one chosen last, when the session’s has ended', ['E06000009', 'lab'], LAB],
    ['the first, when all that was chosen has ended', ['E06000009', 'E06000008'], NORTH],
  ])('is %s', (_what, chosen, place) => {
    expect(actingPlace(HELD, chosen)).toBe(place);
  });

  test('is none for somebody who holds none, whatever was chosen', () => {
    expect(actingPlace([], ['E06000001', 'lab'])).toBeNull();
  });

  test('is always one that they hold', () => {
    const someCodes = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 });
    const keys = fc.array(fc.option(fc.constantFrom('A', 'B', 'C', 'D', 'lab', '')));
    fc.assert(
      fc.property(someCodes, keys, (held, chosen) => {
        const places = held.map((code) => council(code));
        const place = actingPlace(places, chosen);
        const codes: readonly string[] = held;
        const firstHeld = chosen.find((key) => key !== null && codes.includes(key)) ?? held[0];
        expect(place === null ? null : placeKey(place.member)).toBe(firstHeld);
      }),
    );
  });
});
