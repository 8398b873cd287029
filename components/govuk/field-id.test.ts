import { describe, expect, test } from 'vitest';
import { describedByIds, errorId, fieldId, hintId } from './field-id';

describe('the id of a field', () => {
  test.each([
    ['answers', 's21-hom-03', 'answers-s21-hom-03'],
    ['answers', 's21-hom-02.numerator', 'answers-s21-hom-02-numerator'],
    ['team', 'role[0]', 'team-role-0-'],
    ['sign-in', 'email', 'sign-in-email'],
  ])('of form %s, field %s, is %s', (form, name, id) => {
    expect(fieldId(form, name)).toBe(id);
  });

  test('never needs escaping in a link', () => {
    expect(fieldId('a form', 'naïve "name" #1')).toMatch(/^[\w-]+$/);
  });

  test('is where the ids of hint and error start', () => {
    expect(hintId('f-level')).toBe('f-level-hint');
    expect(errorId('f-level')).toBe('f-level-error');
  });
});

describe('what describes a control', () => {
  test('is named in the given order, without gaps', () => {
    expect(describedByIds('info', false, undefined, 'f-hint', 'f-error')).toBe('info f-hint f-error');
  });

  test('is left out when there is nothing', () => {
    expect(describedByIds(undefined, false, '')).toBeUndefined();
  });
});
