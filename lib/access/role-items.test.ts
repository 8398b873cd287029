import { expect, test } from 'vitest';
import { permissionsInWords } from './permission-words';
import { ROLE_ITEMS } from './role-items';

test('each role of a council can be chosen, by its name and with what it may do', () => {
  expect(ROLE_ITEMS.map(({ value }) => value)).toEqual([
    'lead',
    'contributor',
    'approver',
    'viewer',
    'reviewer',
  ]);
  expect(ROLE_ITEMS[0]).toEqual({
    value: 'lead',
    label: 'assessment lead',
    hint: permissionsInWords('lead'),
  });
});
