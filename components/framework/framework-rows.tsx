export type FrameworkRow = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly questionCount: number;
  /** The longest likely time, in minutes. */
  readonly minutes: number;
  readonly version: string;
};

type FrameworkRowsProps = { readonly frameworks: readonly FrameworkRow[] };

/** The questionnaires, one row each: how long, what about, how far tested. */
export function FrameworkRows({ frameworks }: FrameworkRowsProps) {
  return (
    <ul className="ct-rows">
      {frameworks.map(({ id, title, text, questionCount, minutes, version }) => (
        <li className="ct-row" key={id}>
          <div className="ct-row__k">
            {questionCount} questions
            <span>up to {minutes} minutes</span>
          </div>
          <div>
            <h3 className="ct-h3 ct-h2--first">
              <a href={`/frameworks/${id}`}>{title}</a>
            </h3>
            <p className="ct-p">{text}</p>
          </div>
          <div className="ct-row__x">
            Pilot wording
            <span>Version {version}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
