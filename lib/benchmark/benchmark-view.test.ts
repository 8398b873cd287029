import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import {
  ANONYMOUS_COUNCILS,
  comparedView as view,
  councilEntry,
  ELMSHIRE as own,
  figuresAt,
  NAMED_COUNCILS as named,
  PRINCIPLES,
} from './testing';

const everybody = [...named, ...ANONYMOUS_COUNCILS];

describe('a council beside others', () => {
  it('has a row for every theme with a scored question, in the framework’s order', () => {
    expect(view().rows.map((row) => row.label)).toEqual([
      'Where you stand',
      'Leadership',
      'The offer',
      'Numbers',
      'Voice',
    ]);
  });

  it('prints its own score with one decimal, and quartiles rounded to 5', () => {
    const row = view().rows.find((each) => each.key === 'theme:voi');
    expect(row?.own).toMatchObject({ display: '91.7' });
    expect(row?.statistic).toMatchObject({ printed: { lower: '35', median: '50', upper: '65' } });
    expect(row?.place).toBe('Above the middle half');
    expect(view().isRounded).toBe(true);
  });

  it('says in words that it has no score, and so no place', () => {
    const row = view().rows.find((each) => each.key === 'theme:num');
    expect(row?.own).toEqual({ kind: 'nothing', word: 'No score' });
    expect(row?.place).toBe('No place: no figure');
  });

  it('never has a bare 0 for what it does not know, nor a place for it', () => {
    const unsure = {
      ...own,
      figures: { ...own.figures, 'question:ex-gov-01': 0, 'question:ex-voi-01': 0, 'theme:gov': 0 },
      unknown: ['question:ex-gov-01', 'question:ex-voi-01', 'theme:gov'],
      doNotKnow: ['question:ex-gov-01'],
    };
    const rowAt = (key: string, by: 'theme' | 'question' = 'question') =>
      view({ own: unsure, by }).rows.find((row) => row.key === key);
    expect(rowAt('question:ex-gov-01')?.own).toEqual({ kind: 'nothing', word: 'Do not know' });
    expect(rowAt('question:ex-voi-01')?.own).toEqual({ kind: 'nothing', word: 'Not answered' });
    expect(rowAt('theme:gov', 'theme')?.own).toEqual({
      kind: 'nothing',
      word: 'No answer known',
    });
    expect(rowAt('theme:gov', 'theme')?.place).toBe('No place: not known');
    expect(view({ own: unsure }).headline).not.toContain('Leadership');
  });

  it('says of others that something is not known, and not in which way', () => {
    const [dunmere, ...rest] = named;
    if (dunmere === undefined) throw new Error('No council by name');
    const unsure = {
      ...dunmere,
      figures: { 'question:ex-gov-01': 0, 'question:ex-voi-01': 0 },
      unknown: ['question:ex-gov-01'],
      doNotKnow: ['question:ex-gov-01'],
    };
    const { rows } = view({ entries: [unsure, ...rest, ...ANONYMOUS_COUNCILS], by: 'question' });
    const shown = (key: string) =>
      rows.find((row) => row.key === key)?.named.find(({ name }) => name === 'Dunmere')?.figure;
    expect(shown('question:ex-gov-01')).toEqual({
      kind: 'nothing',
      word: 'Not known',
    });
    expect(shown('question:ex-voi-01')).toMatchObject({ display: '0.0' });
  });

  it('finds in its headline what is outside the middle half', () => {
    expect(view().headline).toBe('“Voice” is ahead of the other councils. “Leadership” is behind.');
    expect(view({ filters: { type: 'unitary' } }).headline).toContain('ahead of councils like yours');
  });

  it('names the group it compares with, unless that is all councils of its own type', () => {
    const inRegion = view({ filters: { type: 'unitary', region: 'R1' } });
    expect(inRegion.headline).toContain('ahead of the other unitary councils in the North West.');
    expect(view({ filters: { region: 'R1' } }).headline).toContain(
      'ahead of the other councils in the North West.',
    );
    const asCounty = { ...own, type: 'county' as const };
    expect(view({ own: asCounty, filters: { type: 'unitary' } }).headline).toContain(
      'ahead of unitary councils.',
    );
  });

  it('stands first in the side-by-side table, the others in order of name, not of score', () => {
    expect(view().columns).toEqual([
      { code: 'elmshire', letter: null, name: 'Elmshire', submittedOn: '2026-06-12' },
      { code: 'x2', letter: 'A', name: 'Ashmoor', submittedOn: '2026-06-12' },
      { code: 'x1', letter: 'B', name: 'Dunmere', submittedOn: '2026-06-12' },
    ]);
    expect(view().rows[0]?.named.map(({ letter, figure }) => [letter, figure])).toEqual([
      ['A', { kind: 'number', value: 77.75, display: '77.8' }],
      ['B', { kind: 'number', value: 30, display: '30.0' }],
    ]);
  });

  it('is not counted among the others, and reads the same figures as everybody, where it shares', () => {
    const withOwn = [...everybody, own];
    const mine = view({ entries: withOwn });
    const lab = view({ entries: withOwn, own: undefined });
    expect([mine.others, lab.others]).toEqual([8, 9]);
    const quartiles = ({ rows }: typeof mine) =>
      rows.map(({ statistic }) => (statistic.shown ? statistic.printed : null));
    expect(quartiles(mine)).toEqual(quartiles(lab));
    expect(quartiles(mine)).not.toContain(null);
  });

  it('gives away nothing of an anonymous council: no name, no code, no value', () => {
    const text = JSON.stringify({ ...view(), group: null });
    expect(text).not.toContain('Secret');
    expect(text).not.toMatch(/"a\d"/);
    expect(text).not.toContain('62');
  });

  it('leaves out answers older than 18 months', () => {
    const entries = everybody.map((entry) => ({ ...entry, submittedOn: '2025-01-31' }));
    expect(view({ entries })).toMatchObject({ others: 0, columns: [] });
  });

  it('rests on the councils of the group alone', () => {
    const county = councilEntry('c', { type: 'county', sharing: 'named', figures: figuresAt(1) });
    const { others, basis } = view({ entries: [...everybody, county], filters: { type: 'unitary' } });
    expect(others).toBe(8);
    expect(basis[0]).toEqual({ before: '', value: '8 of 30', after: 'eligible unitary councils' });
  });
});

describe('the names of themes in a headline', () => {
  it('are told from those of lenses, which can be the same word', () => {
    const apart = { ...own, figures: figuresAt(50, { 'lens:impact': 99, 'lens:policy': 1 }) };
    expect(view({ own: apart, by: 'lens' }).headline).toBe(
      'The lens “Impact” is ahead of the other councils. The lens “Policy” is behind.',
    );
    const both = { ...own, figures: figuresAt(50, { 'lens:impact': 99, 'lens:policy': 99 }) };
    expect(view({ own: both, by: 'lens' }).headline).toBe(
      'The lenses “Policy” and “Impact” are ahead of the other councils',
    );
  });

  it('are whole, as in the table: one word of them says another thing', () => {
    const title = 'Results, learning and influence';
    const definition = exampleFramework();
    const themes = definition.themes.map((theme) => (theme.id === 'voi' ? { ...theme, title } : theme));
    const shown = view({ definition: { ...definition, themes } });
    expect(shown.headline).toContain(`“${title}” is ahead`);
    expect(shown.rows.map(({ label }) => label)).toContain(title);
  });
});

describe('a council with few others', () => {
  it('is told that it is the first', () => {
    const alone = view({ entries: [], filters: { type: 'unitary' } });
    expect(alone.headline).toBe('You are the first unitary council to send this');
    expect(alone.growth.opens).toHaveLength(2);
    expect(alone.rows[0]).toMatchObject({ statistic: { sentence: 'No other council has a figure here' } });
  });

  it('stands beside one that shares by name', () => {
    const two = view({ entries: named.slice(0, 1) });
    expect(two.columns.map((column) => column.name)).toEqual(['Elmshire', 'Dunmere']);
    expect(two.headline).toBe('One other council took part, and no median can be shown yet');
  });

  it('sees a hidden row among rows that are shown', () => {
    const entries = everybody.map((entry) =>
      entry.authorityName === 'Secret 0'
        ? { ...entry, figures: { ...entry.figures, 'theme:off': null } }
        : entry,
    );
    const row = view({ entries }).rows.find((each) => each.key === 'theme:off');
    expect(row).toMatchObject({
      statistic: {
        sentence: 'Hidden: it could give a council away',
      },
      place: 'No place: hidden',
    });
  });

  it('reads when all of it is in the middle half', () => {
    const middling = { ...own, figures: figuresAt(50) };
    expect(view({ own: middling }).headline).toBe('You are in the middle half of councils on every theme');
  });
});

describe('the lab’s view', () => {
  const entries = everybody.map((entry) => ({
    ...entry,
    figures: { ...entry.figures, 'theme:gov': (entry.figures['theme:gov'] ?? 0) / 2 },
  }));

  it('has no "you" in it', () => {
    const lab = view({ own: undefined });
    expect(lab.own).toBeNull();
    expect(lab.rows.every((row) => row.own === null && row.place === null)).toBe(true);
    expect(lab.columns.map((column) => column.name)).toEqual(['Ashmoor', 'Dunmere']);
    expect(JSON.stringify([lab.headline, lab.basis, lab.growth])).not.toMatch(/\byou\b|\bothers?\b/i);
  });

  it('finds where councils stand highest and lowest, and names no council', () => {
    expect(view({ own: undefined, entries }).headline).toBe(
      'Four themes are highest, with a median of 50. “Leadership” is lowest, with 25.',
    );
    expect(view({ own: undefined }).headline).toBe('The median is 50 for every theme where we can show it');
  });

  it('does not show a single council by name on its own', () => {
    expect(view({ own: undefined, entries: named.slice(0, 1) }).columns).toEqual([]);
    expect(view({ own: undefined, entries: [] }).headline).toBe('No council shares its answers yet');
  });
});

describe('the other ways to compare', () => {
  it('by lens follows the way from policy to impact', () => {
    const { rows } = view({ by: 'lens' });
    expect(rows.map((row) => row.label)).toEqual(['Policy', 'Practice', 'Culture', 'Impact']);
    expect(rows[0]?.note).toBe('what is decided');
  });

  it('by question asks only what somebody was asked, with its theme', () => {
    const asked = { ...own, figures: { 'question:ex-gov-01': 75, 'question:ex-gov-03': 0 } };
    const other = councilEntry('x', { sharing: 'named', figures: { 'question:ex-gov-01': 25 } });
    const { rows, headline } = view({ by: 'question', own: asked, entries: [other] });
    expect(rows.map((row) => [row.key, row.note])).toEqual([
      ['question:ex-gov-01', 'Leadership'],
      ['question:ex-gov-03', 'Leadership'],
    ]);
    expect(rows[1]?.named[0]?.figure).toEqual({ kind: 'nothing', word: 'Not asked' });
    expect(rows[1]?.own).toMatchObject({ kind: 'number', display: '0.0' });
    expect(headline).toBe('One other council took part, and no median can be shown yet');
  });

  it('by principle has a row for each that a scored question carries, in the lab’s order, and says how many do', () => {
    const rows = view({ by: 'principle' }).rows;
    const carried = allQuestions(exampleFramework())
      .filter(({ scored }) => scored)
      .flatMap(({ principles }) => principles);
    expect(rows.map(({ key }) => key)).toEqual(
      PRINCIPLES.map(({ id }) => id)
        .filter((id) => carried.includes(id))
        .map((id) => `principle:${id}`),
    );
    const [first] = rows;
    const count = carried.filter((id) => first?.key === `principle:${id}`).length;
    expect(first?.note).toContain(`${count} scored question`);
  });

  it('says in its headline that a principle is one', () => {
    const figures = { ...own.figures, 'principle:co-production': 95 };
    const others = everybody.map((entry, n) => ({
      ...entry,
      figures: { ...entry.figures, 'principle:co-production': 20 + 5 * n },
    }));
    const { headline } = view({ by: 'principle', own: { ...own, figures }, entries: others });
    expect(headline).toBe('The principle “Co production” is ahead of the other councils');
  });

  it('letters go on after Z', () => {
    const many = Array.from({ length: 28 }, (_, n) =>
      councilEntry(`c${n}`, { authorityName: `Town ${100 + n}`, sharing: 'named', figures: figuresAt(n) }),
    );
    const letters = (page: number) => view({ entries: many, page }).columns.map((column) => column.letter);
    expect(letters(1)).toEqual([null, ...'A B C D E F G H I J K L M N O P Q R S T U V W X'.split(' ')]);
    expect(letters(2)).toEqual([null, 'Y', 'Z', 'AA', 'AB']);
    expect(letters(99)).toEqual(letters(2));
  });
});
