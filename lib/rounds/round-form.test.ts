import { describe, expect, test } from 'vitest';
import { readRoundForm } from './round-form';

const OFFERED = [
  { frameworkId: 'corporate-parenting', frameworkVersion: '0.3.0-draft' },
  { frameworkId: 'services-21-plus', frameworkVersion: '0.3.0-draft' },
];
const AUTUMN = {
  name: 'Autumn 2026',
  opensOn: '2026-09-21',
  closesOn: '2026-12-18',
  publishesOn: '2027-01-15',
};
const KNOWN = { offered: OFFERED, rounds: [AUTUMN], today: '2026-11-21' };
const GOOD = {
  name: ' Spring 2027 ',
  ...day('opens', '1/3/2027'),
  ...day('closes', '1/6/2027'),
  ...day('publishes', '30/6/2027'),
};

/** The three boxes of a date, typed as day/month/year. */
function day(name: string, typed: string) {
  const [date = '', month = '', year = ''] = typed.split('/');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

function read(changes: Readonly<Record<string, string>> = {}, ticked = ['corporate-parenting']) {
  return readRoundForm({ fields: { ...GOOD, ...changes }, ticked }, KNOWN);
}

function faultsOf(changes: Readonly<Record<string, string>>, ticked?: string[]) {
  const result = read(changes, ticked);
  return result.ok ? [] : result.errors.map(({ field, message }) => `${field}: ${message}`);
}

describe('a new round', () => {
  test('has a name on one line, which turns no words round it: it stands in mails and sentences', () => {
    const made = read({ name: ' Spring\u202e \n 2027 ' });
    expect(made).toMatchObject({ ok: true, round: { name: 'Spring 2027' } });
  });

  test('has a name, its days, and the newest version of each ticked framework', () => {
    expect(read()).toEqual({
      ok: true,
      round: {
        name: 'Spring 2027',
        opensOn: '2027-03-01',
        closesOn: '2027-06-01',
        publishesOn: '2027-06-30',
        frameworks: [OFFERED[0]],
      },
    });
  });

  test('may give results on its last day', () => {
    expect(read(day('publishes', '1/6/2027')).ok).toBe(true);
  });

  test('may have opened already, as long as it is not over', () => {
    const early = { ...day('opens', '1/9/2026'), ...day('closes', '1/12/2026') };
    const result = readRoundForm(
      { fields: { ...GOOD, ...early }, ticked: ['services-21-plus'] },
      { ...KNOWN, rounds: [] },
    );
    expect(result.ok).toBe(true);
  });

  test('asks only frameworks that are offered', () => {
    expect(faultsOf({}, ['made-up'])).toEqual(['framework: Select at least one framework']);
  });
});

describe('a round that cannot be', () => {
  test.each([
    ['without a name', { name: ' ' }, 'name: Enter a name, like Autumn 2027'],
    ['with a long name', { name: 'x'.repeat(61) }, 'name: The name must be 60 characters or fewer'],
    [
      'with a name that is taken',
      { name: 'Autumn 2026' },
      'name: There is already a round called Autumn 2026. Choose another name',
    ],
    ['without a first day', day('opens', '//'), 'opens-day: Enter the first day'],
    [
      'that closes on the day it opens',
      day('closes', '1/3/2027'),
      'closes-day: The last day must be after the first day, 1 March 2027',
    ],
    [
      'that is over before it is made',
      { ...day('opens', '1/1/2026'), ...day('closes', '1/2/2026') },
      'closes-day: The last day must be today or later',
    ],
    [
      'with results before it closes',
      day('publishes', '31/5/2027'),
      'publishes-day: The day of results must be 1 June 2027 or later',
    ],
    [
      'while another is open',
      day('opens', '18/12/2026'),
      'opens-day: Only one round can be open. Autumn 2026 is open from 21 September 2026 to 18 December 2026',
    ],
  ])('%s says so at the field', (_, changes, message) => {
    expect(faultsOf(changes)).toEqual([message]);
  });

  test('names every fault at once', () => {
    expect(faultsOf({ name: '', ...day('opens', '/3/2027'), ...day('closes', '//') }, [])).toEqual([
      'name: Enter a name, like Autumn 2027',
      'opens-day: The first day must include a day',
      'closes-day: Enter the last day',
      'framework: Select at least one framework',
    ]);
  });

  test('may begin the day after another ends', () => {
    expect(read(day('opens', '19/12/2026')).ok).toBe(true);
  });
});
