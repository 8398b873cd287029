import { questionPageHref } from '@/lib/assessment/addresses';
import { EVIDENCE, addEvidenceHref, editEvidenceHref, withdrawEvidenceHref } from '@/lib/evidence/addresses';
import { ASSESSMENT } from './access-form';
import type { ActionForm } from './access-form';

const QUESTION = 's21-hom-03';

function onItsEvidence(about: string): ActionForm['seenAt'] {
  return ({ open }) => [
    { as: 'lead', page: questionPageHref(open, QUESTION, 'evidence'), about, isCounted: true },
  ];
}

/** Of the demonstration, by its place in the council's evidence. */
export const PIECE = 'Audit of pathway plans';

/** Of a council's evidence: what an attacker would add to it, change in it or take from it. */
export const EVIDENCE_FORMS: readonly ActionForm[] = [
  {
    action: '(council)/evidence/actions.ts: addPiece',
    name: 'adding evidence',
    as: 'lead',
    page: () => addEvidenceHref('link'),
    marker: 'name="url"',
    fields: { url: 'https://planted.example', title: 'Planted evidence', checkedBy: '' },
    notFor: 'viewer',
    seenAt: () => [{ as: 'lead', page: EVIDENCE, about: 'Planted evidence' }],
  },
  {
    action: '(council)/evidence/actions.ts: editPiece',
    name: 'changing evidence',
    as: 'lead',
    page: ({ piece }) => editEvidenceHref(piece),
    marker: 'Save the piece',
    fields: { title: 'Planted evidence', checkedBy: 'Planted inspector' },
    notFor: 'approver',
    seenAt: () => [{ as: 'lead', page: EVIDENCE, about: PIECE }],
  },
  {
    action: '(council)/evidence/actions.ts: withdrawPiece',
    name: 'withdrawing evidence',
    as: 'lead',
    page: ({ piece }) => withdrawEvidenceHref(piece),
    marker: 'Withdraw the piece',
    fields: {},
    notFor: 'reviewer',
    seenAt: () => [{ as: 'lead', page: EVIDENCE, about: PIECE }],
  },
  {
    action: `${ASSESSMENT}/questions/[questionId]/evidence/actions.ts: attachPiece`,
    name: 'putting evidence under an answer',
    as: 'lead',
    page: ({ open }) => questionPageHref(open, QUESTION, 'evidence'),
    within: PIECE,
    marker: 'Use here',
    fields: {},
    notFor: 'viewer',
    seenAt: ({ open }) => [{ as: 'lead', page: questionPageHref(open, QUESTION, 'evidence'), about: PIECE }],
  },
  {
    action: `${ASSESSMENT}/questions/[questionId]/evidence/actions.ts: detachPiece`,
    name: 'taking evidence away from an answer',
    as: 'lead',
    page: ({ open }) => questionPageHref(open, QUESTION, 'evidence'),
    marker: 'Take away',
    fields: {},
    notFor: 'approver',
    seenAt: onItsEvidence('Take away'),
  },
];
