/**
 * What has become of what somebody typed who pressed a button and had been signed out. `on-device`: the page of a theme
 * keeps what is typed there. `in-browser`: no script ran, and a browser that goes back once its person is signed in again
 * shows a form as it was left; before that the page only leads to sign-in once more. `lost`: a script left the page.
 */
export type Unsaved = 'on-device' | 'in-browser' | 'lost';

const KINDS: readonly Unsaved[] = ['on-device', 'in-browser', 'lost'];

type Sent = {
  /** Of the page that the form was sent to: its path, with or without a query. */
  readonly address: string | null;
  /** The header by which Next's script names an action. */
  readonly nextAction: string | null;
  readonly contentType: string | null;
};

/** What became of what a request carries that somebody sends who is signed out; null when it carries no form. */
export function unsavedOf({ address, nextAction, contentType }: Sent): Unsaved | null {
  if (nextAction !== null) return isThemePage(address ?? '') ? 'on-device' : 'lost';
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType ?? '')
    ? 'in-browser'
    : null;
}

/** What the address of sign-in says of it; null when it says nothing that we know. */
export function readUnsaved(said: unknown): Unsaved | null {
  return KINDS.find((kind) => kind === said) ?? null;
}

/** What to say of it at sign-in, and what to do. */
export const UNSAVED_WORDS: Readonly<Record<Unsaved, string>> = {
  'on-device':
    'What you typed and was not saved yet is kept on this device. Sign in, and the page offers it to you.',
  'in-browser':
    'Your browser may still hold what you typed. Sign in first. Then go back with your browser’s Back button until you see the form as you left it, and press the button again.',
  lost: 'When you come back to the page, check what it holds: you may have to type it again.',
};

function isThemePage(address: string): boolean {
  return /^\/assessments\/[^/]+\/themes\/[^/?]+(\?|$)/.test(address);
}
