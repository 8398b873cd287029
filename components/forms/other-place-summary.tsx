import { changedPlaceWords } from '@/lib/access/changed-place-words';
import type { OtherPlace } from '@/lib/action-state';
import { LandingSummary } from './landing-summary';

type OtherPlaceSummaryProps = { readonly id: string; readonly otherPlace: OtherPlace };

/** Says that a form was refused as a whole, and how to send it. The form itself is left as it was typed. */
export function OtherPlaceSummary({ id, otherPlace }: OtherPlaceSummaryProps) {
  const { title, text, canChange } = changedPlaceWords(otherPlace);
  return (
    <LandingSummary id={id} title={title} errors={[]} occasion={JSON.stringify(otherPlace)}>
      {text}
      {canChange ? (
        <>
          {' '}
          {/* In this tab, leaving would lose what was typed. */}
          <a href="/places" target="_blank" rel="noreferrer">
            Change council (opens in a new tab)
          </a>
          , then send the form again.
        </>
      ) : null}
    </LandingSummary>
  );
}
