import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '@/lib/access/roles';
import type { Audience } from '@/lib/access/roles';
import { NO_BATCH_YET, planBatch, type BatchMemory, type GroupInBatch } from '@/lib/batches/plan-batch';
import type { BatchStatistic } from '@/lib/batches/plan-batch';
import type { SharedCopy } from '@/lib/batches/shared-copy';
import { sharedWith } from '@/lib/batches/testing';
import { earliestCompared } from '@/lib/benchmark/latest-entries';
import { readyMadeGroups } from '@/lib/benchmark/peer-group';
import { FRAMEWORK_IDS } from '@/lib/framework/definition';
import type { FrameworkId } from '@/lib/framework/definition';
import { demonstrationRows } from './demonstration-rows';
import { batchDays } from './rounds';
import { DAY, councilNamed, readFrameworks } from './testing';

const rows = demonstrationRows({ today: DAY, frameworks: readFrameworks() });
const SOUTH_WEST = 'region:E12000009';
const GROUPS = readyMadeGroups(
  rows.authorities.map(({ code, type, regionCode = null, regionName = null }) => ({
    authorityCode: code,
    type,
    regionCode,
    regionName,
  })),
);

function copiesOf(frameworkId: FrameworkId, day: string = DAY): readonly SharedCopy[] {
  return rows.submissions
    .filter((submission) => submission.frameworkId === frameworkId)
    .map((submission): SharedCopy => {
      const { id = '', assessmentId, authorityCode, submittedAt } = submission;
      const choices = rows.sharingChoices.filter((choice) => choice.assessmentId === assessmentId);
      const figures = rows.submissionFigures.filter(({ submissionId }) => submissionId === id);
      const sentAt = submittedAt?.toISOString() ?? '';
      const levels = Object.fromEntries(choices.map(({ audience, level }) => [audience, level]));
      return {
        id,
        authorityCode,
        assessmentId,
        sentAt,
        sharing: sharedWith(sentAt.slice(0, 10) < earliestCompared(day) ? {} : levels),
        toldTo: [],
        perhapsToldTo: [],
        figures: Object.fromEntries(
          figures.map(({ level, key, lowestPossible }) => [`${level}:${key}`, lowestPossible ?? null]),
        ),
      };
    });
}

/** What the last batch shows, after those at the results of earlier rounds, which it remembers. */
function lastBatch(id: FrameworkId) {
  return batchDays(DAY).reduce<{ readonly groups: readonly GroupInBatch[]; readonly memory: BatchMemory }>(
    ({ memory }, day) => {
      const copies = copiesOf(id, day).filter(({ sentAt }) => sentAt.slice(0, 10) <= day);
      const keys = [...new Set(copies.flatMap(({ figures }) => Object.keys(figures)))];
      return planBatch({ copies, groups: GROUPS, keys, memory });
    },
    { groups: [], memory: NO_BATCH_YET },
  );
}

const BATCHES = new Map(
  FRAMEWORK_IDS.map((id) => {
    return [id, lastBatch(id).groups];
  }),
);

function figuresOf(id: FrameworkId, audience: Audience, groupId?: string): readonly BatchStatistic[] {
  return (BATCHES.get(id) ?? [])
    .filter((group) => group.audience === audience && (groupId === undefined || group.groupId === groupId))
    .flatMap(({ statistics }) => statistics);
}

/** How each cell of a comparison reads: a statistic, exact or rounded, or the reason why there is none. */
function cellStates(...of: Parameters<typeof figuresOf>): readonly string[] {
  return figuresOf(...of).map((cell) =>
    cell.shown ? `shown, ${cell.rounded ? 'rounded' : 'exact'}` : cell.reason,
  );
}

function showsAnything(...of: Parameters<typeof figuresOf>): boolean {
  return figuresOf(...of).some(({ shown }) => shown);
}

function councilsSharing(id: FrameworkId, audience: Audience, level: 'named' | 'anonymous') {
  const codes = copiesOf(id).flatMap(({ sharing, authorityCode }) =>
    sharing[audience] === level ? [authorityCode] : [],
  );
  return rows.authorities.filter(({ code }) => codes.includes(code));
}

describe('the benchmark of the demonstration', () => {
  it.each(FRAMEWORK_IDS)('%s: shows all councils, unitary councils and Elmshire’s own region', (id) => {
    expect(councilNamed('Elmshire')).toMatchObject({ type: 'unitary', regionCode: 'E12000009' });
    for (const group of ['all', 'type:unitary', SOUTH_WEST]) {
      expect([group, showsAnything(id, 'lab-councils', group)]).toEqual([group, true]);
    }
  });

  it.each(FRAMEWORK_IDS)('%s: shows all councils together to every audience', (id) => {
    for (const audience of AUDIENCES) {
      expect([audience, showsAnything(id, audience, 'all')]).toEqual([audience, true]);
    }
  });

  it('hides groups with too few councils, and with too few that give no name', () => {
    const states = (group: string) => new Set(cellStates('services-21-plus', 'lab-councils', group));
    expect(states('type:metropolitan')).toEqual(new Set(['too-few']));
    expect(states('type:county')).toContain('left-out');
  });

  it('has every state that a cell can have', () => {
    const states = FRAMEWORK_IDS.flatMap((id) => AUDIENCES.flatMap((audience) => cellStates(id, audience)));
    expect(new Set(states)).toEqual(new Set(['shown, rounded', 'shown, exact', 'too-few', 'left-out']));
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

  it('names four unitary councils beside Elmshire, and has six or more without a name', () => {
    const unitary = (level: 'named' | 'anonymous') =>
      councilsSharing('services-21-plus', 'lab-councils', level).filter(({ type }) => type === 'unitary');
    expect(new Set(unitary('named').map(({ shortName }) => shortName))).toEqual(
      new Set(['Elmshire', 'Ashmoor', 'Brackenham', 'Carrowdale', 'Dunmere']),
    );
    expect(unitary('anonymous').length).toBeGreaterThanOrEqual(6);
  });

  it('leaves out the council that withdrew and those that keep everything private', () => {
    const names = AUDIENCES.flatMap((audience) =>
      (['named', 'anonymous'] as const).flatMap((level) =>
        councilsSharing('services-21-plus', audience, level),
      ),
    ).map(({ shortName }) => shortName);
    for (const name of ['Rookshire', 'Ironleigh', 'Foundry Green', 'Hartlow'])
      expect(names).not.toContain(name);
  });
});
