import type { ReactNode } from 'react';
import type { RegisteredControl } from './question-view';

type LevelRowProps = {
  readonly control: RegisteredControl;
  readonly id: string;
  readonly value: string;
  readonly type?: 'radio' | 'checkbox';
  readonly isChecked: boolean;
  /** Name and descriptor side by side; otherwise one line. */
  readonly name?: string;
  readonly text: ReactNode;
  readonly note?: string;
  readonly describedBy?: string | undefined;
  /** Shown while the row is chosen. */
  readonly children?: ReactNode;
};

/** One choice as a row of the ledger: the whole row is its label. */
export function LevelRow(props: LevelRowProps) {
  const { control, id, value, type = 'radio', isChecked, name, text, note, describedBy, children } = props;
  return (
    <div className={name === undefined ? 'ct-level ct-level--short' : 'ct-level'}>
      <input
        {...control}
        type={type}
        id={id}
        value={value}
        defaultChecked={isChecked}
        aria-describedby={describedBy}
      />
      <label htmlFor={id}>
        {name === undefined ? null : <b>{name}</b>} <span>{text}</span>{' '}
        {note === undefined ? null : <small>{note}</small>}
      </label>
      {children === undefined ? null : <div className="ct-level__more">{children}</div>}
    </div>
  );
}
