import 'server-only';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { afterSavingHref, assessmentHref, themeHref } from '@/lib/assessment/addresses';
import { keptSide } from '@/lib/assessment/kept-side';
import type { Kept } from '@/lib/assessment/kept-side';
import { nextShownTheme } from '@/lib/assessment/next-theme';
import { questionFields } from '@/lib/assessment/question-fields';
import type { SaveOutcome } from '@/lib/assessment/save-outcome';
import type { ThemeFormState } from '@/lib/assessment/theme-form-state';
import { NOTHING_SENT, outcomeMessages } from '@/lib/assessment/theme-form-state';
import { formatDayTime } from '@/lib/format/date';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import { lacksReason } from '@/lib/framework/published-answer';
import type { Question } from '@/lib/framework/question';
import { applicableQuestions, shownQuestions } from '@/lib/framework/visibility';
import type { LoadedAssessment } from './load-assessment';
import { loadAssessment } from './load-assessment';
import { isUntouched, saveQuestion } from './save-question';

export type ThemeSave = {
  readonly assessmentId: string;
  readonly themeId: string;
  readonly form: FormData;
  readonly now: Date;
};

export type ThemeSaveResult =
  | { readonly ok: true; readonly stays: boolean; readonly goTo: string }
  | { readonly ok: false; readonly state: ThemeFormState };

/**
 * Saves each question of a theme that a form carries, one by one: a fault in one keeps none of the others from being
 * saved. Undefined when there is no such assessment or theme. `stays`: on the theme's page, which says which
 * question the answers have brought onto it since it was drawn, or which of two answers was kept.
 */
export async function saveTheme(
  tx: Transaction,
  scope: AuthorityScope,
  save: ThemeSave,
): Promise<ThemeSaveResult | undefined> {
  const loaded = await loadAssessment(tx, scope, save.assessmentId);
  const theme = loaded?.definition.themes.find(({ id }) => id === save.themeId);
  if (loaded === undefined || theme === undefined) return undefined;
  const asked = new Set(applicableQuestions(loaded.definition, loaded.assessment.authorityType));
  const sent = theme.questions
    .filter((question) => asked.has(question))
    .map((question) => ({
      question,
      fields: questionFields(save.form, question.id),
    }));
  const carried = sent.filter(({ fields }) => fields['version'] !== undefined);
  const questions: Record<string, { fields: AnswerFields; outcome: SaveOutcome }> = {};
  for (const { question, fields } of carried) {
    questions[question.id] = {
      fields,
      outcome: await saveOne(tx, scope, { loaded, question, fields, save }),
    };
  }
  const needsPerson = Object.values(questions).some(({ outcome }) => outcomeMessages(outcome).length > 0);
  if (needsPerson) return { ok: false, state: { ...NOTHING_SENT, questions } };
  return whereNext(tx, scope, {
    save,
    drawn: carried.map(({ question }) => question.id),
    kept: carried.flatMap(({ question, fields }) => {
      const side = keptSide(fields);
      return side === null ? [] : [{ questionId: question.id, side }];
    }),
  });
}

async function saveOne(
  tx: Transaction,
  scope: AuthorityScope,
  {
    loaded,
    question,
    fields,
    save,
  }: {
    readonly loaded: LoadedAssessment;
    readonly question: Question;
    readonly fields: AnswerFields;
    readonly save: ThemeSave;
  },
): Promise<SaveOutcome> {
  const { id: assessmentId, authorityType } = loaded.assessment;
  const one = {
    assessmentId,
    authorityType,
    definition: loaded.definition,
    question,
    fields,
    now: save.now,
  };
  const saved = loaded.saved.get(question.id);
  if (isUntouched(one, saved)) {
    return {
      outcome: 'unchanged',
      version: saved?.version ?? 0,
      savedAt: saved === undefined ? '' : formatDayTime(saved.savedAt),
      ...(lacksReason(saved?.answer) ? { lacksReason: true } : {}),
    };
  }
  return saveQuestion(tx, scope, one);
}

async function whereNext(
  tx: Transaction,
  scope: AuthorityScope,
  {
    save,
    drawn,
    kept,
  }: { readonly save: ThemeSave; readonly drawn: readonly string[]; readonly kept: readonly Kept[] },
): Promise<ThemeSaveResult | undefined> {
  const loaded = await loadAssessment(tx, scope, save.assessmentId);
  if (loaded === undefined) return undefined;
  const { definition, assessment, answers } = loaded;
  const answering = { authorityType: assessment.authorityType, answers };
  const shown = new Set(shownQuestions(definition, answering).map(({ id }) => id));
  const theme = definition.themes.find(({ id }) => id === save.themeId);
  const opened = theme?.questions.find(({ id }) => shown.has(id) && !drawn.includes(id))?.id ?? null;
  if (opened !== null || kept.length > 0) {
    return {
      ok: true,
      stays: true,
      goTo: afterSavingHref(save.assessmentId, save.themeId, { opened, kept }),
    };
  }
  const next = nextShownTheme(definition, answering, save.themeId);
  return {
    ok: true,
    stays: false,
    goTo:
      next === undefined
        ? assessmentHref(save.assessmentId, 'check-answers')
        : themeHref(save.assessmentId, next.id),
  };
}
