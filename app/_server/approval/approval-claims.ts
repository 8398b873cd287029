import 'server-only';
import { setImmediate as letOthersGoFirst } from 'node:timers/promises';
import { changedSince, evidenceKey } from '@/lib/assessment/approval';
import type { Claim, ThemeClaims } from '@/lib/assessment/claim';
import type { HistorySide } from '@/lib/assessment/history-line';
import type { MarkedText } from '@/lib/assessment/save-outcome';
import { backingInWords } from '@/lib/evidence/backing';
import { BLANK } from '@/lib/framework/answer';
import type { Answer } from '@/lib/framework/answer';
import { NOT_ANSWERED, answerText } from '@/lib/framework/answer-text';
import type { Question } from '@/lib/framework/question';
import { isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import type { Decision } from './load-approval';
import { markDifferences, unmarked } from '@/app/_server/answering/marked-text';

const NOBODY_ANSWERED = { answer: BLANK, comment: '', savedBy: null };

/**
 * What the council claims, theme by theme. Once there was a decision, and unless `isWhole`, only what changed since, and
 * what was sent back and did not: the approver has read the rest. Comparing two texts keeps this process busy, so other requests are answered in between.
 */
export async function approvalClaims(
  decision: Decision,
  { isWhole }: { readonly isWhole: boolean },
): Promise<readonly ThemeClaims[]> {
  const { assessment, definition, answers, approval, last } = decision;
  const answering = { authorityType: assessment.authorityType, answers };
  const shown = new Set(shownQuestions(definition, answering).map(({ id }) => id));
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, answering);
  const changed = new Set(last === undefined ? [] : changedSince(last.decision.read, approval.versions));
  const toRead =
    isWhole || last === undefined ? shown : new Set([...changed, ...decision.sentBackFor.keys()]);
  const isListed = ({ id }: Question): boolean => shown.has(id) && toRead.has(id);
  const themes: ThemeClaims[] = [];
  for (const { id: themeId, title, questions } of definition.themes) {
    const claims: Claim[] = [];
    for (const question of questions.filter(isListed)) {
      await letOthersGoFirst();
      const isChanged = changed.has(question.id);
      claims.push(claimOf(question, decision, { onNotAdoptedRoute, isChanged }));
    }
    if (claims.length > 0) themes.push({ themeId, title, claims });
  }
  return themes;
}

function claimOf(
  question: Question,
  { saved, earlier, backingOf, sentBackFor, last, approval }: Decision,
  options: { readonly onNotAdoptedRoute: boolean; readonly isChanged: boolean },
): Claim {
  const backed = evidenceKey(question.id);
  const { answer, comment, savedBy } = saved.get(question.id) ?? NOBODY_ANSWERED;
  const side = (said: Answer, words: MarkedText): HistorySide => ({
    answer: said.state === 'blank' ? NOT_ANSWERED : answerText(question, said, options),
    comment: words,
  });
  const claim = {
    questionId: question.id,
    question: question.text,
    who: savedBy,
    isBackedAnew: last !== undefined && last.decision.read[backed] !== approval.versions[backed],
    evidence: backingInWords(backingOf(question.id)),
    sentBackFor: sentBackFor.get(question.id) ?? null,
    isStillOpen: sentBackFor.has(question.id) && !options.isChanged,
  };
  const before = earlier.get(question.id);
  if (before === undefined) return { ...claim, now: side(answer, unmarked(comment)), before: null };
  const { mine, theirs } = markDifferences(comment, before.comment);
  return { ...claim, now: side(answer, mine), before: side(before.answer, theirs) };
}
