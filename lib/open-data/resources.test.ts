import { describe, expect, it } from 'vitest';
import { askedResource, readQuery, RESOURCES, RESOURCE_IDS, resourcePath } from './resources';
import { prefersCsv, hasSame } from './representation';
import { ROUND_ID } from './testing';

function asked(address: string) {
  return askedResource(address.split('/'));
}

const STATISTICS = `rounds/${ROUND_ID}/frameworks/services-21-plus/statistics`;

describe('an address', () => {
  it.each([
    ['rounds', 'rounds', null],
    ['rounds.csv', 'rounds', 'csv'],
    ['authorities.json', 'authorities', 'json'],
    [STATISTICS, 'statistics', null],
    [`${STATISTICS}.csv`, 'statistics', 'csv'],
    [`rounds/${ROUND_ID.toUpperCase()}/frameworks/services-21-plus/councils`, 'councils', null],
  ])('asks for something: %s', (address, id, kind) => {
    const dataset = address.includes('/') ? { round: ROUND_ID, framework: 'services-21-plus' } : null;
    expect(asked(address)).toEqual({
      resource: RESOURCES[RESOURCE_IDS.find((each) => each === id) ?? 'rounds'],
      dataset,
      kind,
    });
  });

  it.each([
    '',
    'nothing',
    'rounds.xml',
    'rounds/rounds',
    'statistics',
    `rounds/${ROUND_ID}`,
    `rounds/${ROUND_ID}/frameworks/services-21-plus/rounds`,
    'rounds/1/frameworks/services-21-plus/statistics',
    `rounds/${ROUND_ID}/frameworks/none-such/statistics`,
    `${STATISTICS}/more`,
    `x/${STATISTICS}`,
    'constructor',
  ])('asks for nothing of ours: “%s”', (address) => {
    expect(asked(address)).toBeNull();
  });

  it('has a place for each parameter', () => {
    expect(resourcePath(RESOURCES.statistics)).toBe('/rounds/{round}/frameworks/{framework}/statistics');
    expect(resourcePath(RESOURCES.groups)).toBe('/groups');
  });
});

describe('what can be chosen', () => {
  const read = (search: string, id: 'statistics' | 'councils' | 'rounds' = 'statistics') =>
    readQuery(RESOURCES[id], new URLSearchParams(search));

  it('is a group and a level', () => {
    expect(read('group=type:unitary&level=theme')).toEqual({
      ok: true,
      query: { group: 'type:unitary', level: 'theme' },
    });
    expect(read('')).toEqual({ ok: true, query: {} });
  });

  it('is a group of two parts, also where its plus sign was not escaped', () => {
    const query = { group: 'type:unitary+region:E12000009' };
    expect(read('group=type:unitary+region:E12000009')).toEqual({ ok: true, query });
    expect(read(`group=${encodeURIComponent(query.group)}`)).toEqual({ ok: true, query });
  });

  it.each([
    ['levels=theme', '“levels” is nothing that can be chosen here. It can be group or level.'],
    ['level=theme&level=lens', '“level” is given twice. Give it once, or leave it out.'],
    ['level=worst', '“level” is one of overall, theme, lens, question, rate.'],
    ['group=%3Cscript%3E', '“group” is the id of a group, as /api/v1/groups lists them.'],
    ['group=', '“group” is the id of a group, as /api/v1/groups lists them.'],
  ])('says what is wrong with “%s”', (search, fault) => {
    expect(read(search)).toEqual({ ok: false, fault });
  });

  it('is nothing where nothing is', () => {
    expect(read('sort=median', 'rounds')).toMatchObject({
      fault: '“sort” is nothing that can be chosen here. Nothing can be chosen here.',
    });
    expect(read('group=all', 'councils')).toMatchObject({ ok: false });
  });
});

describe('the form of an answer', () => {
  it.each([
    ['text/csv', true],
    ['text/csv, application/json;q=0.5', true],
    ['TEXT/CSV', true],
    ['application/json, text/csv;q=0.9', false],
    ['text/csv;q=0', false],
    ['text/csv;q=x', false],
    ['text/html,application/xhtml+xml,*/*;q=0.8', false],
    ['application/xml', false],
    [null, false],
  ])('is CSV for “%s”: %s', (accept, isCsv) => {
    expect(prefersCsv(accept)).toBe(isCsv);
  });

  it.each([
    [null, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
  ])('is known to whoever sends “%s”: %s', (sent, isKnown) => {
    expect(hasSame(sent, 'W/"a"')).toBe(isKnown);
  });
});
