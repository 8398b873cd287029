import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benchmarkQuery,
  benchmarkSearchSchema,
  COMPARED_BY,
  type BenchmarkSearch,
} from './benchmark-address';
import { COUNCIL_TYPES } from './entry';

describe('the cut that an address asks for', () => {
  it('is read from its parts', () => {
    const address = {
      framework: 'corporate-parenting',
      type: 'unitary',
      region: 'E12000002',
      by: 'question',
    };
    expect(benchmarkSearchSchema.parse(address)).toEqual(address);
  });

  it.each([
    {},
    { framework: 'made-up', type: 'parish', region: '<script>', by: 'score' },
    { framework: '', type: '', region: '', by: '' },
    { framework: ['a', 'b'], type: ['unitary', 'county'], region: ['x', 'y'], by: ['theme', 'lens'] },
    { sort: 'score', colour: 'red' },
  ])('falls back to the default for %j, and never fails', (address) => {
    expect(benchmarkSearchSchema.parse(address)).toEqual({ by: 'theme' });
  });

  it('has no way to ask for an order', () => {
    expect(benchmarkSearchSchema.parse({ sort: 'score', order: 'desc' })).toEqual({ by: 'theme' });
  });
});

describe('the address of a cut', () => {
  it('leaves defaults out', () => {
    expect(benchmarkQuery({ framework: 'corporate-parenting', by: 'theme' })).toBe(
      '?framework=corporate-parenting',
    );
  });

  it('reads back as the same cut', () => {
    const cuts: fc.Arbitrary<BenchmarkSearch> = fc.record({
      framework: fc.constantFrom('corporate-parenting', 'services-21-plus', undefined),
      type: fc.constantFrom(...COUNCIL_TYPES, undefined),
      region: fc.constantFrom('E12000001', 'E12000009', undefined),
      by: fc.constantFrom(...COMPARED_BY),
    });
    fc.assert(
      fc.property(cuts, (cut) => {
        const read = Object.fromEntries(new URLSearchParams(benchmarkQuery(cut)));
        expect({ ...benchmarkSearchSchema.parse(read) }).toMatchObject(JSON.parse(JSON.stringify(cut)));
      }),
    );
  });
});
