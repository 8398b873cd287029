import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findAuthority } from '@/db/queries/authorities';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { log } from './log';
import { logError, sendConsoleToLog } from './log-error';

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
    expect(lines()[0]).toContain('"digest":"12345","kind":"TypeError","where"');
    expect(lines()[0]).toContain('log.test.ts');
    expect(lines()[0]).toContain('"path":"/assessments/1/themes/home"');
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

describe('what Next or a library prints', () => {
  const printer = globalThis.console;
  let putBack: () => void;

  beforeEach(() => {
    putBack = sendConsoleToLog();
  });

  afterEach(() => {
    putBack();
  });

  /** What a body that is no JSON makes of itself. */
  function bodyFault(): Error {
    try {
      return new Error(String(JSON.parse('Priya Nair: <b>words</b>\nand more')));
    } catch (error) {
      return error instanceof Error ? error : new Error('not thrown');
    }
  }

  it('is one line for a fault with its stack, without the body that the fault quotes', () => {
    printer.error(' ⨯', bodyFault());
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatch(
      /"event":"console","level":"error","digest":null,"kind":"SyntaxError","where":"/,
    );
    expect(lines()[0]).not.toMatch(/\n|priya|words/i);
  });

  it('is one line for words over several lines, with where they were printed and no word of them', () => {
    printer.warn('Priya Nair wrote\n  at her desk');
    printer.error();
    expect(lines()).toHaveLength(2);
    expect(lines()[0]).toMatch(/"level":"warning","digest":null,"kind":"text","where":"[^"]*log\.test\.ts/);
    expect(lines().join()).not.toMatch(/priya|desk/i);
  });

  it('keeps the digest that the person was shown', () => {
    printer.error(Object.assign(bodyFault(), { digest: '12345' }));
    expect(lines()[0]).toContain('"digest":"12345"');
  });

  it('is left out when it is an error that the log has already', () => {
    const error = bodyFault();
    logError(error, '/home');
    printer.error(error);
    expect(lines()).toHaveLength(1);
  });

  it.each([process.stdout, process.stderr])('is dropped when nobody reads it any longer', (stream) => {
    stream.emit('error', new Error('write EPIPE'));
    expect(lines()).toEqual([]);
    putBack();
    expect(() => stream.emit('error', new Error('write EPIPE'))).toThrow('EPIPE');
  });

  it('is printed as ever once the console is put back', () => {
    putBack();
    const plain = vi.spyOn(console, 'error').mockReturnValue(undefined);
    printer.error('words');
    expect(plain).toHaveBeenCalledWith('words');
    expect(lines()).toEqual([]);
  });
});
