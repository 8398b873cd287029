import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/framework/answer';
import { exampleFramework } from '@/lib/framework/testing';
import { shownQuestions } from '@/lib/framework/visibility';
import { answersByTheme } from './answer-list';
import type { AnswerNotes } from './answer-list';

const framework = exampleFramework();
const NO_NOTES: AnswerNotes = new Map();

function list(answers: Answers, notes = NO_NOTES) {
  return answersByTheme(framework, { authorityType: 'childrens-services', answers }, notes);
}

function row(answers: Answers, questionId: string, notes = NO_NOTES) {
  const found = list(answers, notes)
    .flatMap((theme) => theme.rows)
    .find((each) => each.questionId === questionId);
  if (found === undefined) throw new Error(`No row "${questionId}"`);
  return found;
}

describe('the answers, theme by theme', () => {
  it('hold every question that is asked, in the order of the framework, answered or not', () => {
    const asked = shownQuestions(framework, { authorityType: 'childrens-services', answers: {} });
    expect(list({}).flatMap((theme) => theme.rows.map((each) => each.questionId))).toEqual(
      asked.map((question) => question.id),
    );
    expect(row({}, 'ex-gov-01').answer).toMatchObject({ state: 'blank', headline: 'Not answered' });
  });

  it('leave out a question that an earlier answer hides, though its answer is kept', () => {
    const hidden: Answers = { 'ex-pos-03': { state: 'answered', value: 2 } };
    expect(list(hidden).flatMap((theme) => theme.rows.map((each) => each.questionId))).not.toContain(
      'ex-pos-03',
    );
  });

  it('count what has an answer of any kind', () => {
    const governance = list({
      'ex-gov-01': { state: 'dk' },
      'ex-gov-03': { state: 'answered', value: false },
    }).find((theme) => theme.themeId === 'gov');
    expect(governance).toMatchObject({ title: 'Leadership', completed: 2 });
    expect(governance?.rows).toHaveLength(3);
  });

  it('say “not applicable” that nobody agreed in other words than one that counts', () => {
    const text = 'Our fire authority holds this, not the council.';
    const open = row({ 'ex-gov-03': { state: 'na', reason: 'other', text } }, 'ex-gov-03');
    expect(open.answer).toMatchObject({ state: 'na-not-counted', detail: text });
    const agreed = row({ 'ex-gov-03': { state: 'na', reason: 'other', text, agreed: true } }, 'ex-gov-03');
    expect(agreed.answer).toMatchObject({ state: 'na', headline: 'Not applicable' });
  });

  it('carry the comment and the name of whoever saved it', () => {
    const notes: AnswerNotes = new Map([
      [
        'ex-gov-03',
        {
          comment: 'Since May.',
          by: 'Dee Adeyemi',
          evidence: { strength: 'documented' as const, titles: ['Joint protocol'] },
        },
      ],
    ]);
    const answers: Answers = { 'ex-gov-03': { state: 'answered', value: true } };
    expect(row(answers, 'ex-gov-03', notes)).toMatchObject({
      comment: 'Since May.',
      by: 'Dee Adeyemi',
      evidence: { strength: 'documented' as const, titles: ['Joint protocol'] },
    });
    expect(row(answers, 'ex-gov-01', notes)).toMatchObject({ comment: '', by: null });
  });
});
