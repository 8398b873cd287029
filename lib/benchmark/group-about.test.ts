import { describe, expect, it } from 'vitest';
import { aboutGroup } from './group-about';
import { LISTS } from './listed.testing';
import { listedGroups } from './listed-group';
import { findPeerGroup } from './peer-group';
import { pickedGroup } from './picked-group';
import { councilEntry } from './testing';

const LISTED = listedGroups(LISTS, {
  among: new Set(['elmshire', 'x1', 'x2', 'a0']),
  viewerCode: 'elmshire',
});

function about(id: string, lists = LISTS) {
  const group = LISTED.find((each) => each.id === id) ?? pickedGroup(['x1']);
  return aboutGroup({ group, lists });
}

describe('what a group is', () => {
  it.each([
    ['dfe-2025:elmshire', 'The 10 statistical neighbours of Elmshire: Department for Education, May 2025.'],
    ['combined-authority:ca1', 'Councils in the area of Two Vales: Department for Education, May 2025.'],
    [
      'register:adopted',
      'Councils with a decision on care experience: Department for Education, 21 November 2026.',
    ],
    [
      'register:none-found',
      'Councils of which no decision on care experience was found: Department for Education, 21 November 2026.',
    ],
    ['lab:members', 'Councils that are members of the policy lab today.'],
  ])('is said of %s with who published it and when', (id, sentence) => {
    expect(about(id).sentence).toBe(sentence);
    expect(about(id).definition.length).toBeGreaterThan(0);
  });

  it('is said of every other kind in one sentence', () => {
    const entries = [councilEntry('a')];
    for (const group of [
      findPeerGroup(entries, {}),
      findPeerGroup(entries, { type: 'unitary' }),
      pickedGroup(['a']),
    ]) {
      const { sentence, definition } = aboutGroup({ group, lists: LISTS });
      expect(sentence).toMatch(/^[A-Z].*\.$/u);
      expect(definition.length).toBeGreaterThan(0);
    }
  });

  it('names all neighbours, nearest first, with how close they are, and never how they share', () => {
    const { members } = about('dfe-2025:elmshire');
    expect(members).toHaveLength(10);
    expect(members[0]).toBe('Name of x1 (very close)');
    expect(members.at(-1)).toBe('Name of p4');
    expect(members.join(' ')).not.toMatch(/shares|anonymous|private/u);
  });

  it('says of a neighbour that is no more that nobody is counted in its place', () => {
    const gone = [{ code: 'p4', name: 'Northmarch', successors: ['Dunmere', 'Ashmoor'] }];
    const { members, definition } = about('dfe-2025:elmshire', { ...LISTS, gone });
    expect(members.at(-1)).toBe('Name of p4 (no longer a council)');
    expect(definition.at(-1)).toBe(
      'Northmarch is no longer a council. Dunmere and Ashmoor stand in its place, and are not counted as a neighbour for it.',
    );
  });

  it('says of a demonstration that who belongs where is invented, where the model is not', () => {
    const invented = 'The councils are invented, and so is which of them belong here.';
    expect(about('register:adopted', { ...LISTS, invented: true }).sentence).toContain(invented);
    expect(about('register:adopted').sentence).not.toContain('invented');
  });
});
