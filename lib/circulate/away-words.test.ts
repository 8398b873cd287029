import { describe, expect, it } from 'vitest';
import { alreadySavedWords, broughtInWords, previewWords, whyElsewhere } from './away-words';
import { exampleSheet, filledSheet } from './testing';

const SHEET = filledSheet(exampleSheet());
const { framework, version, assessment } = SHEET.madeFor;
const HERE = {
  frameworkId: framework ?? '',
  frameworkVersion: version ?? '',
  title: 'Services to 25',
  assessmentId: assessment ?? '',
};
const made = (other: Partial<typeof SHEET.madeFor>) => ({
  ...SHEET,
  madeFor: { ...SHEET.madeFor, ...other },
});

describe('a spreadsheet belongs', () => {
  it('where it was made, a blank one wherever its questionnaire is asked, and one without notes anywhere', () => {
    expect(assessment).not.toBeNull();
    expect(whyElsewhere(SHEET, HERE)).toBeNull();
    expect(whyElsewhere(made({ assessment: null }), HERE)).toBeNull();
    expect(whyElsewhere(made({ framework: null, version: null, assessment: null }), HERE)).toBeNull();
  });

  it('not to another questionnaire: it says which one this is', () => {
    expect(whyElsewhere(SHEET, { ...HERE, frameworkId: 'corporate-parenting' })).toMatch(
      /^The file is of another questionnaire. This assessment is “Services to 25”/,
    );
  });

  it('not to another version: it says both, and what to do', () => {
    const why = whyElsewhere(made({ version: '0.9.0' }), HERE);
    expect(why).toContain('version 0.9.0');
    expect(why).toContain(`answers version ${HERE.frameworkVersion}. Download the questions again`);
  });

  it('and a version as long as a book is not said in full', () => {
    expect(whyElsewhere(made({ version: '9'.repeat(5000) }), HERE)?.length).toBeLessThan(250);
  });

  it('not to another assessment of the same questionnaire: another council’s is named by nothing', () => {
    const why = whyElsewhere(SHEET, { ...HERE, assessmentId: '00000000-0000-4000-8000-000000000000' });
    expect(why).toMatch(/^The file was made for another assessment/);
    expect(why).not.toContain(HERE.assessmentId);
  });
});

describe('what a preview comes to', () => {
  it.each([
    [[0, 0, 1], 'No answer changes, nothing is refused, and 1 question stays as it is.'],
    [[1, 1, 0], '1 answer changes, 1 cell is refused, and 0 questions stay as they are.'],
    [[2, 3, 40], '2 answers change, 3 cells are refused, and 40 questions stay as they are.'],
  ] as const)('is, of %j: %s', ([changes, refusals, unchanged], words) => {
    expect(previewWords({ changes, refusals, unchanged })).toBe(words);
  });

  it.each([
    [1, '1 answer is saved.'],
    [12, '12 answers are saved.'],
  ])('and after confirming %i, what was saved', (saved, words) => {
    expect(broughtInWords(saved)).toBe(words);
  });
});

it('a second click says when it was saved already, or that nothing could be', () => {
  expect(alreadySavedWords(new Date('2026-11-22T15:55:00Z'))).toMatch(
    /^Already saved on 22 November 2026.* 3:55pm|15:55/,
  );
  expect(alreadySavedWords(null)).toMatch(/^Nothing was saved\. /);
});
