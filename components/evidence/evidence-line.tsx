import { NOT_RECORDED, STRENGTH_NAMES } from '@/lib/evidence/strength';
import type { Backing } from '@/lib/evidence/backing';

const SAVE_FIRST = 'save this page first, or what you typed is lost';

interface EvidenceLineProps {
  /** Null where it is not known whether there was any. */
  readonly backing: Backing | null;
  readonly href: string;
  /** Whether the reader may add some. */
  readonly canAdd: boolean;
  /** Whether the link leaves a form: without a script, what was typed there and not saved would be lost. */
  readonly leavesForm: boolean;
  /** The question: completes the link for a screen reader. */
  readonly about: string;
}

/** How well an answer is backed and by what, with the way to its evidence. As of when the page was drawn, or as it was sent. */
export function EvidenceLine({ backing, href, canAdd, leavesForm, about }: EvidenceLineProps) {
  const { strength, titles } = backing ?? { strength: null, titles: [] };
  return (
    <p className="ct-evidence">
      <b>Evidence: {strength === null ? NOT_RECORDED : STRENGTH_NAMES[strength]}.</b>{' '}
      {titles.length === 0 ? null : `${titles.join('; ')}. `}
      <a href={href}>
        {canAdd ? 'Add evidence' : 'See the evidence'}
        <span className="govuk-visually-hidden">: {about}</span>
      </a>
      {leavesForm ? (
        <noscript>
          {' '}
          <span>({SAVE_FIRST})</span>
        </noscript>
      ) : null}
    </p>
  );
}
