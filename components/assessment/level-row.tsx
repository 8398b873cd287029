import type { ReactNode } from 'react';
import { classNames } from '@/components/govuk/class-names';
import type { RegisteredControl } from './question-view';

type LevelRowProps = {
  /** Without handlers in a form that a browser reads by itself. */
  readonly control: Pick<RegisteredControl, 'name'> & Partial<RegisteredControl>;
  readonly id: string;
  readonly value: string;
  readonly type?: 'radio' | 'checkbox';
  readonly isChecked: boolean;
  /** Name and descriptor side by side; otherwise one line. */
  readonly name?: string;
  readonly text: ReactNode;
  readonly note?: string;
  readonly describedBy?: string | undefined;
  /** Shown only while another row says that there is no answer. */
  readonly isWayBack?: boolean;
  /** Shown while the row is chosen. */
  readonly children?: ReactNode;
};

/** One choice as a row of the ledger: the whole row is its label. */
export function LevelRow(props: LevelRowProps) {
  const { control, id, value, type = 'radio', isChecked, name, text, note, describedBy, children } = props;
  const short = name === undefined && 'ct-level--short';
  return (
    <div className={classNames('ct-level', short, props.isWayBack === true && 'ct-level--back')}>
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
