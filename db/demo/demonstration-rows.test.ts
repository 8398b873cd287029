import { describe, expect, it } from 'vitest';
import { frozenAnswersSchema } from '@/lib/assessment/frozen-answers';
import type { FrameworkId } from '@/lib/framework/definition';
import { LENSES } from '@/lib/framework/question';
import { roundHalfUp } from '@/lib/scoring/fraction';
import { METHOD_VERSION, assessmentScoresSchema } from '@/lib/scoring/scores';
import { demonstrationCouncils } from './councils';
import { demonstrationRows } from './demonstration-rows';
import { DAY, councilNamed, readFrameworks } from './testing';

const rows = demonstrationRows({ today: DAY, frameworks: readFrameworks() });

const submissions = rows.submissions.map((row) => ({
  ...row,
  scores: assessmentScoresSchema.parse(row.scores),
}));

function sentBy(name: string, frameworkId: FrameworkId) {
  return submissions
    .filter((row) => row.authorityCode === councilNamed(name).code && row.frameworkId === frameworkId)
    .sort((a, b) => Number(a.submittedAt) - Number(b.submittedAt));
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

describe('the rows of the demonstration', () => {
  it('are the same for the same day, ids and all', () => {
    expect(demonstrationRows({ today: DAY, frameworks: readFrameworks() })).toEqual(rows);
  });

  it('differ on another day in dates and the names of rounds only', () => {
    const later = demonstrationRows({ today: '2028-02-03', frameworks: readFrameworks() });
    const withoutDates = (each: unknown) =>
      JSON.stringify(each)
        .replaceAll(/\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?/g, 'a day')
        .replaceAll(/\d{1,2} [A-Z][a-z]+ \d{4}/g, 'a day')
        .replaceAll(/(Spring|Autumn) \d{4}/g, 'a round');
    expect(withoutDates(later)).toBe(withoutDates(rows));
    expect(later.rounds.map(({ name }) => name)).toEqual(['Spring 2027', 'Autumn 2027', 'Spring 2028']);
  });

  it('are few enough to load in a few seconds', () => {
    expect(rows.answers.length).toBeLessThan(15_000);
    expect(rows.submissionFigures.length).toBeLessThan(15_000);
  });

  it('have ids of their own', () => {
    const ids = [...rows.rounds, ...rows.members, ...rows.assessments, ...rows.submissions].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ask every framework in every round', () => {
    expect(rows.roundFrameworks).toHaveLength(9);
  });

  it('freeze in a submission the answers that stand in the assessment', () => {
    for (const submission of rows.submissions) {
      const frozen = frozenAnswersSchema.parse(submission.answers);
      const saved = rows.answers.filter(({ assessmentId }) => assessmentId === submission.assessmentId);
      expect(Object.keys(frozen)).toEqual(saved.map(({ questionId }) => questionId));
      expect(saved.map(({ state }) => state)).toEqual(
        Object.values(frozen).map(({ answer }) => answer.state),
      );
      expect(submission.methodVersion).toBe(METHOD_VERSION);
    }
  });

  it('list the ready accounts in an order of their own, Elmshire’s lead first', () => {
    const [first, ...others] = rows.demonstrationAccounts;
    expect(rows.users.find(({ id }) => id === first?.userId)?.name).toBe('Priya Nair');
    expect(others.every(({ listOrder }) => listOrder > (first?.listOrder ?? 0))).toBe(true);
  });

  it('say who gave each place, and who ended it: the lab its own and the leads’, each lead the others', () => {
    const leads = new Map(demonstrationCouncils.map(({ code, lead }) => [code, lead] as const));
    expect(leads.get('DEMO0011')).toBe('Owen Pryce');
    for (const { displayName, authorityCode, role, addedBy, addedByLab = false } of rows.members) {
      const council = role === 'lead' ? null : (authorityCode ?? null);
      const expected =
        council === null
          ? { addedBy: 'Fiona Achterberg', addedByLab: true }
          : { addedBy: leads.get(council), addedByLab: false };
      expect({ addedBy, addedByLab }, displayName).toEqual(expected);
    }
    const left = rows.members.filter(({ leftAt }) => leftAt !== null);
    expect(left.map(({ displayName, endedBy }) => [displayName, endedBy])).toEqual([
      ['Dr Anil Shah', 'Priya Nair'],
      ['Moira Szabo', 'Fiona Achterberg'],
    ]);
  });

  it('give a person with two places a row for each', () => {
    const tamsin = rows.users.find(({ name }) => name === 'Tamsin Oyelaran');
    const places = rows.members.filter(({ userId }) => userId === tamsin?.id);
    expect(places.map(({ authorityCode, role }) => `${role} of ${authorityCode ?? 'the lab'}`)).toEqual([
      'contributor of DEMO0001',
      'reviewer of DEMO0011',
    ]);
  });

  it('keep the approver’s agreement beside the answer', () => {
    const others = rows.answers.filter(({ naReason }) => naReason === 'other');
    expect(new Set(others.map(({ naAgreed }) => naAgreed))).toEqual(new Set([true, false]));
    const places = new Map(rows.members.map((row) => [row.id, row] as const));
    for (const { naAgreed, naAgreedBy, authorityCode } of others) {
      const approver = places.get(naAgreedBy ?? '');
      expect(approver?.authorityCode).toBe(naAgreed === true ? authorityCode : undefined);
      // Only Elmshire has an approver; the leads of the others stand in.
      const role = authorityCode === councilNamed('Elmshire').code ? 'approver' : 'lead';
      expect(approver?.role).toBe(naAgreed === true ? role : undefined);
    }
  });

  it('keep every figure between 0 and 100, and null where nothing was left to score', () => {
    const values = rows.submissionFigures.flatMap(({ lowestPossible, coverage }) => [
      lowestPossible,
      coverage,
    ]);
    const numbers = values.flatMap((value) => value ?? []);
    expect(numbers.every((value) => value >= 0 && value <= 100)).toBe(true);
    expect(values).toContain(null);
  });

  it('are saved by people of the same council', () => {
    const council = new Map(rows.members.map(({ id, authorityCode }) => [id, authorityCode] as const));
    expect(rows.answers.filter((row) => council.get(row.savedBy) !== row.authorityCode)).toEqual([]);
  });

  it('make everything private for the council that withdrew, some time after it had sent', () => {
    const choices = rows.sharingChoices.filter(
      ({ authorityCode }) => authorityCode === councilNamed('Rookshire').code,
    );
    expect(choices.length).toBeGreaterThan(0);
    for (const { level, chosenAt, assessmentId } of choices) {
      const sent = rows.submissions.find((row) => row.assessmentId === assessmentId);
      expect(level).toBe('private');
      expect(Number(chosenAt)).toBeGreaterThan(Number(sent?.submittedAt));
      expect(Number(chosenAt)).toBeLessThan(Date.parse(DAY));
    }
  });
});

describe('the scores of the demonstration', () => {
  it.each(['services-21-plus', 'corporate-parenting', 'protected-characteristic'] as const)(
    '%s: fall from policy to impact, on average over councils',
    (frameworkId) => {
      const means = LENSES.map((lens) =>
        meanOf(
          submissions
            .filter((row) => row.frameworkId === frameworkId)
            .flatMap(({ scores }) => {
              const lowest = scores.lenses[lens]?.lowestPossible;
              return typeof lowest === 'string' ? [roundHalfUp(lowest, 1)] : [];
            }),
        ),
      );
      const [policy = 0, practice = 0, culture = 0, impact = 0] = means;
      expect(policy).toBeGreaterThan(practice + 5);
      expect(practice).toBeGreaterThan(culture + 3);
      expect(culture).toBeGreaterThan(impact + 5);
    },
  );

  it.each(['services-21-plus', 'corporate-parenting', 'protected-characteristic'] as const)(
    '%s: spread as in life, from low to high and without extremes',
    (frameworkId) => {
      const overall = submissions
        .filter((row) => row.frameworkId === frameworkId)
        .map(({ scores }) => roundHalfUp(scores.overall.lowestPossible ?? '0', 1));
      expect(Math.min(...overall)).toBeGreaterThan(10);
      expect(Math.max(...overall)).toBeLessThan(90);
      expect(Math.max(...overall) - Math.min(...overall)).toBeGreaterThan(30);
      expect(meanOf(overall)).toBeGreaterThan(40);
      expect(meanOf(overall)).toBeLessThan(60);
    },
  );

  it('have missing answers and answers left out: coverage is seldom whole and sometimes low', () => {
    const coverages = rows.submissionFigures.flatMap(({ level, coverage }) =>
      level === 'overall' && typeof coverage === 'number' ? [coverage] : [],
    );
    expect(coverages.filter((coverage) => coverage === 100).length).toBeLessThan(coverages.length / 2);
    expect(Math.min(...coverages)).toBeLessThan(80);
  });

  it('of Elmshire are those of the pictures', () => {
    const display = (lowest: string | null | undefined) => roundHalfUp(lowest ?? '0', 1);
    const [autumn, spring] = sentBy('Elmshire', 'services-21-plus').map(({ scores }) => ({
      overall: [scores.overall.score, scores.overall.coverage, scores.overall.lowestPossible].map(display),
      lenses: LENSES.map((lens) => display(scores.lenses[lens]?.lowestPossible)),
      themes: Object.values(scores.themes).map(({ lowestPossible }) => display(lowestPossible)),
      peopleWork: scores.peopleWork,
    }));
    expect(autumn?.lenses).toEqual([53.3, 43.5, 30.6, 18.8]);
    expect(spring).toEqual({
      overall: [52.7, 94.7, 49.9],
      lenses: [68.9, 51.6, 52.8, 18.8],
      themes: [50, 55, 57.1, 46.4, 50, 29.2, 54.2, 53.3, 50],
      peopleWork: 3,
    });
  });

  it('of some councils rise and of some fall between two rounds', () => {
    const changes = rows.authorities.flatMap(({ shortName }) => {
      const [before, after] = sentBy(shortName, 'services-21-plus').map(({ scores }) =>
        roundHalfUp(scores.overall.lowestPossible ?? '0', 1),
      );
      return before === undefined || after === undefined ? [] : [after - before];
    });
    expect(changes.filter((change) => change > 3).length).toBeGreaterThan(5);
    expect(changes.filter((change) => change < -3).length).toBeGreaterThanOrEqual(2);
  });
});
