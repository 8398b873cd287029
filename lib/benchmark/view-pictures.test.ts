import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import { comparedView, councilEntry, figuresAt, NAMED_COUNCILS } from './testing';
import { comparedLensProfile, notDrawnWords, stripOf } from './view-pictures';

function stripsOf(view: ReturnType<typeof comparedView>) {
  return view.rows.map((row) => stripOf(row, view));
}

describe('what a spread strip is drawn from', () => {
  it('is what the table of the page prints, and nothing of an anonymous council', () => {
    expect(stripsOf(comparedView())[1]).toEqual({
      title: 'Leadership',
      ownName: 'Elmshire',
      own: 12.5,
      band: { lower: 35, median: 50, upper: 65 },
      named: [
        { letter: 'A', name: 'Ashmoor', value: 77.75 },
        { letter: 'B', name: 'Dunmere', value: 30 },
      ],
    });
  });

  it('keeps the viewer and the named where the band is hidden, and says why', () => {
    const [strip] = stripsOf(comparedView({ entries: NAMED_COUNCILS }));
    expect(strip).toMatchObject({
      own: 50,
      band: null,
      hiddenBecause: 'Hidden. 2 others answered; we need at least 5',
    });
    expect(strip?.named).toHaveLength(2);
  });

  it('leaves out a ring without a score, and the diamond where nobody is "you"', () => {
    const blank = councilEntry('x3', { sharing: 'named', figures: figuresAt(10, { 'theme:gov': null }) });
    const strips = stripsOf(comparedView({ entries: [...NAMED_COUNCILS, blank], own: undefined }));
    expect(strips[1]).toMatchObject({ ownName: null, own: null });
    expect(strips[1]?.named).toHaveLength(2);
    expect(strips[0]?.named).toHaveLength(3);
  });
});

describe('figures that rest on too little', () => {
  it('leave the diamond out where the viewer’s own are thin, and say so', () => {
    const view = comparedView();
    const strips = view.rows.map((row) => stripOf(row, view, ['theme:voi']));
    expect(strips.map((strip) => strip?.own)).toEqual([50, 12.5, 50, null, null]);
    expect(strips[4]?.band).not.toBeNull();
    expect(notDrawnWords(view, ['theme:voi', 'lens:impact'])).toBe(
      'Not drawn of yours, because they rest on fewer than two answers: Voice.',
    );
    expect(notDrawnWords(view, [])).toBeNull();
  });

  it('are not drawn of anybody where fewer than two questions carry a principle, which the row says', () => {
    const [scored] = allQuestions(exampleFramework()).filter((question) => question.scored);
    const themes = exampleFramework().themes.map((theme) => ({
      ...theme,
      questions: theme.questions.map((question) =>
        question.id === scored?.id ? { ...question, principles: ['innovation'] } : question,
      ),
    }));
    const entries = NAMED_COUNCILS.map((entry) => ({
      ...entry,
      figures: { ...entry.figures, 'principle:innovation': 50 },
    }));
    const definition = { ...exampleFramework(), themes };
    const view = comparedView({ by: 'principle', entries, definition });
    const thin = view.rows.filter(({ isThin }) => isThin);
    expect(thin.length).toBeGreaterThan(0);
    for (const row of view.rows) expect(stripOf(row, view) === null).toBe(row.isThin);
    expect(thin[0]?.note).toBe('1 scored question, too few to draw');
    expect(
      notDrawnWords(
        view,
        thin.map(({ key }) => key),
      ),
    ).toBeNull();
  });
});

describe('what a lens profile is drawn from', () => {
  it('leaves out the viewer’s thin lenses, and keeps the group there', () => {
    const { lenses, ownName, ownRound } = comparedLensProfile(comparedView({ by: 'lens' }), ['lens:culture']);
    expect([ownName, ownRound]).toEqual(['Elmshire', 'Spring 2026']);
    expect(lenses.map((lens) => lens.own)).toEqual([50, 50, null, 50]);
    expect(lenses[2]?.group).toEqual({ lower: 35, median: 50, upper: 65 });
  });

  it('has no group where the statistics are hidden', () => {
    const view = comparedView({ by: 'lens', entries: NAMED_COUNCILS });
    expect(comparedLensProfile(view, []).lenses.every((lens) => lens.group === null)).toBe(true);
  });
});
