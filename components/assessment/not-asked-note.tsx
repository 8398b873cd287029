import { Note } from '@/components/shell/note';

interface NotAskedNoteProps {
  readonly words: readonly string[];
  /** Where to go on: the next theme that asks something, or the answers. */
  readonly onward: { readonly href: string; readonly label: string };
  /** The task list. */
  readonly all: string;
}

/** In the place of questions, where a theme asks none: why, and the ways on. */
export function NotAskedNote({ words, onward, all }: NotAskedNoteProps) {
  return (
    <>
      <Note>
        {words.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </Note>
      <p className="ct-p">
        <a href={onward.href}>{onward.label}</a> or <a href={all}>go to all themes</a>.
      </p>
    </>
  );
}
