import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { FormErrors } from './form-errors';

/** A box that a person may have written in, and what it was called. */
export type WrittenBox = { readonly name: string; readonly label: string };

type UnsentWordsProps = {
  readonly form: string;
  readonly state: ActionState;
  readonly boxes: readonly WrittenBox[];
};

/**
 * Why a form was refused that its page does not offer any more, and what was typed in it, to be copied. Nothing while
 * nothing was refused.
 */
export function UnsentWords({ form, state, boxes }: UnsentWordsProps) {
  const field = state.errors[0]?.field;
  if (field === undefined && state.otherPlace === undefined) return null;
  return (
    <div id={field === undefined ? undefined : fieldId(form, field)} tabIndex={-1}>
      <FormErrors form={form} state={state} />
      <WordsToCopy state={state} boxes={boxes} />
    </div>
  );
}

/** What was typed in boxes that are not drawn, under their names. Nothing where nothing was. */
export function WordsToCopy({ state, boxes }: Omit<UnsentWordsProps, 'form'>) {
  const written = boxes.filter(({ name }) => wordsIn(state, name) !== '');
  if (written.length === 0) return null;
  return (
    <section className="ct-gap">
      <h2 className="ct-h2">What you wrote</h2>
      <p className="ct-p">It was not sent, and it stands on this page only now. Copy what you need.</p>
      {written.map(({ name, label }) => (
        <div key={name}>
          <h3 className="ct-h3">{label}</h3>
          <blockquote className="ct-quote ct-said">{wordsIn(state, name)}</blockquote>
        </div>
      ))}
    </section>
  );
}

function wordsIn({ values }: ActionState, name: string): string {
  return (values[name] ?? '').trim();
}
