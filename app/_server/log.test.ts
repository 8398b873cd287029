import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findAuthority } from '@/db/queries/authorities';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { logError } from './lifecycle';
import { log } from './log';

const printed = vi.spyOn(console, 'log');

beforeEach(() => {
  printed.mockReset().mockImplementation(() => undefined);
});

function lines(): readonly string[] {
  return printed.mock.calls.map(([line]) => String(line));
}

describe('the log', () => {
  it('is one line of JSON for each event, with the moment', () => {
    log('action', { name: 'save', member: 'member-1', ok: true, count: 2, authority: null });
    expect(lines()).toHaveLength(1);
    const line: unknown = JSON.parse(lines()[0] ?? '');
    expect(line).toMatchObject({
      event: 'action',
      name: 'save',
      member: 'member-1',
      ok: true,
      count: 2,
      authority: null,
    });
    expect(line).toHaveProperty('at', expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/));
  });

  it('stays one line whatever it is given', () => {
    log('error', { where: 'first\nsecond "quoted"' });
    expect(lines()[0]).not.toContain('\n');
  });
});

describe('an error that nobody caught', () => {
  it('is logged by its kind, its digest and its place', () => {
    const error = Object.assign(new TypeError('x'), { digest: '12345' });
    logError(error, '/assessments/1/themes/home');
    expect(lines()[0]).toContain('"digest":"12345","kind":"TypeError","path":"/assessments/1/themes/home"');
    expect(lines()[0]).toContain('log.test.ts');
  });

  it.each([
    ['its message', new Error('Priya Nair wrote this')],
    ['the further lines of its message', new Error('Failed\nparams: Priya Nair,priya@example.org')],
    ['its cause', new Error('Failed', { cause: new Error('Priya Nair') })],
    ['what was thrown that is no error', 'Priya Nair'],
  ])('is logged without %s', (_what, error) => {
    logError(error, '/assessments/1');
    expect(lines()).toHaveLength(1);
    expect(lines().join()).not.toMatch(/priya/i);
  });

  it('is logged without what stood in the address after its path', () => {
    logError(new Error('x'), '/sign-in/confirm?token=secret&email=priya@example.org');
    expect(lines()[0]).toContain('"path":"/sign-in/confirm"');
    expect(lines().join()).not.toMatch(/secret|priya/);
  });

  it('of a statement is logged without the values of the statement', async () => {
    const database = await openTestDatabase();
    // No database keeps a null character: the statement fails with the name among its values.
    const statement = withScope(database, systemScope(), (tx) => findAuthority(tx, 'Priya Nair\u0000'));
    const error: unknown = await statement.catch((caught: unknown) => caught);
    await database.close();
    expect(error).toBeInstanceOf(Error);
    logError(error, '/');
    expect(lines().join()).not.toMatch(/priya/i);
  });
});
