import { expect, it } from 'vitest';
import { closingWords } from './closing-words';

const OPEN = { 'lab-councils': 'named', associates: 'anonymous', public: 'named' } as const;
const SHUT = { 'lab-councils': 'private', associates: 'private', public: 'private' } as const;

it('who stops seeing what is said, audience by audience, with the round of which they saw it', () => {
  const before = { roundName: 'Spring 2026', sharing: OPEN };
  expect(closingWords(SHUT, before)).toEqual([
    'Councils in the lab see your council’s name and scores, as you chose for the Spring 2026 round. Once you send these answers, they see nothing.',
    'Associates see medians and quartiles that count you, without your name, as you chose for the Spring 2026 round. Once you send these answers, they see nothing.',
    'The public see your council’s name and scores, as you chose for the Spring 2026 round. From the day of this round’s results, they see nothing.',
  ]);
  expect(closingWords({ ...OPEN, public: 'anonymous' }, before)).toEqual([
    'The public see your council’s name and scores, as you chose for the Spring 2026 round. From the day of this round’s results, they see medians and quartiles that count you, without your name.',
  ]);
});

it('nothing is said where nobody sees less, or nothing was sent before', () => {
  expect(closingWords(OPEN, { roundName: 'Spring 2026', sharing: SHUT })).toEqual([]);
  expect(closingWords(OPEN, { roundName: 'Spring 2026', sharing: OPEN })).toEqual([]);
  expect(closingWords(SHUT, undefined)).toEqual([]);
});
