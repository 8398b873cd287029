import type { FieldError } from '@/lib/action-state';
import { joinWords } from '@/lib/format/join-words';
import { storableText } from '@/lib/format/storable-text';
import { readDayFields } from '@/lib/rounds/day-fields';
import { LONGEST_BASIS, LONGEST_REASON } from './limits';
import type { Succession } from './succession';

export type Offer = Pick<Succession, 'fromCode' | 'toCode' | 'takesEffectOn' | 'basis'>;

export type OfferFormResult =
  | { readonly ok: true; readonly offer: Offer }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type Known = {
  /** Codes and names of every council. */
  readonly councils: readonly { readonly code: string; readonly name: string }[];
  readonly successions: readonly Pick<
    Succession,
    'fromCode' | 'toCode' | 'toName' | 'withdrawnAt' | 'acceptedAt'
  >[];
};

/**
 * Reads the form in which the lab says which council succeeds which: `from`, `to`, `effect-day`, `effect-month`,
 * `effect-year` and `basis`. The day may have passed: some are told late. Every fault is named at its field.
 */
export function readOfferForm(fields: Readonly<Record<string, string>>, known: Known): OfferFormResult {
  const { from: fromCode = '', to: toCode = '', basis: typed = '' } = fields;
  const effect = readDayFields(fields, 'effect', 'The day');
  const basis = storableText(typed).trim();
  const errors = [
    ...councilFaults({ fromCode, toCode }, known),
    ...effect.errors,
    ...textFaults(basis, {
      field: 'basis',
      longest: LONGEST_BASIS,
      missing: 'Enter which order or decision says so',
    }),
  ];
  if (errors.length > 0 || effect.day === null) return { ok: false, errors };
  return { ok: true, offer: { fromCode, toCode, takesEffectOn: effect.day, basis } };
}

/** Reads why the lab hands over in a council's stead, or takes a handover back. */
export function readReason(typed: string): {
  readonly reason: string;
  readonly errors: readonly FieldError[];
} {
  const reason = storableText(typed).trim();
  const missing = 'Enter the reason. Both councils read it';
  return { reason, errors: textFaults(reason, { field: 'reason', longest: LONGEST_REASON, missing }) };
}

function councilFaults(
  { fromCode, toCode }: Pick<Offer, 'fromCode' | 'toCode'>,
  { councils, successions }: Known,
): readonly FieldError[] {
  const isKnown = (code: string) => councils.some((council) => council.code === code);
  const faults = [
    ...(isKnown(fromCode) ? [] : [fault('from', 'Select the council that is succeeded')]),
    ...(isKnown(toCode) ? [] : [fault('to', 'Select the council that succeeds it')]),
  ];
  if (faults.length > 0) return faults;
  if (fromCode === toCode) return [fault('to', 'A council cannot succeed itself. Select another')];
  const standing = successions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const before = standing.find((one) => one.fromCode === fromCode && one.toCode === toCode);
  if (before !== undefined)
    return [
      fault(
        'to',
        `${before.toName} succeeds it already. Select another of its successors, where it is split, or withdraw that first`,
      ),
    ];
  const after = standing.filter((one) => one.fromCode === toCode && one.acceptedAt !== null);
  if (after.length > 0)
    return [
      fault('to', `It is succeeded by ${joinWords(after.map(({ toName }) => toName))}. Select that instead`),
    ];
  return isLaterThan(toCode, fromCode, standing)
    ? [fault('to', 'The other way round stands already: a council would succeed itself in the end')]
    : [];
}

/** Whether `code` comes to be succeeded by `end`, over however many steps. */
function isLaterThan(
  code: string,
  end: string,
  standing: readonly Pick<Succession, 'fromCode' | 'toCode'>[],
): boolean {
  const others = standing.filter(({ fromCode }) => fromCode !== code);
  return standing
    .filter(({ fromCode }) => fromCode === code)
    .some(({ toCode: next }) => next === end || isLaterThan(next, end, others));
}

function textFaults(
  text: string,
  { field, longest, missing }: { readonly field: string; readonly longest: number; readonly missing: string },
): readonly FieldError[] {
  if (text === '') return [fault(field, missing)];
  return text.length > longest ? [fault(field, `It must be ${longest} characters or fewer`)] : [];
}

/** Said where a council to be handed over in its stead has a lead, or somebody has done it. */
export const HAS_A_LEAD =
  'Nothing was done: the council has a lead, who hands over, or somebody has done it or withdrawn it';

/** Said where somebody else has offered one of the same council at the same moment. */
export const STANDS_ALREADY: FieldError = fault(
  'to',
  'Somebody has offered this already. Load this page again',
);

function fault(field: string, message: string): FieldError {
  return { field, message };
}
