/** A piece of a mail's text: words, or an address of this installation that can be opened. */
export type MailPiece = { readonly text: string; readonly href: string | null };

/**
 * The text of a mail, one list of pieces a line. Only addresses below `publicUrl` become links: a mail may quote what
 * somebody typed. Links are made relative, so that they work whichever way the demonstration was reached.
 */
export function mailLines(body: string, publicUrl: string): readonly (readonly MailPiece[])[] {
  return body.split('\n').map((line) => line.split(/(\s+)/).map((word) => piece(word, publicUrl)));
}

function piece(word: string, publicUrl: string): MailPiece {
  return { text: word, href: word.startsWith(`${publicUrl}/`) ? word.slice(publicUrl.length) : null };
}
