import { describe, expect, it } from 'vitest';
import { definitionUnderNewIds, parseQuestionRenames, underNewIds } from './question-renames';
import { exampleFramework } from './testing';
import { allQuestions } from './visibility';

const NONE = { 'corporate-parenting': {}, 'protected-characteristic': {}, 'services-21-plus': {} };
const RENAMES = { 'ex-gov-11': 'ex-gov-01', 'ex-pos-11': 'ex-pos-01' };

function parse(renames: Readonly<Record<string, string>>) {
  return parseQuestionRenames({ source: 'x', frameworks: { ...NONE, 'services-21-plus': renames } });
}

describe('questions that took the place of others', () => {
  it('are listed by framework', () => {
    expect(parse(RENAMES)['services-21-plus']).toEqual(RENAMES);
  });

  it.each([
    [{ 'a-1': 'b-1', 'a-2': 'b-1' }, /two stand for one/],
    [{ 'a-1': 'a-1' }, /stands for itself/],
  ])('are refused as %j', (renames, fault) => {
    expect(() => parse(renames)).toThrow(fault);
  });

  it('give what an earlier round says their own ids', () => {
    expect(underNewIds({ 'ex-gov-01': 3, 'ex-gov-02': 4 }, RENAMES)).toEqual({
      'ex-gov-11': 3,
      'ex-gov-02': 4,
    });
  });

  it('give an earlier version their own ids, and those of what decides whether a question is shown', () => {
    const before = exampleFramework();
    const now = definitionUnderNewIds(before, RENAMES);
    const ids = allQuestions(now).map(({ id }) => id);
    expect(ids).toContain('ex-gov-11');
    expect(ids).not.toContain('ex-gov-01');
    const deciding = (of: typeof now) => allQuestions(of).map(({ showWhen }) => showWhen?.question);
    expect(deciding(now)).toEqual(deciding(before).map((id) => (id === 'ex-pos-01' ? 'ex-pos-11' : id)));
    expect(deciding(now)).toContain('ex-pos-11');
  });
});
