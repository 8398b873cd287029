import type { ReactNode } from 'react';
import { classNames } from '@/components/govuk/class-names';

interface NoteProps {
  /** The note is about the reader's own council, and wears the colour of "you are here". */
  readonly isHere?: boolean | undefined;
  /** Paragraphs. */
  readonly children: ReactNode;
}

export function Note({ isHere, children }: NoteProps) {
  return <div className={classNames('ct-note', isHere && 'ct-note--here')}>{children}</div>;
}
