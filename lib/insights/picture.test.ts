import { describe, expect, it } from 'vitest';
import { ANONYMOUS_COUNCILS, councilEntry, figuresAt, publishedOf } from '@/lib/benchmark/testing';
import { NOTHING_PUBLISHED } from '@/lib/benchmark/published';
import { pictureOf, pictureWords } from './picture';
import { EXAMPLE } from './testing';

/** Weight 1 and 3: "culture" of the theme of leadership, and of voice; weight 1: "policy" of leadership. */
const questions = (gov1: number | null, gov3: number | null) => ({
  'question:ex-gov-01': gov1,
  'question:ex-gov-03': gov3,
});

const named = [10, 20, 30, 40, 90].map((score, n) =>
  councilEntry(`n${n}`, {
    sharing: 'named',
    frameworkVersion: EXAMPLE.version,
    figures: { ...figuresAt(score), ...questions(score, n === 0 ? null : 100) },
  }),
);
const SETTING = { definition: EXAMPLE, published: NOTHING_PUBLISHED, today: '2026-11-21' };
const picture = pictureOf({ ...SETTING, entries: named });
const leadership = picture.themes.find(({ id }) => id === 'gov');
const at = (lens: string) => leadership?.cells[picture.lenses.findIndex(({ id }) => id === lens)];

describe('a cell of the picture', () => {
  it('is the median of five councils or more that share by name', () => {
    expect(at('culture')).toEqual({ kind: 'number', text: '30.0', shade: 1, councils: 5 });
  });

  it('is hidden of four, though more share', () => {
    expect(at('policy')).toEqual({ kind: 'words', text: 'Hidden. Only 4 by name' });
  });

  it('says where a theme asks nothing through a lens', () => {
    expect(at('impact')).toEqual({ kind: 'words', text: 'Not asked' });
  });

  it('is weighted as the framework weighs its questions', () => {
    const heavy = named.map((entry) => ({
      ...entry,
      figures: { 'question:ex-pos-03': 100, 'question:ex-pos-04': 0 },
    }));
    const row = pictureOf({ ...SETTING, entries: heavy }).themes.find(({ id }) => id === 'pos');
    // Weights 3 and 2: 300 ÷ 5.
    expect(row?.cells[0]).toMatchObject({ text: '60.0', shade: 3 });
  });

  it('never changes with what anonymous councils answered', () => {
    const others = ANONYMOUS_COUNCILS.map((entry) => ({
      ...entry,
      frameworkVersion: EXAMPLE.version,
      figures: questions(0, 0),
    }));
    const together = pictureOf({ ...SETTING, entries: [...named, ...others] });
    expect(together.themes.map(({ cells }) => cells)).toEqual(picture.themes.map(({ cells }) => cells));
  });

  it('counts only answers to this version, and each council’s latest of 18 months', () => {
    const older = named.map((entry) => ({ ...entry, frameworkVersion: '0.1' }));
    expect(pictureOf({ ...SETTING, entries: older }).named).toBe(0);
    const late = named.map((entry) => ({ ...entry, submittedOn: '2024-01-01' }));
    expect(pictureOf({ ...SETTING, entries: late }).named).toBe(0);
  });
});

it('has no row for a theme in which nothing is scored: nothing of it is hidden', () => {
  const [first, ...others] = EXAMPLE.themes;
  if (first === undefined) throw new Error('There is no theme');
  const questions = first.questions.map((question) => ({ ...question, scored: false }));
  const definition = { ...EXAMPLE, themes: [{ ...first, questions }, ...others] };
  const asked = { definition, entries: [], published: NOTHING_PUBLISHED, today: '2026-11-19' };
  const rowsOf = (input: Parameters<typeof pictureOf>[0]) => pictureOf(input).themes.map(({ id }) => id);
  expect(rowsOf({ ...asked, definition: EXAMPLE })).toContain(first.id);
  expect(rowsOf(asked)).not.toContain(first.id);
});

describe('the edges of the picture', () => {
  const entries = [...named, ...ANONYMOUS_COUNCILS];

  it('are the statistics of the last batch, and nothing else', () => {
    const published = publishedOf(entries);
    const { themes, wholes, finding } = pictureOf({ ...SETTING, published, entries });
    const figure = published.groups.get('all')?.figures.get('theme:gov');
    expect(themes[1]?.whole).toMatchObject({
      kind: 'number',
      text: String(figure?.quartiles?.median),
      councils: figure?.behind,
    });
    expect(wholes).toHaveLength(picture.lenses.length + 1);
    expect(finding).toMatch(/^All lenses stand at \d+ over the whole lab$/);
  });

  it('say why there is none before the first batch, and of too few', () => {
    const early = pictureOf({ ...SETTING, entries });
    expect(early.themes[0]?.whole).toEqual({ kind: 'words', text: 'Not yet' });
    expect(pictureWords(early), 'said once, whatever number of edges').toContain(
      '“Not yet” at an edge: not worked out yet: in the next hours.',
    );
    expect(early.whyHidden).toHaveLength(1);
    expect(pictureOf({ ...SETTING, entries: named.slice(0, 4) }).themes[0]?.whole).toEqual({
      kind: 'words',
      text: 'Hidden. 4 answered; we need at least 5',
    });
  });

  it('are told apart from the cells in words', () => {
    expect(pictureWords(picture).join(' ')).toMatch(/of the 5 councils that share by name/);
  });
});
