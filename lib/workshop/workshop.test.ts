import { describe, expect, it } from 'vitest';
import { exampleQuestion } from '@/lib/framework/testing';
import { spreadOf, spreadWords, workshopWords } from './workshop';
import { MOST_VOICES, readWorkshop } from './workshop-fields';

const { levels } = exampleQuestion('maturity', 'ex-gov-01');
const voice = (level: number | null) => ({ name: 'Somebody', level });
const HELD = {
  questionId: 'ex-gov-01',
  notes: '',
  heldBy: 'Priya Nair',
  heldAt: new Date('2026-05-03T09:00:00Z'),
};

describe('the spread of a room', () => {
  it('counts each level, and not who has not said one', () => {
    expect(spreadOf([voice(1), voice(3), voice(1), voice(null)])).toEqual({
      counts: [0, 2, 0, 1, 0],
      said: 3,
      lowest: 1,
      highest: 3,
    });
  });

  it.each([
    [[], 'No voice yet'],
    [[null], 'No voice yet'],
    [[0], '1 voice, Not started'],
    [[2, 2], '2 voices, all Developing'],
    [[3, 1, 2, 2], '4 voices, from Emerging to Embedded'],
  ])('says %j as “%s”', (said, words) => {
    expect(spreadWords(said.map(voice), levels)).toBe(words);
  });

  it('is told on the question later: demand 26', () => {
    const voices = [3, 1, 2, 2].map(voice);
    expect(workshopWords({ ...HELD, voices, agreedLevel: 2 }, levels)).toBe(
      'Workshop on 3 May 2026: 4 voices, from Emerging to Embedded, agreed Developing.',
    );
    expect(workshopWords({ ...HELD, voices, agreedLevel: null }, levels)).toMatch(/nothing agreed yet\.$/);
  });
});

describe('what a room writes down', () => {
  it('is a name and a level each, the notes, and what is agreed', () => {
    const fields = {
      ...{ 'name-0': ' Housing  lead ', 'level-0': '1', 'name-2': 'Virtual school', 'level-2': '' },
      ...{ notes: ' Two ways\r\nto see it. ', agreed: '2' },
    };
    expect(readWorkshop(fields)).toEqual({
      ok: true,
      typed: {
        voices: [
          { name: 'Housing lead', level: 1 },
          { name: 'Virtual school', level: null },
        ],
        notes: 'Two ways\nto see it.',
        agreedLevel: 2,
      },
    });
  });

  it.each([
    [{ 'level-1': '3' }, 'name-1', 'Write who voice 2 is: a name or a part'],
    [{ 'name-0': 'x'.repeat(61) }, 'name-0', 'longer than 60 characters'],
    [{ notes: 'x'.repeat(4001) }, 'notes', '4,001 characters'],
    [{ agreed: '2' }, 'name-0', 'at least one voice'],
  ])('is refused where %j stands, at its field', (fields, field, words) => {
    const read = readWorkshop(fields);
    expect(read.ok ? [] : read.errors.map((error) => error.field)).toEqual([field]);
    expect(read.ok ? '' : read.errors[0]?.message).toContain(words);
  });

  it('takes no level that there is not, and no more voices than there are rows', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`name-${at}`, `Voice ${at}`]));
    const read = readWorkshop({ ...many, 'level-0': '7', agreed: '9' });
    expect(read.ok && read.typed.voices).toHaveLength(MOST_VOICES);
    expect(read.ok && [read.typed.voices[0]?.level, read.typed.agreedLevel]).toEqual([null, null]);
  });
});
