import { z } from 'zod';
import type { FieldError } from '@/lib/action-state';

/** How long a reason, a comment of an approver, or a note to one may be, in characters. */
export const REASON_MAX_LENGTH = 1000;

const TOO_LONG = `must be ${REASON_MAX_LENGTH} characters or fewer`;

/** A reason that somebody has to give. `what` begins the message: "The reason". */
export function reasonSchema(missing: string) {
  return z.string({ error: missing }).trim().min(1, missing).max(REASON_MAX_LENGTH, `The reason ${TOO_LONG}`);
}

/** Words that may be left out. `what` begins the message: "The note". */
export function wordsSchema(what: string) {
  return z.string().trim().max(REASON_MAX_LENGTH, `${what} ${TOO_LONG}`).default('');
}

/** What the box for a comment is called. */
export const COMMENT_LABEL = 'Comment to the lead';

/** What the box is called in which an approver refuses a “not applicable”. */
export const WHY_IT_APPLIES = 'Why it does apply';

/** The name of the box that holds the reason to send a theme, or a question, back. */
export function reasonField(of: 'theme' | 'question', id: string): string {
  return `${of}-reason-${id}`;
}

/** Every box that a decision can be written in, with what it is about: each theme, its questions, then the comment. */
export function decisionBoxes(
  themes: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly { readonly id: string; readonly text: string }[];
  }[],
): readonly { readonly name: string; readonly label: string }[] {
  return [
    ...themes.flatMap(({ id, title, questions }) => [
      { name: reasonField('theme', id), label: `The whole theme: ${title}` },
      ...questions.map((question) => ({
        name: reasonField('question', question.id),
        label: question.text,
      })),
    ]),
    { name: 'comment', label: COMMENT_LABEL },
  ];
}

export type DecisionFields =
  | {
      readonly ok: true;
      readonly decision: 'approve' | 'send-back';
      readonly reasons: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type AskedTheme = { readonly themeId: string; readonly questionIds: readonly string[] };

/**
 * Reads what an approver decided. A reason for a theme sends each of its questions back that has no reason of its own.
 * Approving with a reason written, and sending back without one, are faults: neither is guessed at. `reasons` is by
 * question id, each 1 to `REASON_MAX_LENGTH` characters.
 */
export function readDecision(
  fields: Readonly<Record<string, string>>,
  themes: readonly AskedTheme[],
): DecisionFields {
  const written = (name: string): string => (fields[name] ?? '').trim();
  const names = themes.flatMap(({ themeId, questionIds }) => [
    reasonField('theme', themeId),
    ...questionIds.map((id) => reasonField('question', id)),
  ]);
  const long = names
    .filter((name) => written(name).length > REASON_MAX_LENGTH)
    .map((field) => ({ field, message: `The reason ${TOO_LONG}` }));
  if (long.length > 0) return { ok: false, errors: long };
  const reasons = new Map(
    themes.flatMap(({ themeId, questionIds }) =>
      questionIds.flatMap((id) => {
        const reason = written(reasonField('question', id)) || written(reasonField('theme', themeId));
        return reason === '' ? [] : [[id, reason] as const];
      }),
    ),
  );
  return judged(fields['decision'], reasons);
}

function judged(decision: string | undefined, reasons: ReadonlyMap<string, string>): DecisionFields {
  if (decision !== 'approve' && decision !== 'send-back') return fault(CHOOSE);
  if (decision === 'approve' && reasons.size > 0) return fault(APPROVED_WITH_REASON);
  if (decision === 'send-back' && reasons.size === 0) return fault(NO_REASON);
  return { ok: true, decision, reasons };
}

function fault(message: string): DecisionFields {
  return { ok: false, errors: [{ field: 'decision', message }] };
}

const CHOOSE = 'Select whether you approve or send back';
const APPROVED_WITH_REASON =
  'You wrote a reason to send something back. Select “Send back”, or empty the reason and approve';
const NO_REASON = 'Write the reason beside at least one question or theme that you send back';
