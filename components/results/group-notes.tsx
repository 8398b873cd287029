interface GroupNotesProps {
  readonly notes: readonly string[];
}

/** What a reader must know beside the figures of a row: that it is thin, what is not known. */
export function GroupNotes({ notes }: GroupNotesProps) {
  return notes.map((note) => <small key={note}>{note}</small>);
}
