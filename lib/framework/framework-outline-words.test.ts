import { describe, expect, test } from 'vitest';
import { askedOfWords, kindWords, lensName, longestMinutes, minutesWords } from './framework-outline-words';
import { SCORING_WORDS } from './framework-outline-scoring';
import { exampleFramework, exampleQuestion } from './testing';

describe('kinds of answer in words', () => {
  test.each([
    ['maturity', 'ex-pos-03', 'Five levels'],
    ['choice', 'ex-pos-01', 'One answer from a list'],
    ['multi', 'ex-off-01', 'Any number of answers from a list'],
    ['boolean', 'ex-gov-03', 'Yes or no'],
    ['date', 'ex-pos-02', 'A date'],
    ['text', 'ex-lea-01', 'In your own words'],
  ] as const)('%s', (kind, id, words) => {
    expect(kindWords(exampleQuestion(kind, id))).toBe(words);
  });

  test.each([
    ['ex-num-01', 'A number'],
    ['ex-num-02', 'Two numbers, shown as a percentage'],
    ['ex-num-03', 'Two numbers, shown as a ratio'],
  ])('number %s', (id, words) => {
    expect(kindWords(exampleQuestion('number', id))).toBe(words);
  });
});

describe('who is asked', () => {
  test.each([
    [['district'], 'Asked of district councils'],
    [['district', 'childrens-services'], 'Asked of councils with children’s services and district councils'],
    [
      ['combined-other', 'district'],
      'Asked of district councils and combined authorities and other public bodies',
    ],
  ] as const)('%j', (types, words) => {
    expect(askedOfWords(types)).toBe(words);
  });

  test('is not worth a word when everyone is', () => {
    expect(askedOfWords(['combined-other', 'district', 'childrens-services'])).toBeNull();
  });
});

describe('the time a framework takes', () => {
  const definition = {
    ...exampleFramework(),
    minutes: { 'childrens-services': 80, district: 20, 'combined-other': 5 },
  };

  test('is told for each kind of authority', () => {
    expect(minutesWords(definition)).toEqual([
      'Councils with children’s services: up to 80 minutes',
      'District councils: up to 20 minutes',
      'Combined authorities and other public bodies: up to 5 minutes',
    ]);
  });

  test('is at most the longest of them', () => {
    expect(longestMinutes(definition)).toBe(80);
  });
});

describe('a lens', () => {
  test('is named without its explanation', () => {
    const lenses = [{ id: 'policy' as const, label: 'Policy: what has been decided and written down' }];
    expect(lensName({ ...exampleFramework(), lenses }, 'policy')).toBe('Policy');
  });
});

describe('the scoring rules', () => {
  test('speak of every kind of score, and in no word of the files', () => {
    const words = SCORING_WORDS.map(({ name, rule }) => `${name} ${rule}`).join(' ');
    expect(words).toMatch(/Coverage/);
    expect(words).toMatch(/Lowest possible score/);
    expect(words).not.toMatch(/maturity|null|scoring\.|exclusive|GUIDE/);
  });
});
