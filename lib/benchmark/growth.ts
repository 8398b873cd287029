import { BATCH_LIMITS } from '@/lib/batches/limits';
import { sentenceCase } from '@/lib/format/letter-case';
import { countOf, numberWord } from '@/lib/format/number-word';
import { FEWEST_COUNCILS } from '@/lib/insights/associations';
import { byNext } from './hidden-words';
import type { PeerGroup } from './peer-group';
import type { HiddenReason, Published } from './published';
import { sideBySide } from './side-by-side';

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
  readonly named: number;
  readonly verdict: 'shown' | HiddenReason;
  /** When figures were worked out last. */
  readonly day: Published['day'];
  readonly viewerCode: string | undefined;
};

/** Source: signature screens 07, "When a group is too small", and 14b, "What opens, and when". */
export function groupGrowth(context: GrowthContext): Growth {
  const { others, named, verdict, viewerCode } = context;
  const isTogether = sideBySide(named, viewerCode);
  return {
    lead: others === 0 ? nobodyYet(viewerCode) : null,
    note:
      verdict === 'shown' || others === 0 ? null : { count: countWords(context), why: why(context, verdict) },
    opens: [
      ...(isTogether ? [] : [{ when: whenNamed(named, viewerCode), what: sideBySideWords(viewerCode) }]),
      ...(verdict === 'shown' || isNever(context)
        ? []
        : [{ when: whenMedian(verdict, context), what: whatOpens(viewerCode) }]),
    ],
  };
}

/** What opens while nobody shares anything with the reader, step by step. Source: signature screen 14b, "What opens, and when". */
export function firstToOpen(isCouncil: boolean): Growth['opens'] {
  const viewerCode = isCouncil ? '' : undefined;
  const who = isCouncil ? 'others' : 'councils';
  return [
    { when: whenNamed(0, viewerCode), what: sideBySideWords(viewerCode) },
    { when: `At least ${minimumOthers} ${who}`, what: whatOpens(viewerCode) },
    { when: `${FEWEST_COUNCILS} councils by name`, what: 'What goes with better results, for the lab' },
  ];
}

/** Whether even all of a group would be too few. What a person picks can be picked anew. */
function isNever({ group, eligible, verdict }: GrowthContext): boolean {
  const isListed = group.size !== undefined && group.kind !== 'picked';
  return verdict === 'too-few' && isListed && eligible < minimumOthers;
}

function why(context: GrowthContext, verdict: HiddenReason): string {
  if (!isNever(context)) return WHY[verdict];
  const { eligible, viewerCode } = context;
  const all = countOf(eligible, viewerCode === undefined ? 'council' : 'other council');
  return `The whole group is ${all}, so it never has a median: we show none for fewer than ${minimumOthers}, so that nobody’s answers can be worked out.`;
}

type Counted = Pick<GrowthContext, 'group' | 'others' | 'eligible' | 'viewerCode'>;

/** "Three of the 10 statistical neighbours of Elmshire share with you." */
function countWords({ group, others, eligible, viewerCode }: Counted): string {
  if (group.kind === 'picked') return `You picked ${countOf(others, 'council')}.`;
  if (group.size === undefined) {
    return `${group.label}: ${others} of ${eligible}${viewerCode === undefined ? '' : ' others'}.`;
  }
  const whole = `${sentenceCase(numberWord(others))} of the ${numberWord(eligible)}`;
  const other = viewerCode !== undefined && group.codes.has(viewerCode) ? ' other' : '';
  return `${whole}${other} ${group.plural} ${others === 1 ? 'shares' : 'share'} with you.`;
}

function nobodyYet(viewerCode: string | undefined): string {
  return viewerCode === undefined
    ? 'There is nothing to compare yet.'
    : 'There is nobody to stand beside yet. Your own results are whole without them.';
}

const { minimumOthers, minimumPart } = BATCH_LIMITS;

const WHY: Readonly<Record<HiddenReason, string>> = {
  'too-few': `We show no median, quartile or band for fewer than ${minimumOthers} others, so that nobody’s answers can be worked out.`,
  'left-out':
    'A median could give away what a council that shares without its name answered: beside a wider group, beside an earlier figure, or because they answered alike.',
  'taken-back':
    'A council that stood in this group has changed what it shares. Nothing of the group is shown until figures are worked out again.',
  'not-yet':
    'Figures are worked out once a week, so that nobody can see what changes when one council joins.',
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

type Missing = Pick<GrowthContext, 'group' | 'others' | 'day'>;

function whenMedian(verdict: HiddenReason, missing: Missing): string {
  switch (verdict) {
    case 'too-few':
      return missing.others === 0 ? `At least ${minimumOthers} others` : missingWords(missing);
    case 'left-out':
      return `${sentenceCase(numberWord(minimumPart))} more without their name, or ${numberWord(minimumOthers)} by name`;
    case 'taken-back':
    case 'not-yet':
      return sentenceCase(byNext(missing.day));
  }
}

function missingWords({ group, others }: Missing): string {
  const missing = minimumOthers - others;
  if (group.kind === 'picked') return `You pick ${missing} more`;
  if (group.size !== undefined) return `${missing} more of them ${missing === 1 ? 'shares' : 'share'}`;
  return `${missing} more ${missing === 1 ? 'council' : 'councils'} in this group`;
}
