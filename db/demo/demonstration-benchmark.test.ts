import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '@/lib/access/roles';
import type { Audience } from '@/lib/access/roles';
import { disclosedStatistic, groupVerdict, planDisclosure } from '@/lib/benchmark/disclosure';
import { latestEntries } from '@/lib/benchmark/latest-entries';
import type { BenchmarkEntry } from '@/lib/benchmark/entry';
import { readyMadeGroups } from '@/lib/benchmark/peer-group';
import { FRAMEWORK_IDS } from '@/lib/framework/definition';
import type { FrameworkId } from '@/lib/framework/definition';
import { demonstrationRows } from './demonstration-rows';
import { DAY, councilNamed, readFrameworks } from './testing';

const rows = demonstrationRows({ today: DAY, frameworks: readFrameworks() });
const SOUTH_WEST = 'region:E12000009';

function entriesFor(frameworkId: FrameworkId, audience: Audience): readonly BenchmarkEntry[] {
  const entries = rows.submissions
    .filter((submission) => submission.frameworkId === frameworkId)
    .flatMap((submission): BenchmarkEntry[] => {
      const sharing = rows.sharingChoices.find(
        (choice) => choice.assessmentId === submission.assessmentId && choice.audience === audience,
      );
      const authority = rows.authorities.find(({ code }) => code === submission.authorityCode);
      if (sharing === undefined || sharing.level === 'private' || authority === undefined) return [];
      const figures = rows.submissionFigures.filter(({ submissionId }) => submissionId === submission.id);
      return [
        {
          authorityCode: authority.code,
          authorityName: authority.shortName,
          type: authority.type,
          regionCode: authority.regionCode ?? null,
          regionName: authority.regionName ?? null,
          sharing: sharing.level,
          submittedOn: submission.submittedAt?.toISOString().slice(0, 10) ?? '',
          roundName: 'any',
          publishesOn: DAY,
          frameworkVersion: 'any',
          reviewedExternally: false,
          figures: Object.fromEntries(
            figures.map(({ level, key, lowestPossible }) => [`${level}:${key}`, lowestPossible ?? null]),
          ),
          unknown: [],
        },
      ];
    });
  return latestEntries(entries, { today: DAY });
}

function planFor(frameworkId: FrameworkId, audience: Audience, viewerCode?: string) {
  const entries = entriesFor(frameworkId, audience);
  return planDisclosure(entries, readyMadeGroups(entries), { viewerCode });
}

/** How each cell of a comparison reads: a statistic, exact or rounded, or the reason why there is none. */
function cellStates(frameworkId: FrameworkId, audience: Audience, groupId?: string): readonly string[] {
  const plan = planFor(frameworkId, audience);
  const keys = new Set(plan.entries.flatMap(({ figures }) => Object.keys(figures)));
  return plan.groups
    .filter(({ id }) => groupId === undefined || id === groupId)
    .flatMap(({ id }) => [...keys].map((key) => disclosedStatistic(plan, id, key)))
    .map((cell) => (cell.shown ? `shown, ${cell.rounded ? 'rounded' : 'exact'}` : cell.reason));
}

describe('the benchmark of the demonstration', () => {
  it.each(FRAMEWORK_IDS)('%s: shows Elmshire all councils, unitary councils and its own region', (id) => {
    const plan = planFor(id, 'lab-councils', councilNamed('Elmshire').code);
    const verdicts = ['all', 'type:unitary', SOUTH_WEST].map((group) => groupVerdict(plan, group));
    expect(verdicts).toEqual(['safe', 'safe', 'safe']);
  });

  it.each(FRAMEWORK_IDS)('%s: shows all councils together to every audience', (id) => {
    for (const audience of AUDIENCES) {
      expect([audience, groupVerdict(planFor(id, audience), 'all')]).toEqual([audience, 'safe']);
    }
  });

  it('hides groups with too few councils, and with too few that give no name', () => {
    const plan = planFor('services-21-plus', 'lab-councils', councilNamed('Elmshire').code);
    expect(groupVerdict(plan, 'type:metropolitan')).toBe('too-few');
    expect(groupVerdict(plan, 'type:county')).toBe('too-few-anonymous');
  });

  it('has every state that a cell can have', () => {
    const states = FRAMEWORK_IDS.flatMap((id) => AUDIENCES.flatMap((audience) => cellStates(id, audience)));
    expect(new Set(states)).toEqual(
      new Set(['shown, rounded', 'shown, exact', 'too-few', 'too-few-anonymous', 'subtraction', 'too-alike']),
    );
  });

  it.each(FRAMEWORK_IDS)('%s: shows most cells for all councils', (id) => {
    const states = cellStates(id, 'lab-councils', 'all');
    const shown = states.filter((state) => state.startsWith('shown')).length;
    expect(shown / states.length).toBeGreaterThan(0.8);
  });

  it.each(FRAMEWORK_IDS)('%s: shows some cells for unitary councils and hides some', (id) => {
    const states = cellStates(id, 'lab-councils', 'type:unitary');
    const shown = states.filter((state) => state.startsWith('shown')).length;
    expect(shown / states.length).toBeGreaterThan(0.5);
    expect(shown).toBeLessThan(states.length);
  });

  it('is exact in a region where everybody gives a name', () => {
    expect(new Set(cellStates('services-21-plus', 'lab-councils', SOUTH_WEST))).toContain('shown, exact');
  });

  it('names four unitary councils beside Elmshire, and has five or more without a name', () => {
    const unitary = entriesFor('services-21-plus', 'lab-councils').filter(({ type }) => type === 'unitary');
    const named = unitary.filter(({ sharing }) => sharing === 'named');
    expect(named.map(({ authorityName }) => authorityName)).toEqual([
      'Elmshire',
      'Ashmoor',
      'Brackenham',
      'Carrowdale',
      'Dunmere',
    ]);
    expect(unitary.length - named.length).toBeGreaterThanOrEqual(5);
  });

  it('leaves out the council that withdrew and those that keep everything private', () => {
    const names = AUDIENCES.flatMap((audience) => entriesFor('services-21-plus', audience)).map(
      ({ authorityName }) => authorityName,
    );
    for (const name of ['Rookshire', 'Ironleigh', 'Foundry Green', 'Hartlow'])
      expect(names).not.toContain(name);
  });
});
