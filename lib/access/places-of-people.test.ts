import { describe, expect, test } from 'vitest';
import { withOtherPlaces } from './places-of-people';

const KIT_HERE = { userId: 'kit', role: 'contributor', authorityName: 'Elmshire' };
const KIT_THERE = { userId: 'kit', role: 'reviewer', authorityName: 'Hartlow' };
const KIT_IN_LAB = { userId: 'kit', role: 'lab-adviser', authorityName: null };
const SAM = { userId: 'sam', role: 'contributor', authorityName: 'Elmshire' };

describe('the other places of a person', () => {
  test.each([
    ['none, when there is one', [SAM], [[]]],
    ['each beside the other', [KIT_HERE, KIT_THERE], [[KIT_THERE], [KIT_HERE]]],
    ['never another person’s', [KIT_HERE, SAM, KIT_THERE], [[KIT_THERE], [], [KIT_HERE]]],
    [
      'in the order of the list, the lab’s as well',
      [KIT_HERE, KIT_THERE, KIT_IN_LAB],
      [
        [KIT_THERE, KIT_IN_LAB],
        [KIT_HERE, KIT_IN_LAB],
        [KIT_HERE, KIT_THERE],
      ],
    ],
    ['nothing for nobody', [], []],
  ])('are %s', (_what, places, others) => {
    expect(withOtherPlaces(places).map((place) => place.others)).toEqual(others);
  });

  test('stand beside the place as it was', () => {
    expect(withOtherPlaces([SAM])).toEqual([{ ...SAM, others: [] }]);
  });
});
