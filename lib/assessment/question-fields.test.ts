import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlId, postedName, postedVersion, questionFields } from './question-fields';

describe('the fields of one question in a form of several', () => {
  const entries: readonly (readonly [string, unknown])[] = [
    ['assessmentId', 'x'],
    ['cp-home-01.state', '3'],
    ['cp-home-01.comment', 'Yes'],
    ['cp-home-010.state', '1'],
    ['cp-off-02.value', 'money'],
    ['cp-off-02.value', 'access'],
    ['cp-home-01.file', new Blob()],
  ];

  test('are those under its own id, and no other’s that begins alike', () => {
    expect(questionFields(entries, 'cp-home-01')).toEqual({ state: ['3'], comment: ['Yes'] });
  });

  test('keep every box that is ticked', () => {
    expect(questionFields(entries, 'cp-off-02')).toEqual({ value: ['money', 'access'] });
  });

  test('are nothing for a question that the form does not carry', () => {
    expect(questionFields(entries, 'cp-lea-01')).toEqual({});
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'take a field named %s as one like any other',
    (field) => {
      const fields = questionFields([[`cp-home-01.${field}`, 'x']], 'cp-home-01');
      expect(Object.entries(fields)).toEqual([[field, ['x']]]);
    },
  );

  test('lose the null characters that no database can keep', () => {
    expect(questionFields([['cp-home-01.comment', 'a\u0000b']], 'cp-home-01')).toEqual({ comment: ['ab'] });
  });

  test('come back whole whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('state', 'value', 'comment'),
          fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
        ),
        (fields) => {
          const posted = Object.entries(fields).flatMap(([field, texts]) =>
            texts.map((text) => [postedName('s21-hom-01', field), text] as const),
          );
          expect(questionFields(posted, 's21-hom-01')).toEqual({ ...fields });
        },
      ),
    );
  });
});

describe('the version that a form was drawn with', () => {
  test.each([
    ['0', 0],
    ['17', 17],
    ['-1', null],
    ['1.5', null],
    ['', null],
    ['99999999999', null],
    ['1; drop table', null],
  ])('%s reads as %s', (text, version) => {
    expect(postedVersion({ version: [text] })).toBe(version);
  });

  test('is the one that a choice between two texts was made against, once there is a choice', () => {
    const fields = { version: ['2'], 'clash-version': ['4'] };
    expect(postedVersion(fields)).toBe(2);
    expect(postedVersion({ ...fields, clash: ['mine'] })).toBe(4);
  });

  test('is unknown when it was not sent', () => {
    expect(postedVersion({})).toBeNull();
  });
});

test('an error links to the control of its field', () => {
  expect(controlId('cp-home-01', 'comment')).toBe('cp-home-01-comment');
});
