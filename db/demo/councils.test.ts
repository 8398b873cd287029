import { describe, expect, it } from 'vitest';
import { REFERENCE_FOLDER, parseTable, readReferenceFile } from '@/db/reference-files';
import { COUNCIL_TYPES } from '@/lib/benchmark/entry';
import { authorityTypeOf, demonstrationCouncils, regionName } from './councils';
import { councilNamed } from './testing';

const real = parseTable(readReferenceFile(REFERENCE_FOLDER, 'authorities.csv'));
const combined = parseTable(readReferenceFile(REFERENCE_FOLDER, 'combined-authorities.csv'));

const realNames = new Set(
  [...real, ...combined]
    .flatMap((row) => Object.entries(row))
    .filter(([column]) => column.includes('name'))
    .flatMap(([, names]) => names.split(';'))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== ''),
);

function countOf(type: string): number {
  return demonstrationCouncils.filter((council) => council.type === type).length;
}

describe('the invented councils', () => {
  it('say in their names that they are a demonstration', () => {
    for (const { name, shortName } of demonstrationCouncils) {
      expect(name.startsWith(shortName)).toBe(true);
      expect(name.endsWith(' (demonstration)')).toBe(true);
    }
  });

  it('never bear the name of a real council, nor a name that contains one', () => {
    expect(realNames.has('swindon')).toBe(true);
    const places = [...realNames].filter((name) => name.length > 4);
    for (const { shortName } of demonstrationCouncils) {
      const name = shortName.toLowerCase();
      expect(realNames.has(name)).toBe(false);
      expect(places.filter((place) => name.includes(place) || place.includes(name))).toEqual([]);
    }
  });

  it('never bear a real code, and share none', () => {
    const codes = demonstrationCouncils.map(({ code }) => code);
    expect(codes.every((code) => /^DEMO\d{4}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(demonstrationCouncils.map(({ shortName }) => shortName)).size).toBe(codes.length);
  });

  it('are of every type, enough of each to fill or to miss a group', () => {
    expect(COUNCIL_TYPES.filter((type) => countOf(type) === 0)).toEqual([]);
    expect(countOf('unitary')).toBeGreaterThanOrEqual(9);
    expect(countOf('county')).toBeGreaterThanOrEqual(5);
    expect(countOf('district')).toBeGreaterThanOrEqual(6);
    expect(countOf('metropolitan')).toBeGreaterThanOrEqual(4);
    expect(countOf('london')).toBeGreaterThanOrEqual(4);
    expect(countOf('combined')).toBe(1);
  });

  it('lie in all nine regions, by their real codes and names', () => {
    const regions = new Map(real.map((row) => [row['region_code'], row['region_name']] as const));
    const used = new Set(demonstrationCouncils.map(({ regionCode }) => regionCode));
    expect(used.size).toBe(9);
    for (const code of used) expect(regionName(code)).toBe(regions.get(code));
    expect(() => regionName('E12000099')).toThrow('No region has the code E12000099');
  });

  it('lie where councils of their type lie: London boroughs in London and nowhere else', () => {
    const inLondon = demonstrationCouncils.filter(({ regionCode }) => regionCode === 'E12000007');
    expect(new Set(inLondon.map(({ type }) => type))).toEqual(new Set(['london']));
    expect(inLondon).toHaveLength(countOf('london'));
  });

  it('name a county or a combined authority above them only when it is one, in the same region', () => {
    const byCode = new Map(demonstrationCouncils.map((council) => [council.code, council] as const));
    for (const { parentCode, combinedAuthorityCode, regionCode } of demonstrationCouncils) {
      if (parentCode !== undefined) {
        expect(byCode.get(parentCode)).toMatchObject({ type: 'county', regionCode });
      }
      if (combinedAuthorityCode !== undefined) {
        expect(byCode.get(combinedAuthorityCode)).toMatchObject({ type: 'combined', regionCode });
      }
    }
  });

  it('share in every way with every audience', () => {
    for (const audience of ['lab-councils', 'associates', 'public'] as const) {
      const levels = new Set(demonstrationCouncils.map(({ sharing }) => sharing[audience]));
      expect(levels).toEqual(new Set(['named', 'anonymous', 'private']));
    }
  });

  it('never show the public more than they show associates, nor these more than the lab', () => {
    const order = ['private', 'anonymous', 'named'];
    for (const { sharing, shortName } of demonstrationCouncils) {
      const openness = (['public', 'associates', 'lab-councils'] as const).map((audience) =>
        order.indexOf(sharing[audience]),
      );
      expect([shortName, ...openness]).toEqual([shortName, ...[...openness].sort()]);
    }
  });

  it('take part as in life: some start late, some never send, one withdrew, one has not begun', () => {
    const sent = demonstrationCouncils.map(({ rounds }) => Object.values(rounds));
    const late = sent.filter((all) => all.some(([first, second]) => first === 0 && second === 1));
    const never = sent.filter(
      (all) => all.flat().every((share) => share < 1) && all.flat().some((share) => share > 0),
    );
    const nothing = sent.filter((all) => all.flat().every((share) => share === 0));
    expect(late.length).toBeGreaterThan(10);
    expect(never.length).toBeGreaterThanOrEqual(2);
    expect(nothing).toHaveLength(1);
    expect(demonstrationCouncils.filter(({ withdrew }) => withdrew === true)).toHaveLength(1);
  });

  it('improve for the most part, and some decline', () => {
    const trends = demonstrationCouncils.flatMap(({ trend }) => Object.values(trend));
    expect(trends.filter((trend) => trend < 0).length).toBeGreaterThan(3);
    expect(trends.filter((trend) => trend > 0).length).toBeGreaterThan(trends.length / 2);
  });
});

describe('the kind of authority that a council is to the frameworks', () => {
  it.each([
    ['Elmshire', 'childrens-services'],
    ['Oakenshire', 'childrens-services'],
    ['Tarnside', 'childrens-services'],
    ['Alderbrook', 'childrens-services'],
    ['Pellbrook', 'district'],
    ['Two Vales', 'combined-other'],
  ])('%s: %s', (name, type) => {
    expect(authorityTypeOf(councilNamed(name))).toBe(type);
  });
});
