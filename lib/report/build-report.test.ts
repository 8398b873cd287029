import { describe, expect, it } from 'vitest';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import protectedCharacteristic from '@/db/reference/frameworks/protected-characteristic.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import { answerSchema } from '@/lib/framework/answer';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { PRINCIPLE_IDS } from '@/lib/framework/principles';
import { authorityTypeSchema } from '@/lib/framework/question';
import { answered, FULL_ANSWERS, sentWith } from '@/lib/results/testing';
import expected from '@/lib/scoring/fixtures/expected-scores.json';
import { buildReport } from './build-report';
import type { Block, Report, ReportTable } from './report';
import { exampleReport, reportInput } from './testing';

const REPORT = exampleReport();
const FRAMEWORKS = [corporateParenting, protectedCharacteristic, services].map((file) =>
  frameworkDefinitionSchema.parse(file),
);

function section(report: Report, id: string) {
  const found = report.sections.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No section "${id}"`);
  return found;
}

function tableIn(report: Report, id: string): ReportTable {
  const found = section(report, id).blocks.find((block) => block.kind === 'table');
  if (found === undefined) throw new Error(`No table in "${id}"`);
  return found;
}

function wordsOf(block: Block): string {
  return JSON.stringify(block);
}

function record(report: Report, key: string) {
  const found = report.records.find((each) => each.key === key);
  if (found === undefined) throw new Error(`No record "${key}"`);
  return found;
}

describe('the full report', () => {
  it('says who, what, which round, when, by whom and on which terms', () => {
    expect(REPORT.title).toBe('Elmshire (demonstration): Example framework');
    expect(REPORT.subtitle).toBe('Full assessment report, Spring 2026');
    expect(REPORT.meta).toEqual([
      { label: 'Authority', value: 'Elmshire (demonstration)' },
      { label: 'Type of authority', value: "Council with children's services" },
      { label: 'Framework', value: 'Example framework, version 0.0.1-example, pilot wording' },
      { label: 'Round', value: 'Spring 2026' },
      { label: 'Sent', value: '12 June 2026, 10:30' },
      { label: 'Sent by', value: 'Priya Nair, assessment lead' },
      { label: 'Declaration', value: 'These answers are true as far as we know.' },
      { label: 'Method', value: 'Version 1.1' },
      { label: 'This report', value: 'Made on 13 June 2026' },
    ]);
  });

  it('leaves the sender out where names are left out', () => {
    const labels = exampleReport({ submittedBy: null }).meta.map(({ label }) => label);
    expect(labels).not.toContain('Sent by');
  });

  it('goes from the finding to the sources, with a section for every theme', () => {
    expect(REPORT.sections.map(({ id }) => id)).toEqual([
      'finding',
      'reading',
      'lenses',
      'themes',
      'changes',
      'strongest-weakest',
      'evidence',
      'peoples-work',
      'principles',
      'answers',
      'theme-pos',
      'theme-gov',
      'theme-off',
      'theme-num',
      'theme-voi',
      'theme-lea',
      'unanswered',
      'route',
      'method',
      'wording',
      'sources',
    ]);
  });

  it('has no section on change in a first round', () => {
    const first = buildReport(reportInput(sentWith(FULL_ANSWERS)));
    expect(first.sections.map(({ id }) => id)).not.toContain('changes');
    expect(tableIn(first, 'lenses').columns.map(({ label }) => label)).toEqual([
      'Lens',
      'Lowest possible score',
      'Score',
      'Coverage',
    ]);
  });

  it('has a cell for every column in every row of every table', () => {
    for (const { blocks } of REPORT.sections) {
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      }
    }
  });

  it('has no empty cell, and no dash in the place of a word', () => {
    const cells = REPORT.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])),
    );
    for (const cell of cells) {
      const said = JSON.stringify(Object.values(cell).slice(1));
      expect(said).not.toMatch(/"\s*(-|–|—|N\/A|)\s*"/u);
    }
  });

  it('prints the comment beside the answer, and says where evidence was not recorded', () => {
    expect(wordsOf(tableIn(REPORT, 'theme-gov'))).toContain('Partners meet each month.');
    expect(JSON.stringify(section(REPORT, 'answers'))).toContain('was not recorded when this was sent');
    expect(section(REPORT, 'evidence')).toMatchObject({
      heading: 'Evidence was not recorded when this was sent',
      blocks: [],
    });
  });

  it('names the evidence of each answer and counts it by theme, apart from every score (demands 27)', () => {
    const piece = { id: 'p', kind: 'file', title: 'Joint protocol', url: null, datedOn: null } as const;
    const evidence = { 'ex-gov-01': [{ ...piece, checkedBy: null, fileName: 'protocol.pdf' }] };
    const report = exampleReport({ evidence });
    expect(wordsOf(tableIn(report, 'theme-gov'))).toContain('Evidence: documented. Joint protocol.');
    expect(section(report, 'evidence').heading).toMatch(/^Evidence: 1 of \d+ answers rest on more/);
    const record = report.records.find(({ key }) => key === 'ex-gov-01');
    expect(record).toMatchObject({ evidence_strength: 'documented', evidence: 'Joint protocol' });
    const scores = ({ records }: Report) => records.map(({ score, coverage }) => [score, coverage]);
    expect(scores(report)).toEqual(scores(REPORT));
  });

  it('suggests what to do about the weakest answers, and not about the strongest', () => {
    const [strongest, weakest] = section(REPORT, 'strongest-weakest').blocks;
    expect(strongest && wordsOf(strongest)).not.toContain('Agree who owns this');
    expect(weakest && wordsOf(weakest)).toContain('Agree who owns this');
    expect(weakest && wordsOf(weakest)).toContain('Head of service. 3 months');
  });

  it('lists what was left out with its reason and words, and what is not known', () => {
    const words = JSON.stringify(section(REPORT, 'unanswered'));
    expect(words).toContain('Another reason, agreed by the approver: 1');
    expect(words).toContain('Our partners do this for us.');
    expect(words).toContain('Do not know: 1 question.');
    expect(words).toContain('What has been hardest?');
  });

  it('says that the wording is a pilot, and where it comes from', () => {
    expect(JSON.stringify(section(REPORT, 'wording'))).toContain(
      'not yet been tested with care-experienced people',
    );
    expect(JSON.stringify(section(REPORT, 'sources'))).toContain('First guide');
  });

  it('is the same from the same input', () => {
    expect(exampleReport()).toEqual(REPORT);
  });
});

describe('questions that are not shown', () => {
  it('are nowhere in the report, with or without an answer', () => {
    const answers = { ...FULL_ANSWERS, 'ex-pos-04': answered(3) };
    const comments = { 'ex-pos-04': 'Kept, but not asked.' };
    const report = buildReport(reportInput(sentWith(answers), { comments }));
    const words = JSON.stringify(report);
    expect(words).not.toContain('How ready is the council to decide?');
    expect(words).not.toContain('Kept, but not asked.');
    expect(report.records.map(({ key }) => key)).not.toContain('ex-pos-04');
  });
});

describe('small numbers about people', () => {
  it('are hidden in the answer, its score and the table of data, and the report says so', () => {
    expect(wordsOf(tableIn(REPORT, 'theme-off'))).toContain('hidden of 30');
    expect(record(REPORT, 'ex-off-02')).toMatchObject({
      answer: 'hidden of 30',
      numerator: 'hidden',
      denominator: 30,
      percentage: 'hidden',
    });
    expect(JSON.stringify(section(REPORT, 'reading'))).toContain('reads “hidden”');
    expect(JSON.stringify(section(REPORT, 'reading'))).not.toContain('nothing had to be hidden');
  });

  it('leave no trace anywhere: every hidden number makes the same report', () => {
    const reportOf = (numerator: number) =>
      exampleReport({
        ...sentWith({ ...FULL_ANSWERS, 'ex-off-02': answered({ numerator, denominator: 30 }) }),
      });
    const first = JSON.stringify(reportOf(1));
    for (const numerator of [2, 3, 4, 5, 25, 26, 27, 28, 29]) {
      expect(JSON.stringify(reportOf(numerator))).toBe(first);
    }
    expect(JSON.stringify(reportOf(15))).not.toBe(first);
  });

  it('leave no trace of how many people were paid', () => {
    const definition = FRAMEWORKS[2];
    if (definition === undefined) throw new Error('No framework');
    const reportOf = (paid: number) =>
      buildReport(
        reportInput(sentWith({ 's21-voi-01': answered(4), 's21-voi-05': answered(paid) }, { definition })),
      );
    const texts = new Set([1, 2, 3, 4, 5].map((paid) => JSON.stringify(reportOf(paid))));
    expect(texts.size).toBe(1);
    expect(wordsOf(tableIn(reportOf(3), 'peoples-work'))).toContain('hidden');
    expect(wordsOf(tableIn(reportOf(0), 'peoples-work'))).toContain('"display":"0"');
    expect(wordsOf(tableIn(reportOf(11), 'peoples-work'))).toContain('"display":"11"');
  });

  it('say that scores leave out a number that is scored, and count it in none', () => {
    const definition = FRAMEWORKS[2];
    if (definition === undefined) throw new Error('No framework');
    const reportOf = (numerator: number) => {
      const answers = {
        's21-pla-01': answered(2),
        's21-pla-02': answered({ numerator, denominator: 30 }),
      };
      return buildReport(reportInput(sentWith(answers, { definition })));
    };
    expect(JSON.stringify(section(reportOf(29), 'reading'))).toContain('One hidden number is scored');
    expect(record(reportOf(29), 'pla')).toMatchObject({ score: 50 });
    expect(record(reportOf(29), 's21-pla-02')).toMatchObject({ answer: 'hidden of 30', score: 'hidden' });
    expect(JSON.stringify(section(reportOf(15), 'reading'))).not.toContain('is scored');
    expect(record(reportOf(30), 'pla')).toMatchObject({ score: 66.7 });
  });

  it('say when nothing had to be hidden', () => {
    const report = buildReport(reportInput(sentWith(FULL_ANSWERS)));
    expect(JSON.stringify(section(report, 'reading'))).toContain('nothing had to be hidden');
  });
});

describe('a framework that asks too little for a score', () => {
  const sent = sentWith(FULL_ANSWERS);
  const few = { ...sent, scores: { ...sent.scores, scoredQuestions: 4 } };
  const report = buildReport(reportInput(few));

  it('says why, and prints questions without scores of groups', () => {
    expect(JSON.stringify(section(report, 'finding'))).toContain('4 scored questions');
    expect(record(report, 'overall').score).toBe('Not scored');
    expect(section(report, 'lenses').blocks.map(({ kind }) => kind)).not.toContain('figure');
    expect(tableIn(report, 'themes').columns.map(({ label }) => label)).not.toContain('0 to 100');
  });
});

describe('one calculation', () => {
  it.each(expected.cases)('$id: every figure of the report is the exact one, rounded once', (example) => {
    const definition = FRAMEWORKS.find(({ id }) => id === example.framework);
    if (definition === undefined) throw new Error(`No framework ${example.framework}`);
    const answers = Object.fromEntries(
      Object.entries(example.answers).map(([id, answer]) => [id, answerSchema.parse(answer)]),
    );
    const authorityType = authorityTypeSchema.parse(example.authorityType);
    const named = PRINCIPLE_IDS.map((id) => ({ id, name: id }));
    const sent = sentWith(answers, { definition, authorityType });
    const report = buildReport(reportInput(sent, { principles: named }));
    const { overall, themes, lenses, principles } = example.expected;
    const levels = { theme: themes, lens: lenses, principle: principles, overall: { overall } };
    for (const [level, groups] of Object.entries(levels)) {
      const found = report.records.filter((each) => each.level === level);
      for (const [key, group] of Object.entries(groups)) {
        const { score, coverage, lowest_possible_score } = found.find((each) => each.key === key) ?? {};
        expect([score, coverage, lowest_possible_score], `${level} ${key}`).toEqual([
          group.scoreDisplay ?? 'No score',
          group.coverageDisplay ?? 'Nothing to answer',
          group.lowestPossibleDisplay ?? 'No score',
        ]);
      }
    }
    const questions = report.records.filter(({ level }) => level === 'question');
    expect(questions).toHaveLength(example.expected.shownQuestions);
  });
});
