import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BenchmarkEntry } from './entry';
import { PICKED_AT_MOST, pickable, pickedFigures, pickedGroup, readPicks } from './picked-group';
import { groupVerdict, statisticAt } from './published';
import { quartiles } from './quartiles';
import { ANONYMOUS_COUNCILS, councilEntry, NAMED_COUNCILS } from './testing';

const KEY = 'theme:gov';
const EVERYBODY = [...ANONYMOUS_COUNCILS, ...NAMED_COUNCILS];
const MANY = Array.from({ length: 30 }, (_, n) =>
  councilEntry(`n${n}`, { sharing: 'named', figures: { [KEY]: n } }),
);

function read(codes: readonly string[], entries: readonly BenchmarkEntry[] = EVERYBODY, viewerCode?: string) {
  return readPicks(codes, { offered: pickable(entries, viewerCode), viewerCode });
}

describe('councils to pick from', () => {
  it('are those that share by name, in order of name, without the reader’s own', () => {
    expect(pickable(EVERYBODY, undefined).map(({ name }) => name)).toEqual(['Ashmoor', 'Dunmere']);
    expect(pickable(EVERYBODY, 'x2').map(({ name }) => name)).toEqual(['Dunmere']);
  });
});

describe('what is picked', () => {
  it('is refused alike whether a council shares without its name, is private, or is none', () => {
    const refused = ['a0', 'private-one', 'E99999999', '<b>'].map((code) => read(['x1', code]));
    expect(new Set(refused.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ picked: ['x1'], refused: 1, over: 0 })]),
    );
  });

  it('is each council once, and the reader’s own is beside them anyway', () => {
    expect(read(['x2', 'x1', 'x2'])).toEqual({ picked: ['x2', 'x1'], refused: 0, over: 0 });
    expect(read(['x2', 'x1'], EVERYBODY, 'x2')).toEqual({ picked: ['x1'], refused: 0, over: 0 });
  });

  it('is at most twenty', () => {
    const { picked, over } = read(
      MANY.map(({ authorityCode }) => authorityCode),
      MANY,
    );
    expect([picked.length, over]).toEqual([PICKED_AT_MOST, 10]);
  });
});

describe('figures of councils that are picked', () => {
  function figuresOf(entries: readonly BenchmarkEntry[], codes: readonly string[]) {
    const group = pickedGroup(codes);
    return { group, published: pickedFigures(entries, group) };
  }

  it('are exact from five up', () => {
    const codes = ['n1', 'n2', 'n4', 'n8', 'n16'];
    const { group, published } = figuresOf(MANY, codes);
    const asked = { groupId: group.id, key: KEY, others: 5, isOwnNamed: false };
    const figures = { levels: [4, 1, 0, 0, 0], ...quartiles([1, 2, 4, 8, 16]) };
    const exact = { shown: true, rounded: false, leftOut: 0, others: 5, ...figures };
    expect(statisticAt(published, asked)).toEqual(exact);
    expect(groupVerdict(published, { groupId: group.id, others: 5 })).toBe('shown');
  });

  it('are none below five', () => {
    const { group, published } = figuresOf(MANY, ['n1', 'n2', 'n4', 'n8']);
    const asked = { groupId: group.id, key: KEY, others: 4, isOwnNamed: false };
    expect(statisticAt(published, asked)).toMatchObject({ shown: false, reason: 'too-few' });
  });

  it('count five at each figure by itself', () => {
    const without = MANY.map((entry, n) => (n === 4 ? { ...entry, figures: { [KEY]: null } } : entry));
    const { group, published } = figuresOf(without, ['n0', 'n1', 'n2', 'n3', 'n4']);
    expect(published.groups.get(group.id)?.figures.size).toBe(0);
  });

  it('are the same whatever those answered who are not named, even where their codes were let through', () => {
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 8, maxLength: 8 }),
        fc.array(score, { minLength: 8, maxLength: 8 }),
        (one, two) => {
          const figuresWith = (scores: readonly number[]) => {
            const hidden = scores.map((each, n) => councilEntry(`h${n}`, { figures: { [KEY]: each } }));
            const codes = [...hidden, ...MANY.slice(0, 6)].map(({ authorityCode }) => authorityCode);
            return [
              ...(figuresOf([...hidden, ...MANY], codes).published.groups.get('picked')?.figures ?? []),
            ];
          };
          expect(figuresWith(one)).toEqual(figuresWith(two));
        },
      ),
    );
  });
});
