import { describe, expect, it } from 'vitest';
import { benchmarkSearchSchema } from './benchmark-address';
import { droppedSentence } from './dropped-words';
import { findPeerGroup } from './peer-group';
import { councilEntry } from './testing';

const entries = [councilEntry('ashmoor', { type: 'unitary', regionCode: 'R1', regionName: 'North West' })];

/** What is said at an address, as the page reads it. */
function saidAt(query: string): string | null {
  const address = Object.fromEntries(new URLSearchParams(query));
  return droppedSentence(address, findPeerGroup(entries, benchmarkSearchSchema.parse(address)).filters);
}

describe('what an address asked for and did not get', () => {
  it.each([
    [
      'type=unitary&region=london',
      'The address asks for a region that is not offered here, so every region is shown.',
    ],
    ['region=%3Cb%3E', 'The address asks for a region that is not offered here, so every region is shown.'],
    [
      'type=parish&region=R1',
      'The address asks for a type that is not offered here, so every type is shown.',
    ],
    [
      'type=parish&region=london',
      'The address asks for a type and a region that are not offered here, so every type and every region is shown.',
    ],
  ])('is said at ?%s', (query, words) => {
    expect(saidAt(query)).toBe(words);
  });

  it.each(['', 'type=&region=', 'type=unitary&region=R1', 'type=district', 'framework=made-up&by=score'])(
    'is nothing at ?%s',
    (query) => {
      expect(saidAt(query)).toBeNull();
    },
  );

  it('is said of a choice that is given twice, because none of the two is shown', () => {
    expect(droppedSentence({ type: ['unitary', 'county'] }, {})).toMatch(/a type that is not offered/u);
  });
});
