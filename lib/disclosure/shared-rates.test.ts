import { describe, expect, it } from 'vitest';
import characteristic from '@/db/reference/frameworks/protected-characteristic.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import file from '@/db/reference/linked-figures.json';
import type { Answers } from '@/lib/framework/answer';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { parseLinkedFigures } from './linked-figures';
import { sharedRates } from './shared-rates';

const SERVICES = frameworkDefinitionSchema.parse(services);
const LINKS = parseLinkedFigures(file)['services-21-plus'];
const PROTECTED = frameworkDefinitionSchema.parse(characteristic);
const PROTECTED_LINKS = parseLinkedFigures(file)['protected-characteristic'];
const SUITABLE = 's21-hom-02';

function ratesOf(answers: Answers) {
  return sharedRates(SERVICES, { authorityType: 'childrens-services', answers }, LINKS);
}

function suitable(numerator: number, denominator: number) {
  const value = { numerator, denominator };
  return ratesOf({ [SUITABLE]: { state: 'answered', value } }).find(({ key }) => key === SUITABLE)?.rate;
}

describe('the rates that leave a council', () => {
  it('are percentages with what they are made of', () => {
    expect(suitable(12, 30)).toEqual({ numerator: 12, denominator: 30, percentage: 40 });
    expect(suitable(0, 30)).toEqual({ numerator: 0, denominator: 30, percentage: 0 });
  });

  it.each([
    [3, 30],
    [27, 30],
    [2, 4],
    [0, 0],
  ])('are not there for %i of %i, and the same nothing for each reason', (numerator, denominator) => {
    expect(suitable(numerator, denominator)).toBeNull();
  });

  it('are not there while a percentage would be of too few', () => {
    const shareOf = (denominator: number) =>
      sharedRates(
        PROTECTED,
        {
          authorityType: 'childrens-services',
          answers: { 'pc-eia-03': { state: 'answered', value: { numerator: 9, denominator } } },
        },
        PROTECTED_LINKS,
      ).find(({ key }) => key === 'pc-eia-03')?.rate;
    expect(shareOf(19)).toBeNull();
    expect(shareOf(20)).toEqual({ numerator: 9, denominator: 20, percentage: 45 });
  });

  it('are not there where nobody answered or knew, though they were asked', () => {
    const keys = ratesOf({ [SUITABLE]: { state: 'dk' } });
    expect(keys.find(({ key }) => key === SUITABLE)).toEqual({ key: SUITABLE, rate: null });
    expect(keys.find(({ key }) => key === 's21-eet-02')).toEqual({ key: 's21-eet-02', rate: null });
  });

  it('hold no count of people and no ratio', () => {
    const asked = ratesOf({}).map(({ key }) => key);
    expect(asked).not.toContain('s21-coh-01');
    expect(asked).not.toContain('s21-rel-04');
  });
});
