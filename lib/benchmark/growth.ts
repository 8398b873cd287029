import { sideBySide } from './disclosure';
import type { HiddenReason } from './disclosure';
import { DISCLOSURE_RULES } from './disclosure-limits';
import type { PeerGroup } from './peer-group';

/** What a group does not give yet, and what would open it. */
export type Growth = {
  /** Said in place of the comparison where nobody is there yet, else null. */
  readonly lead: string | null;
  /** Why there is no median here. Null where there is one, and where nobody is there. `count` comes first and stands out. */
  readonly note: { readonly count: string; readonly why: string } | null;
  readonly opens: readonly { readonly when: string; readonly what: string }[];
};

type GrowthContext = {
  readonly group: PeerGroup;
  readonly eligible: number;
  readonly others: number;
  readonly anonymous: number;
  readonly verdict: 'safe' | HiddenReason;
  readonly viewerCode: string | undefined;
};

/** Source: signature screens 07, "When a group is too small", and 14b, "What opens, and when". */
export function groupGrowth(context: GrowthContext): Growth {
  const { group, eligible, others, anonymous, verdict, viewerCode } = context;
  const named = others - anonymous;
  const isTogether = sideBySide(named, viewerCode);
  const opens = [
    ...(isTogether ? [] : [{ when: whenNamed(named, viewerCode), what: sideBySideWords(viewerCode) }]),
    ...(verdict === 'safe' ? [] : [{ when: whenMedian(verdict, others), what: whatOpens(viewerCode) }]),
  ];
  const count = `${group.label}: ${others} of ${eligible}${viewerCode === undefined ? '' : ' others'}.`;
  const note = verdict === 'safe' || others === 0 ? null : { count, why: WHY[verdict] };
  return { lead: others === 0 ? nobodyYet(viewerCode) : null, note, opens };
}

function nobodyYet(viewerCode: string | undefined): string {
  return viewerCode === undefined
    ? 'There is nothing to compare yet.'
    : 'There is nobody to stand beside yet. Your own results are whole without them.';
}

const { minimumOthers, minimumAnonymous } = DISCLOSURE_RULES;

const WHY: Readonly<Record<HiddenReason, string>> = {
  'too-few': `We show no median, quartile or band for fewer than ${minimumOthers} others, so that nobody’s answers can be worked out.`,
  'too-few-anonymous': `Some share without their name, and fewer than ${minimumAnonymous} do. A median could give their answers away.`,
  subtraction: `Taken from a wider group that we show, this one would single out fewer than ${minimumAnonymous} councils. The wider one stays.`,
  'too-alike': 'Those without their name answered so alike that a median would give their answers away.',
};

function sideBySideWords(viewerCode: string | undefined): string {
  return viewerCode === undefined ? 'The two of them side by side' : 'The two of you side by side';
}

function whatOpens(viewerCode: string | undefined): string {
  const place = viewerCode === undefined ? 'Median and quartiles' : 'Median, quartiles and your place';
  return `${place}. Fewer could give away who answered what`;
}

function whenNamed(named: number, viewerCode: string | undefined): string {
  if (viewerCode !== undefined) return '1 council shares by name';
  return named === 0 ? '2 councils share by name' : '1 more council shares by name';
}

function whenMedian(verdict: HiddenReason, others: number): string {
  switch (verdict) {
    case 'too-few': {
      const missing = minimumOthers - others;
      if (others === 0) return `At least ${minimumOthers} others`;
      return `${missing} more ${missing === 1 ? 'council' : 'councils'} in this group`;
    }
    case 'too-few-anonymous':
      return `At least ${minimumAnonymous} share without their name, or all by name`;
    case 'subtraction':
    case 'too-alike':
      return 'More councils, here and in wider groups';
  }
}
