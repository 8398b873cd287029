import { describe, expect, it } from 'vitest';
import { aboutOthers, namedInOrder, othersIn } from './others';
import { councilEntry } from './testing';

const ALL = [
  councilEntry('b', { authorityName: 'Ashmoor', sharing: 'named', submittedOn: '2026-05-02' }),
  councilEntry('a', { authorityName: 'Dunmere', sharing: 'anonymous', submittedOn: '2026-06-12' }),
  councilEntry('c', {
    authorityName: 'Åby',
    sharing: 'named',
    submittedOn: '2025-11-30',
    roundName: 'Autumn 2025',
  }),
];

describe('whoever shares in a group', () => {
  it('are its members without the viewer’s own council', () => {
    const group = { codes: new Set(['a', 'b', 'elsewhere']) };
    expect(othersIn(ALL, group, 'a').map(({ authorityCode }) => authorityCode)).toEqual(['b']);
    expect(othersIn(ALL, group, undefined)).toHaveLength(2);
  });

  it('stand in order of name where they give one, and stay as they were', () => {
    const before = [...ALL];
    expect(namedInOrder(ALL).map(({ authorityName }) => authorityName)).toEqual(['Åby', 'Ashmoor']);
    expect(ALL).toEqual(before);
  });
});

describe('what is said of all the others', () => {
  it('counts them, and finds the first and the last', () => {
    const about = aboutOthers(ALL);
    expect(about).toMatchObject({ count: 3, named: 2, firstDay: '2025-11-30', lastDay: '2026-06-12' });
    expect([...about.firstOfRounds.keys()]).toHaveLength(2);
  });

  it('takes the earliest of each round, whatever order they come in', () => {
    const [round] = aboutOthers([...ALL].reverse()).firstOfRounds.values();
    const days = [...aboutOthers(ALL).firstOfRounds.values()].map(({ submittedOn }) => submittedOn);
    expect(days).toEqual(['2026-05-02', '2025-11-30']);
    expect(round?.submittedOn).toBe('2025-11-30');
  });

  it('counts who was reviewed, and which versions they answered', () => {
    const reviewed = { ...councilEntry('d'), reviewedExternally: true, frameworkVersion: '0.4' };
    const about = aboutOthers([
      reviewed,
      { ...councilEntry('e'), reviewedExternally: false, frameworkVersion: '0.3' },
    ]);
    expect(about.reviewed).toBe(1);
    expect(about.versions).toEqual(['0.3', '0.4']);
  });
});
