import type { FieldError } from '@/lib/action-state';
import type { Answer } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { answerWords } from './difference-lines';
import { answerVersionField, judgementField } from './field-names';

/** An answer that the council saved again after a reviewer's page was drawn. Null where it said nothing. */
export type MovedAnswer = {
  readonly subject: string;
  /** What it said on the page. */
  readonly read: Answer | null;
  readonly now: Answer | null;
  /** The version that stands. */
  readonly version: number;
};

/** What became of an answer since the reviewer read it, in one sentence. */
function movedWords(
  { subject, read, now }: MovedAnswer,
  { definition }: { readonly definition: FrameworkDefinition },
): string {
  const then = answerWords(definition, subject, read);
  const today = answerWords(definition, subject, now);
  const since = 'since you opened this page';
  return then === today
    ? `The council saved its answer again ${since}. It still says “${today}”, and its comment or evidence may be another`
    : `The council changed its answer ${since}, from “${then}” to “${today}”`;
}

/** Why a difference is not settled: its reviewer has not read what stands now. */
export function notSettledWords(
  moved: MovedAnswer,
  page: { readonly definition: FrameworkDefinition },
): string {
  return `${movedWords(moved, page)}. It is not marked as settled. Read the answer, and mark it again if that settles it`;
}

/** Why judgements are not saved: their reviewer has not read what they would stand beside. */
export function movedErrors(
  moved: readonly MovedAnswer[],
  page: { readonly definition: FrameworkDefinition },
): readonly FieldError[] {
  return moved.map((one) => ({
    field: judgementField(one.subject),
    message: `${movedWords(one, page)}. What you chose here is not saved. Save again to say it of the answer that stands now`,
  }));
}

/** The answers that the form goes on from, so that saving again judges what its writer has now read. */
export function movedValues(moved: readonly MovedAnswer[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    moved.map(({ subject, version }) => [answerVersionField(subject), String(version)]),
  );
}
