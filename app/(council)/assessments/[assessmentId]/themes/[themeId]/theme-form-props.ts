import type { ReactNode } from 'react';
import type { QuestionView } from '@/components/assessment/question-view';
import type { ActionState } from '@/lib/action-state';
import type { ThemeFormState } from '@/lib/assessment/theme-form-state';
import type { AuthorityType } from '@/lib/framework/question';

/** Without questions: hidden fields of the form were tampered with. */
type Reply = ThemeFormState | ActionState;

export type ThemeFormProps = {
  readonly action: (state: Reply, form: FormData) => Promise<Reply>;
  readonly assessmentId: string;
  readonly themeId: string;
  readonly personId: string;
  readonly authorityType: AuthorityType;
  /** YYYY-MM-DD in London. */
  readonly today: string;
  readonly views: readonly QuestionView[];
  /** What stands under each question: proof, sources. Drawn by the server. */
  readonly asides: Readonly<Record<string, ReactNode>>;
  /** The theme that "save and continue" leads to; null after the last one. */
  readonly nextTheme: string | null;
};
