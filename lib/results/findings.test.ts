import { describe, expect, it } from 'vitest';
import type { ChangeRow } from './changes';
import { changeFinding, lensFinding, peoplesWorkFinding, themeFinding } from './findings';
import type { GroupRow } from './group-rows';
import { noFigure } from './shown-figure';

type Look = { readonly thin?: boolean; readonly unknown?: number; readonly questions?: number };

function row(
  label: string,
  points: number | null,
  { thin = false, unknown = 0, questions = 4 }: Look = {},
): GroupRow {
  const figure = noFigure('No score');
  return {
    id: label.toLowerCase(),
    label,
    lowestPossible: points === null ? figure : { kind: 'number', value: points, display: points.toFixed(1) },
    points,
    score: figure,
    coverage: figure,
    questions,
    unknown,
    thin,
    lowCoverage: false,
    notes: [],
  };
}

function change(label: string, points: number | null): ChangeRow {
  const figure = noFigure('No score');
  return {
    id: label,
    label,
    before: figure,
    after: figure,
    points,
    change: points === null ? 'Not comparable' : '',
  };
}

describe('the finding on lenses', () => {
  it.each([
    {
      it: 'names the highest and the lowest',
      lenses: [row('Policy', 69), row('Practice', 52), row('Culture', 53), row('Impact', 19)],
      finding: '69 for policy, 19 for impact',
    },
    {
      it: 'names all that share a place',
      lenses: [row('Policy', 60), row('Practice', 60), row('Culture', 20), row('Impact', 20)],
      finding: '60 for policy and practice, 20 for culture and impact',
    },
    {
      it: 'says so when every lens is the same',
      lenses: [row('Policy', 50), row('Impact', 50)],
      finding: '50 on every lens',
    },
    {
      it: 'leaves thin lenses out',
      lenses: [row('Policy', 69), row('Practice', 40), row('Impact', 0, { thin: true })],
      finding: '69 for policy, 40 for practice',
    },
    {
      it: 'does not call it every lens when one is thin',
      lenses: [row('Policy', 50), row('Practice', 50), row('Impact', 0, { thin: true })],
      finding: '50 for policy and practice',
    },
    {
      it: 'says that the others are thin',
      lenses: [row('Policy', 50), row('Impact', null, { thin: true })],
      finding: '50 for policy. Every other lens has fewer than two scored answers',
    },
    { it: 'has words for nothing', lenses: [row('Policy', null)], finding: 'No lens has two scored answers' },
  ])('$it', ({ lenses, finding }) => {
    expect(lensFinding(lenses)).toBe(finding);
  });
});

describe('the finding on themes', () => {
  it.each([
    {
      it: 'names the highest and the lowest',
      themes: [row('Planning', 57), row('Homes', 46), row('Health', 29)],
      finding: '“Planning” is highest, at 57. “Health” is lowest, at 29',
    },
    {
      it: 'says what the lowest theme rests on',
      themes: [row('Planning', 57), row('Health', 29, { unknown: 1, questions: 3 })],
      finding:
        '“Planning” is highest, at 57. “Health” is lowest, at 29, and one of its 3 scored questions is not answered or not known',
    },
    {
      it: 'counts several gaps',
      themes: [row('Planning', 57), row('Health', 29, { unknown: 2 })],
      finding:
        '“Planning” is highest, at 57. “Health” is lowest, at 29, and two of its 4 scored questions are not answered or not known',
    },
    {
      it: 'names all that share a place',
      themes: [row('Homes', 57), row('Work', 57), row('Health', 29)],
      finding: '“Homes” and “Work” are highest, at 57. “Health” is lowest, at 29',
    },
    {
      it: 'says that a thin theme is left out where the table shows it higher',
      themes: [row('Numbers', 75, { thin: true }), row('Planning', 57), row('Health', 29)],
      finding:
        '“Planning” is highest, at 57. “Health” is lowest, at 29. Themes with fewer than two scored answers are left out',
    },
    {
      it: 'says the same where the table shows it lower',
      themes: [row('Numbers', 0, { thin: true }), row('Planning', 57), row('Health', 29)],
      finding:
        '“Planning” is highest, at 57. “Health” is lowest, at 29. Themes with fewer than two scored answers are left out',
    },
    {
      it: 'says nothing of a thin theme that lies between',
      themes: [row('Numbers', 40, { thin: true }), row('Planning', 57), row('Health', 29)],
      finding: '“Planning” is highest, at 57. “Health” is lowest, at 29',
    },
    {
      it: 'says so when all are the same',
      themes: [row('Homes', 50), row('Work', 50), row('Health', 0, { thin: true })],
      finding: 'Every theme with two or more scored answers is at 50',
    },
    {
      it: 'says so when one theme alone is not thin',
      themes: [row('Homes', 50), row('Health', 0, { thin: true })],
      finding: '“Homes” is the only theme with two or more scored answers, at 50',
    },
    { it: 'has words for nothing', themes: [], finding: 'No theme has two scored answers' },
  ])('$it', ({ themes, finding }) => {
    expect(themeFinding(themes)).toBe(finding);
  });
});

describe('the finding on change', () => {
  it.each([
    {
      it: 'counts what rose and names what alone fell',
      rows: [change('A', 5), change('B', 9), change('Health', -21)],
      finding: 'Two themes rose. “Health” fell by 21',
    },
    {
      it: 'names what alone rose and counts what fell',
      rows: [change('Homes', 1), change('B', -1), change('C', -2)],
      finding: '“Homes” rose by 1. Two themes fell',
    },
    {
      it: 'counts what did not move',
      rows: [change('A', 5), change('B', 6), change('C', 0)],
      finding: 'Two themes rose. One did not move',
    },
    { it: 'says so when nothing moved', rows: [change('A', 0), change('B', 0)], finding: 'No theme moved' },
    {
      it: 'counts what cannot be compared',
      rows: [change('A', 0), change('B', null), change('C', null)],
      finding: 'One did not move. Two cannot be compared',
    },
    {
      it: 'says so when nothing can be compared',
      rows: [change('A', null)],
      finding: 'No theme can be compared with Autumn 2025',
    },
  ])('$it', ({ rows, finding }) => {
    expect(changeFinding(rows, 'Autumn 2025')).toBe(finding);
  });
});

describe('the finding on people’s work', () => {
  it.each([
    [0, 'Your answers claim 0 pieces of work done by care-experienced people'],
    [1, 'Your answers claim 1 piece of work done by care-experienced people'],
    [3, 'Your answers claim 3 pieces of work done by care-experienced people'],
  ])('%i', (claimed, finding) => {
    expect(peoplesWorkFinding(claimed)).toBe(finding);
  });

  it('names the council where others read it', () => {
    expect(peoplesWorkFinding(3, 'Elmshire (demonstration)')).toBe(
      'The answers of Elmshire (demonstration) claim 3 pieces of work done by care-experienced people',
    );
  });
});

describe('the voice of findings', () => {
  it('never praises, scolds or ends in a full stop', () => {
    const rows = [row('Policy', 100), row('Practice', 3), row('Impact', 0)];
    const findings = [
      lensFinding(rows),
      themeFinding(rows),
      changeFinding([change('A', -40)], 'Autumn 2025'),
    ];
    for (const finding of findings) {
      expect(finding).not.toMatch(/good|great|strong|weak|poor|fail|best|worst|only [0-9]|!|\.$/iu);
    }
  });
});
