import type { ActionState } from '@/lib/action-state';
import { AgreeForm } from './agree-form';
import { RefuseForm } from './refuse-form';

type Act = (state: ActionState, form: FormData) => Promise<ActionState>;

type AgreeOrRefuseProps = {
  readonly agree: Act;
  readonly refuse: Act;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly question: string;
  readonly version: number;
  /** The answer came back already, and nobody has answered it since. */
  readonly isRefused: boolean;
};

/** What an approver can do about one “not applicable”. Agreeing stays possible after refusing. */
export function AgreeOrRefuse({ agree, refuse, isRefused, ...one }: AgreeOrRefuseProps) {
  return (
    <div>
      <AgreeForm action={agree} {...one} />
      {isRefused ? null : <RefuseForm action={refuse} {...one} />}
    </div>
  );
}
