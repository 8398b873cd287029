import type { QuestionOutline } from '@/lib/framework/framework-outline';

type QuestionChoicesProps = { readonly choices: QuestionOutline['choices'] };

/** Levels with their descriptors, or the options of a list with what each one scores. */
export function QuestionChoices({ choices }: QuestionChoicesProps) {
  if (choices.length === 0) return null;
  return choices.some(({ name }) => name !== null) ? (
    <dl className="ct-choices">
      {choices.map(({ key, name, text }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  ) : (
    <ul className="ct-choices ct-choices--plain">
      {choices.map(({ key, text, worth }) => (
        <li key={key}>
          <span>{text}</span>
          {worth === null ? null : <span>{worth}</span>}
        </li>
      ))}
    </ul>
  );
}
