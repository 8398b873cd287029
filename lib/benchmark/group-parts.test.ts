import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowGroups, type Carving } from './group-parts';

const MEMBERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const group = (id: string, ...members: readonly string[]): Carving<string> => ({ id, members });
const atLeast =
  (minimum: number) =>
  (part: readonly string[]): 'safe' | 'subtraction' =>
    part.length >= minimum ? 'safe' : 'subtraction';

function verdictsOf(groups: readonly Carving<string>[], minimum: number): readonly (string | undefined)[] {
  const verdicts = allowGroups(groups, atLeast(minimum));
  return groups.map(({ id }) => verdicts.get(id));
}

describe('groups that carve up a set of councils', () => {
  it('are allowed while every part is large enough', () => {
    const groups = [group('all', 'a', 'b', 'c', 'd'), group('half', 'a', 'b'), group('rest', 'c', 'd')];
    expect(verdictsOf(groups, 2)).toEqual(['safe', 'safe', 'safe']);
  });

  it('are refused when they leave a part too small, inside or outside', () => {
    const groups = [group('all', 'a', 'b', 'c'), group('most', 'a', 'b'), group('one', 'c')];
    expect(verdictsOf(groups, 2)).toEqual(['safe', 'subtraction', 'subtraction']);
  });

  it('are allowed where nobody is in them, and where they cut nothing', () => {
    const groups = [group('all', 'a', 'b'), group('same', 'b', 'a'), group('nobody')];
    expect(verdictsOf(groups, 2)).toEqual(['safe', 'safe', 'safe']);
  });

  it('are held against those allowed, not against those refused', () => {
    const groups = [group('all', 'a', 'b', 'c', 'd'), group('three', 'a', 'b', 'c'), group('two', 'a', 'b')];
    expect(verdictsOf(groups, 2)).toEqual(['safe', 'subtraction', 'safe']);
  });

  it('tell a part that is new to what is shown from one that is cut out of it', () => {
    const asked: string[] = [];
    allowGroups([group('ab', 'a', 'b'), group('ac', 'a', 'c')], (part, isCut) => {
      asked.push(`${part.join('')} ${isCut ? 'cut' : 'new'}`);
      return 'safe';
    });
    expect(asked).toEqual(['ab new', 'a cut', 'b cut', 'c new']);
  });

  it('may not cut any more once one was too alike, but may repeat what is there', () => {
    const groups = [group('all', 'a', 'b', 'c', 'd'), group('alike', 'a'), group('bc', 'b', 'c')];
    const verdicts = allowGroups([...groups, group('again', 'a', 'b', 'c', 'd')], (part) =>
      part.length === 1 ? 'too-alike' : 'safe',
    );
    expect([...verdicts.values()]).toEqual(['safe', 'too-alike', 'too-alike', 'safe']);
  });

  it('go on after one that was too small: counts are public', () => {
    const groups = [group('all', 'a', 'b', 'c', 'd'), group('one', 'a'), group('bc', 'b', 'c')];
    expect(verdictsOf(groups, 2)).toEqual(['safe', 'subtraction', 'safe']);
  });

  const some = fc.array(fc.uniqueArray(fc.constantFrom(...MEMBERS), { maxLength: 8 }), { maxLength: 6 });

  it('leave no part of those allowed below the minimum', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), (lists, minimum) => {
        const groups = lists.map((members, n) => group(String(n), ...members));
        const verdicts = allowGroups(groups, atLeast(minimum));
        const allowed = groups.filter(({ id }) => verdicts.get(id) === 'safe');
        const sizes = new Map<string, number>();
        for (const member of MEMBERS) {
          const pattern = allowed.map(({ members }) => (members.includes(member) ? '1' : '0')).join('');
          if (pattern.includes('1')) sizes.set(pattern, (sizes.get(pattern) ?? 0) + 1);
        }
        expect(Math.min(minimum, ...sizes.values())).toBe(minimum);
      }),
    );
  });

  it('are judged the same whatever groups come after them', () => {
    fc.assert(
      fc.property(some, fc.nat(6), (lists, count) => {
        const groups = lists.map((members, n) => group(String(n), ...members));
        const first = groups.slice(0, count);
        expect(verdictsOf(first, 2)).toEqual(verdictsOf(groups, 2).slice(0, count));
      }),
    );
  });
});
