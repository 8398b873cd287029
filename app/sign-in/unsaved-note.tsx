import { WarningText } from '@/components/govuk/warning-text';
import { UNSAVED_WORDS } from '@/lib/access/unsaved';
import type { Unsaved } from '@/lib/access/unsaved';

/** To somebody who pressed a button and had been signed out: that it saved nothing, and where what they typed is. */
export function UnsavedNote({ unsaved }: { readonly unsaved: Unsaved | null }) {
  if (unsaved === null) return null;
  return (
    <>
      <WarningText>You had been signed out, so the button that you pressed saved nothing.</WarningText>
      <p className="ct-p">{UNSAVED_WORDS[unsaved]}</p>
    </>
  );
}
