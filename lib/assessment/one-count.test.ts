import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/framework/answer';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import { answersByTheme } from './answer-list';
import { countRows } from './check-words';
import { homeTasks } from './home-tasks';
import { listNotAgreed } from './not-agreed';
import { assessmentProgress, nextUnanswered } from './progress';
import { answeredWords, countGaps, sendingWords, tickWords } from './task-list-words';
import { exampleAssessment, exampleOverview } from './testing';

const framework = exampleFramework();
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom<Answer[]>({ state: 'dk' }, { state: 'blank' }, { state: 'na', reason: 'not-adopted' }),
  fc.constantFrom('adopted', 'planned').map((value): Answer => ({ state: 'answered', value })),
  fc
    .boolean()
    .map((agreed): Answer => ({ state: 'na', reason: 'other', text: 'Not for us, truly.', agreed })),
);
const answerings = fc
  .dictionary(fc.constantFrom(...allQuestions(framework).map(({ id }) => id)), answer)
  .map((answers) => ({ authorityType: 'childrens-services' as const, answers }));

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The one task of a lead on the home page, for these answers. */
function homeTask(answering: Parameters<typeof listNotAgreed>[1]) {
  const { total: progress } = assessmentProgress(framework, answering);
  const open = { progress, next: nextUnanswered(framework, answering, null), waitingForApprover: 0 };
  const overview = exampleOverview({ offered: [], assessments: [exampleAssessment({ open })] });
  return homeTasks(overview, { start: true, answer: true, agree: false, send: true })[0];
}

describe('one number for how much is answered', () => {
  it('is the same in the list of assessments, on the task list and where answers are checked', () => {
    fc.assert(
      fc.property(answerings, (answering) => {
        const { total, themes } = assessmentProgress(framework, answering);
        const byTheme = answersByTheme(framework, answering, new Map());
        expect(sum(themes.map(({ completed }) => completed))).toBe(total.completed);
        expect(sum(byTheme.map(({ completed }) => completed))).toBe(total.completed);
        expect(sum(byTheme.map(({ rows }) => rows.length))).toBe(total.shown);
        const rows = countRows(total, { isOpen: true });
        const counted = rows.filter(({ counted: name }) => !/not agreed|^Not answered/.test(name));
        expect(sum(counted.map(({ questions }) => questions))).toBe(total.completed);
        expect(answeredWords(total)).toContain(`${total.completed} of ${total.shown} `);
      }),
    );
  });

  it('leaves gaps of two kinds, which the home page, the task list and the page of answers name alike', () => {
    fc.assert(
      fc.property(answerings, (answering) => {
        const { total, themes } = assessmentProgress(framework, answering);
        const gaps = countGaps(total);
        expect(gaps).toBe(total.shown - total.completed);
        expect(total.naNotCounted).toBe(listNotAgreed(framework, answering).length);
        expect(sum(themes.map(({ blank }) => blank))).toBe(total.blank);
        if (gaps > 0) expect(sendingWords(total)).toContain(`It can be sent with ${gaps} `);
        if (total.blank > 0) expect(homeTask(answering)?.title).toContain(`Answer ${total.blank} `);
        if (total.blank > 0 && total.blank < total.shown)
          expect(homeTask(answering)?.detail).toMatch(
            new RegExp(`^${total.completed} of ${total.shown} (is|are) answered`, 'u'),
          );
        if (total.blank > 0) expect(tickWords(total)).toContain(`${total.blank} not answered`);
      }),
    );
  });
});
