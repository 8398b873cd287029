import { describe, expect, it } from 'vitest';
import { findQuestion } from '@/lib/framework/visibility';
import file from './elmshire.json';
import type { Place } from './levels';
import { councilNamed, readFrameworks } from './testing';
import { isWrittenWhole, writtenAnswer, writtenComment } from './written-answers';

const PLACE = {
  council: councilNamed('Elmshire'),
  frameworkId: 'services-21-plus',
  themeId: 'hom',
  round: 1,
} as const satisfies Place;

describe('answers written by hand', () => {
  it('are about questions that exist', () => {
    for (const { frameworkId, definition } of readFrameworks()) {
      const { answers, comments } = file.frameworks[frameworkId];
      const ids = [...Object.keys(answers), ...Object.keys(comments)];
      expect(ids.filter((id) => findQuestion(definition, id) === undefined)).toEqual([]);
    }
  });

  it('stand for a level, a number, ticks or a state', () => {
    expect(writtenAnswer(PLACE, 's21-hom-03')).toEqual({ state: 'answered', value: 3 });
    expect(writtenAnswer(PLACE, 's21-hom-01')).toEqual({
      state: 'answered',
      value: { numerator: 165, denominator: 196 },
    });
    expect(writtenAnswer(PLACE, 's21-hom-06')).toEqual({ state: 'dk' });
    expect(writtenAnswer(PLACE, 's21-hea-02')).toEqual({ state: 'blank' });
    expect(writtenAnswer(PLACE, 's21-eet-02')).toMatchObject({ parts: [58, 54, 71] });
  });

  it('differ from round to round', () => {
    expect(writtenAnswer({ ...PLACE, round: 0 }, 's21-hom-03')).toEqual({ state: 'answered', value: 2 });
    expect(writtenAnswer({ ...PLACE, round: 2 }, 's21-hom-06')).toEqual({ state: 'blank' });
  });

  it('are Elmshire’s only, and leave the rest to the generator', () => {
    expect(writtenAnswer(PLACE, 's21-led-02')).toBeUndefined();
    expect(writtenAnswer({ ...PLACE, council: councilNamed('Ashmoor') }, 's21-hom-03')).toBeUndefined();
    expect(writtenComment({ ...PLACE, council: councilNamed('Ashmoor') }, 's21-hom-03')).toBeUndefined();
  });

  it('carry comments from the second round on, and none that is not written', () => {
    expect(writtenComment(PLACE, 's21-hom-03')).toContain('Guarantor fund');
    expect(writtenComment({ ...PLACE, round: 0 }, 's21-hom-03')).toBe('');
    expect(writtenComment(PLACE, 's21-hom-01')).toBe('');
  });

  it('are the whole of one framework, and a part of the others', () => {
    expect(isWrittenWhole(PLACE)).toBe(true);
    expect(isWrittenWhole({ ...PLACE, frameworkId: 'corporate-parenting' })).toBe(false);
    expect(isWrittenWhole({ ...PLACE, council: councilNamed('Ashmoor') })).toBe(false);
  });
});
