import { Note } from '@/components/shell/note';
import { extensionWords } from '@/lib/rounds/extension';
import type { Extension } from '@/lib/rounds/extension';

interface ExtensionNoteProps {
  /** The council's own last day, YYYY-MM-DD. */
  readonly closesOn: string;
  readonly extension: Extension | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** That the council has a last day of its own, why, and who gave it. Nothing where its day is the round's. */
export function ExtensionNote({ closesOn, extension, today }: ExtensionNoteProps) {
  if (extension === null) return null;
  return (
    <Note isHere>
      <p className="ct-p">{extensionWords({ closesOn, extension }, today)}</p>
    </Note>
  );
}
