import { describe, expect, it } from 'vitest';
import corporate from '@/db/reference/frameworks/corporate-parenting.json';
import characteristic from '@/db/reference/frameworks/protected-characteristic.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { exampleFramework } from '@/lib/framework/testing';
import { answered, FULL_ANSWERS, sentWith } from '@/lib/results/testing';
import { answerSections } from './answer-sections';
import { methodSection, readingSection, sourcesSection, wordingSection } from './fixed-sections';
import { peoplesWorkSection, rankedSection } from './ranked-sections';
import type { Cell, ReportSection, ReportTable } from './report';
import { prepareReport } from './report-input';
import { changeSection, findingSection, lensSection, principleSection, themeSection } from './score-sections';
import { reportInput } from './testing';
import { unansweredSection } from './unanswered-section';

const SERVICES = frameworkDefinitionSchema.parse(services);
const corporateParenting = frameworkDefinitionSchema.parse(corporate);
const protectedCharacteristic = frameworkDefinitionSchema.parse(characteristic);
const BEFORE = sentWith({ ...FULL_ANSWERS, 'ex-gov-01': answered(3) }, { roundName: 'Autumn 2025' });
const FIRST = prepareReport(reportInput(sentWith(FULL_ANSWERS)));
const SECOND = prepareReport(reportInput(sentWith(FULL_ANSWERS), { previous: BEFORE }));

function tablesOf({ blocks }: ReportSection): readonly ReportTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

function tableOf(section: ReportSection): ReportTable {
  const [table] = tablesOf(section);
  if (table === undefined) throw new Error(`No table in "${section.id}"`);
  return table;
}

function printed(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.kind === 'number') return cell.display;
  if (cell.kind === 'picture') return cell.words ?? cell.alt ?? '';
  return cell.kind === 'text' ? cell.text : cell.word;
}

function rowsOf(table: ReportTable): readonly (readonly string[])[] {
  return table.rows.map((row) => row.map(printed));
}

function wordsIn(section: ReportSection): string {
  return section.blocks
    .map((block) =>
      block.kind === 'list' ? block.items.join('\n') : block.kind === 'paragraph' ? block.text : '',
    )
    .join('\n');
}

describe('scores by lens', () => {
  it('stand beside the last round where there is one', () => {
    const table = tableOf(lensSection(SECOND));
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Lens',
      'Autumn 2025',
      'Lowest possible score',
      'Score',
      'Coverage',
    ]);
    expect(rowsOf(table)[2]).toEqual(['Culture', '37.5', '25.0', '25.0', '100.0%']);
    expect(rowsOf(table)[3]).toEqual(['Impact', 'No score', 'No score', 'No score', 'Nothing to answer']);
  });

  it('are drawn below the table, with the picture’s own words', () => {
    const figure = lensSection(SECOND).blocks.find((block) => block.kind === 'figure');
    expect(figure?.alt).toMatch(
      /^Lens profile\. Elmshire.*policy 100, practice 50, culture 25, impact not shown/u,
    );
    expect(figure?.caption).toContain('framework 0.0.1-example');
  });
});

describe('scores by theme', () => {
  it('have a strip each, whose words repeat the row', () => {
    const rows = rowsOf(tableOf(themeSection(FIRST)));
    expect(rows[1]).toEqual(['Leadership', '62.5', '62.5', '100.0%', 'Lowest possible score 62.5']);
    expect(rows[5]).toEqual(['Learning', 'No score', 'No score', 'Nothing to answer', 'No score']);
  });

  it('have the finding as their heading', () => {
    expect(themeSection(FIRST).heading).toMatch(/^“The offer” is highest/u);
  });
});

describe('what moved', () => {
  it('is left out of a first round', () => {
    expect(changeSection(FIRST)).toEqual([]);
  });

  it('is a table and a picture, with the terms of the comparison', () => {
    const [section] = changeSection(SECOND);
    if (section === undefined) throw new Error('No section');
    expect(section.heading).toBe('“Leadership” fell by 25. Four did not move');
    expect(rowsOf(tableOf(section))[1]).toEqual(['Leadership', '88', '63', 'down 25']);
    const figure = section.blocks.find((block) => block.kind === 'figure');
    expect(figure?.caption).toContain('Both rounds used the same framework version.');
  });

  it('says so when the framework changed between the rounds', () => {
    const definition = { ...exampleFramework(), version: '0.0.2-example' };
    const prepared = prepareReport(reportInput(sentWith(FULL_ANSWERS, { definition }), { previous: BEFORE }));
    const figure = changeSection(prepared)[0]?.blocks.find((block) => block.kind === 'figure');
    expect(figure?.caption).toContain('The framework changed between the rounds');
  });
});

describe('principles', () => {
  it('have a row each, thin or not', () => {
    const rows = rowsOf(tableOf(principleSection(FIRST)));
    expect(rows.map(([name]) => name)).toEqual(['Learning', 'Co-production']);
  });
});

describe('strongest and weakest answers', () => {
  it('name the level with its place, and what is suggested below the highest', () => {
    const [strongest, weakest] = tablesOf(rankedSection(FIRST));
    expect(strongest?.caption).toBe('Strongest: 3 of 3 answers worth 75 points or more');
    expect(strongest?.rows[0]?.[1]).toEqual({
      kind: 'picture',
      picture: { kind: 'level', level: 4 },
      alt: null,
      words: 'Leading',
    });
    expect(weakest?.caption).toBe('Weakest: 4 of 4 answers worth 50 points or less');
    expect(weakest === undefined ? [] : rowsOf(weakest)[0]).toEqual([
      'How strong is the voice of care-experienced people?',
      'Emerging',
      'Agree who owns this',
    ]);
  });

  it('say so when there are none', () => {
    const nothing = prepareReport(reportInput(sentWith({})));
    expect(wordsIn(rankedSection(nothing))).toBe(
      'Strongest: no scored answer is worth 75 points or more.\n' +
        'Weakest: no scored answer is worth 50 points or less.',
    );
  });

  it('leave out an answer whose hidden figure its place would give away', () => {
    const sent = (numerator: number) =>
      sentWith({ 's21-pla-02': answered({ numerator, denominator: 30 }) }, { definition: SERVICES });
    const [open] = tablesOf(rankedSection(prepareReport(reportInput(sent(10)))));
    expect(open?.rows).toHaveLength(1);
    const hidden = prepareReport(reportInput(sent(3)));
    expect(hidden.view.weakest).toEqual({ shown: [], all: 0 });
    expect(tablesOf(rankedSection(hidden))).toHaveLength(0);
  });
});

describe('people’s work', () => {
  it('names the questions that claim it, beside what was paid', () => {
    const answers = {
      's21-voi-01': answered(4),
      's21-voi-05': answered(11),
      's21-voi-06': { state: 'dk' as const },
    };
    const prepared = prepareReport(reportInput(sentWith(answers, { definition: SERVICES })));
    const table = tableOf(peoplesWorkSection(prepared));
    expect(rowsOf(table)).toEqual([
      ['Pieces of work claimed', prepared.view.peoplesWork.claimed.toString()],
      ['Care-experienced people paid for it', '11'],
      ['Hours paid', 'Not known'],
    ]);
    const [claims] = table.rows[0] ?? [];
    expect(claims?.kind === 'text' ? claims.details : []).toEqual([
      `${prepared.view.peoplesWork.claimed} pieces in “How much do people aged 21 and over influence services?”`,
    ]);
  });
});

describe('questions and answers', () => {
  const answers = {
    ...FULL_ANSWERS,
    'ex-gov-02': { state: 'dk' as const },
    'ex-gov-03': {
      state: 'na' as const,
      reason: 'other',
      text: 'Our partners do this for us.',
      agreed: true,
    },
    'ex-off-03': { state: 'na' as const, reason: 'other', text: 'Not for us, we think.' },
  };
  const prepared = prepareReport(
    reportInput(sentWith(answers), { comments: { 'ex-gov-02': '  We will ask.  ' } }),
  );
  const sections = answerSections(prepared);
  const table = (id: string): ReportTable => {
    const found = sections.find((section) => section.id === id);
    if (found === undefined) throw new Error(`No section "${id}"`);
    return tableOf(found);
  };

  it('stand under their theme, one level below', () => {
    expect(sections.map(({ heading, level }) => [level, heading])).toEqual([
      [2, 'Every question, answer and comment'],
      [3, 'Where you stand'],
      [3, 'Leadership'],
      [3, 'The offer'],
      [3, 'Numbers'],
      [3, 'Voice'],
      [3, 'Learning'],
    ]);
  });

  it('say each kind of nothing in its own words', () => {
    expect(rowsOf(table('theme-gov')).map(([, answer, score]) => [answer, score])).toEqual([
      ['Emerging', '25.0'],
      ['Do not know', 'Not scored'],
      ['Not applicable', 'Left out'],
    ]);
    const off = rowsOf(table('theme-off'));
    expect(off.find(([question]) => question === 'What council tax help is there?')).toEqual([
      'What council tax help is there?',
      'Not applicable, not agreed yet',
      'No score',
    ]);
  });

  it('carry the comment, without the spaces around it', () => {
    const cell = table('theme-gov').rows[1]?.[1];
    expect(cell?.kind === 'nothing' ? cell.comment : undefined).toBe('We will ask.');
  });

  it('mark wording that is under review', () => {
    const marked = exampleFramework()
      .themes.flatMap(({ questions }) => questions)
      .filter(({ needsCheck }) => needsCheck);
    const cells = sections
      .flatMap((section) => tablesOf(section))
      .flatMap(({ rows }) => rows.map(([first]) => first));
    const shown = cells.filter(
      (cell) => cell?.kind === 'text' && cell.details?.includes('Wording under review'),
    );
    expect(shown.map(printed)).toEqual(
      marked.map(({ text }) => text).filter((text) => cells.map(printed).includes(text)),
    );
  });
});

describe('what is left out', () => {
  it('has a word for every kind, and a word for none', () => {
    const words = wordsIn(unansweredSection(FIRST));
    expect(words).toContain('No question was left out as not applicable.');
    expect(words).toContain('Do not know: none.');
    expect(words).toContain('Not answered: ');
  });

  it('quotes what the council says of “not applicable” that does not count', () => {
    const answers = {
      ...FULL_ANSWERS,
      'ex-gov-03': { state: 'na' as const, reason: 'other', text: 'We do not think this is for us' },
    };
    const words = wordsIn(unansweredSection(prepareReport(reportInput(sentWith(answers)))));
    expect(words).toContain('Not applicable, counted as not answered: 1 question.');
    expect(words).toContain('The council says: “We do not think this is for us”');
  });
});

describe('what every report says', () => {
  it('explains the lowest possible score before any figure', () => {
    expect(wordsIn(readingSection(FIRST))).toContain('were worth 0');
  });

  it('names the method’s version and the rules of the kinds that the framework has', () => {
    const words = wordsIn(methodSection(FIRST));
    expect(words).toContain('method version 1.1');
    expect(words).toContain('Five levels: 25 points for each level');
    expect(words).toContain('never added together');
  });

  it('never prints a word that is meant for builders of the framework', () => {
    for (const definition of [exampleFramework(), corporateParenting, protectedCharacteristic, SERVICES]) {
      const prepared = prepareReport(reportInput(sentWith({}, { definition })));
      const fixed = [readingSection, methodSection, wordingSection].map((section) => section(prepared));
      expect(fixed.map(wordsIn).join('\n')).not.toMatch(
        /\b[a-z]+[A-Z]\w*|scoring\.|source key|\bnull\b|GUIDE/u,
      );
    }
  });

  it('addresses nobody as “you”, since others read it than the council', () => {
    const few = prepareReport(reportInput(sentWith({}, { authorityType: 'district' })));
    for (const prepared of [SECOND, few]) {
      const sections = [
        findingSection,
        peoplesWorkSection,
        lensSection,
        readingSection,
        methodSection,
        wordingSection,
      ];
      const texts = sections
        .map((section) => section(prepared))
        .flatMap(({ heading, blocks }) => [heading, JSON.stringify(blocks)]);
      expect(texts.join('\n').replaceAll(/“[^”]*”/gu, '')).not.toMatch(/\byours?\b|\byou\b/iu);
    }
  });

  it('does not say of an unknown both that it is 0 and that it is not', () => {
    const words = wordsIn(readingSection(FIRST));
    expect(words).toContain(
      'none of them is an answer of 0. Only the lowest possible score counts the first two as 0',
    );
    expect(words).not.toContain('None of them is 0.');
  });

  it('says that the wording is a pilot, with the framework’s own notes', () => {
    const words = wordsIn(wordingSection(FIRST));
    expect(words).toContain('is a pilot');
    expect(words).toContain('Nothing here is law.');
  });

  it('lists every source with what is known of it, and no empty part', () => {
    const section = sourcesSection(prepareReport(reportInput(sentWith({}, { definition: SERVICES }))));
    const [list] = section.blocks;
    const items = list?.kind === 'list' ? list.items : [];
    expect(items).toHaveLength(SERVICES.sources.length);
    for (const item of items) expect(item).not.toMatch(/\. \.|^\.|, \.| {2}/u);
    expect(wordsIn(sourcesSection(FIRST))).toBe('First guide. Nobody, 2026\nSecond guide. Nobody, 2026');
  });
});
