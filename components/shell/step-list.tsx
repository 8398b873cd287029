import type { ReactNode } from 'react';

export interface Step {
  readonly time: string;
  readonly timeNote?: string | undefined;
  readonly href: string;
  readonly title: string;
  readonly text: ReactNode;
}

interface StepListProps {
  readonly steps: readonly Step[];
}

/** Things to begin with, each with the time that it takes. */
export function StepList({ steps }: StepListProps) {
  return (
    <ol className="ct-rows">
      {steps.map(({ time, timeNote, href, title, text }) => (
        <li key={href} className="ct-row ct-row--2">
          <div className="ct-row__k">
            {time}
            {timeNote ? <span>{timeNote}</span> : null}
          </div>
          <div>
            <h2 className="ct-h3 ct-h2--first">
              <a href={href}>{title}</a>
            </h2>
            <p className="ct-p ct-s">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
