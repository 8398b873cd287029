import { expect, it } from 'vitest';
import { seesLessWords } from './sees-less';

const OPEN = { 'lab-councils': 'named', associates: 'anonymous', public: 'named' } as const;
const SHUT = { 'lab-councils': 'private', associates: 'private', public: 'private' } as const;

it('who stops seeing what is said, audience by audience, with the round of which they saw it', () => {
  const before = { roundName: 'Spring 2026', sharing: OPEN };
  expect(seesLessWords(SHUT, before)).toEqual([
    'Councils in the lab see your council’s name and scores, as you chose for the Spring 2026 round. Once you send these answers, they see your council in no comparison. Medians leave it out when they are next worked out, within a week.',
    'Associates see medians and quartiles that count you, without your name, as you chose for the Spring 2026 round. Once you send these answers, they see your council in no comparison. Medians leave it out when they are next worked out, within a week.',
  ]);
  expect(seesLessWords({ ...OPEN, 'lab-councils': 'anonymous', public: 'private' }, before)).toEqual([
    'Councils in the lab see your council’s name and scores, as you chose for the Spring 2026 round. Once you send these answers, they see your name and your scores in no comparison. Medians go on counting you.',
  ]);
});

it('nothing is said where nobody sees less, or nothing was sent before', () => {
  expect(seesLessWords(OPEN, { roundName: 'Spring 2026', sharing: SHUT })).toEqual([]);
  expect(seesLessWords(OPEN, { roundName: 'Spring 2026', sharing: OPEN })).toEqual([]);
  expect(seesLessWords(SHUT, undefined)).toEqual([]);
});
