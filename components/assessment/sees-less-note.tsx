import { Note } from '@/components/shell/note';

interface SeesLessNoteProps {
  /** From `seesLessWords`. */
  readonly sentences: readonly string[];
}

/** Who will see less once the answers are sent. Nothing where nobody does. */
export function SeesLessNote({ sentences }: SeesLessNoteProps) {
  if (sentences.length === 0) return null;
  return (
    <Note>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Note>
  );
}
