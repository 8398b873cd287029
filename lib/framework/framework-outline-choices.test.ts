import { describe, expect, test } from 'vitest';
import { choiceRows, questionRules } from './framework-outline-choices';
import { exampleQuestion } from './testing';

describe('what can be chosen', () => {
  test('five levels, each with its name and what it asks for', () => {
    const rows = choiceRows(exampleQuestion('maturity', 'ex-pos-03'));
    expect(rows.map(({ name }) => name)).toEqual([
      'Not started',
      'Emerging',
      'Developing',
      'Embedded',
      'Leading',
    ]);
    expect(rows[1]).toEqual({
      key: '1',
      name: 'Emerging',
      text: 'One team has looked at this.',
      worth: null,
    });
  });

  test('options with what each one scores, and the one that takes the question out', () => {
    const rows = choiceRows(exampleQuestion('choice', 'ex-off-03'));
    expect(rows.map(({ text, worth }) => [text, worth])).toEqual([
      ['None', 'Scores 0'],
      ['Up to 21', 'Scores 50'],
      ['Up to 25', 'Scores 100'],
      ['We do not bill council tax', 'Leaves the question out of the sum'],
    ]);
  });

  test('options of a question without a score say nothing of one', () => {
    const rows = choiceRows(exampleQuestion('choice', 'ex-pos-01'));
    expect(rows.map(({ worth }) => worth)).toEqual([null, null, null, null]);
  });

  test('yes and no, with what each scores', () => {
    const question = exampleQuestion('boolean', 'ex-gov-03');
    const scored = choiceRows({ ...question, scoring: { method: 'boolean', true: 4, false: 0 } });
    expect(scored.map(({ text, worth }) => [text, worth])).toEqual([
      ['Yes', 'Scores 100'],
      ['No', 'Scores 0'],
    ]);
    const { scoring: _scoring, ...unscored } = question;
    expect(choiceRows(unscored).map(({ worth }) => worth)).toEqual([null, null]);
  });

  test.each([
    ['number', 'ex-num-01'],
    ['date', 'ex-pos-02'],
    ['text', 'ex-lea-01'],
  ] as const)('nothing for a %s: it is typed', (kind, id) => {
    expect(choiceRows(exampleQuestion(kind, id))).toEqual([]);
  });

  test('every key once, so that a list of them can be drawn', () => {
    const keys = choiceRows(exampleQuestion('multi', 'ex-off-01')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('what an answer must be', () => {
  test('a claim that needs its minute says what is missing and what happens without it', () => {
    expect(questionRules(exampleQuestion('choice', 'ex-gov-02'))).toEqual([
      '“Yes” or “No” must come with this: Meeting, date and minute number. Without it the answer counts as “No position”.',
    ]);
  });

  test('several answers are a share of those that could be ticked', () => {
    expect(questionRules(exampleQuestion('multi', 'ex-off-01'))).toEqual([
      'Scores 100 times the number ticked, divided by 4, and never more than 100.',
      '“None yet” stands alone and scores 0.',
    ]);
  });

  test('a count has limits, a unit and its parts, and protects people', () => {
    expect(questionRules(exampleQuestion('number', 'ex-num-01'))).toEqual([
      'From 0 to 20,000 people.',
      'Where known, also in parts: Under 18; 18 to 20; 21 to 25.',
      'Counts of people from 1 to 5, and what would give them away, are hidden in everything that leaves the council.',
    ]);
  });

  test('a share has a top and a bottom number, and bands where it is scored', () => {
    const rules = questionRules(exampleQuestion('number', 'ex-num-02'));
    expect(rules.slice(0, 3)).toEqual([
      'Top number: With real content, from 0 to 100,000.',
      'Bottom number: Sampled, from 0 to 100,000.',
      'The top number cannot be larger than the bottom number.',
    ]);
    expect(rules).toContain(
      'Printed as “x of y”, without a percentage, while the bottom number is below 20.',
    );
    expect(rules).toContain('Published beside it: Nobody counts this nationally.');
    expect(rules.find((rule) => rule.includes('% scores'))).toMatch(/^0% scores 0; 1 to 29% scores 25; /);
  });

  test('a date has its first and its last day', () => {
    const question = exampleQuestion('date', 'ex-pos-02');
    expect(questionRules(question)).toEqual(['Not before 1 January 2018.', 'Not after the day you answer.']);
    expect(questionRules({ ...question, notBefore: undefined, notAfter: '2026-03-31' })).toEqual([
      'Not after 31 March 2026.',
    ]);
  });

  test('a text has a length', () => {
    expect(questionRules({ ...exampleQuestion('text', 'ex-lea-01'), maxLength: 1500 })).toEqual([
      'At most 1,500 characters.',
    ]);
  });

  test('levels, and yes or no, need no rule', () => {
    expect(questionRules(exampleQuestion('maturity', 'ex-pos-03'))).toEqual([]);
    expect(questionRules(exampleQuestion('boolean', 'ex-gov-03'))).toEqual([]);
  });
});
