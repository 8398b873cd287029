import { SERVICES, at, open, sent } from './page-row';
import type { PageRow } from './page-row';

/** The pages of a council's evidence, for its lead. */
export const EVIDENCE_PAGES: readonly Omit<PageRow, 'as'>[] = [
  {
    name: 'evidence for one answer',
    route: '(council)/assessments/[assessmentId]/questions/[questionId]/evidence/page.tsx',
    address: open('questions/s21-hom-03/evidence'),
    title: `Evidence for one answer – ${SERVICES}`,
    h1: /Evidence for one answer$/,
  },
  {
    name: 'evidence of a council',
    route: '(council)/evidence/page.tsx',
    address: at('/evidence'),
    title: 'Evidence',
    h1: 'Evidence',
  },
  {
    name: 'adding a file of evidence',
    route: '(council)/evidence/add/page.tsx',
    address: at('/evidence/add?kind=file'),
    title: 'Add a file',
    h1: 'Add a file',
  },
  {
    name: 'change of a piece that is gone',
    route: '(council)/evidence/edit/page.tsx',
    address: at('/evidence/edit'),
    title: 'Change a piece of evidence',
    h1: 'Change a piece of evidence',
  },
  {
    name: 'withdrawal of a piece that is gone',
    route: '(council)/evidence/withdraw/page.tsx',
    address: at('/evidence/withdraw'),
    title: 'Withdraw a piece of evidence',
    h1: 'Withdraw a piece of evidence',
  },
];

/** The same in other states, and for others. */
export const EVIDENCE_STATES: readonly PageRow[] = [
  {
    name: 'evidence for an answer that was sent',
    route: '(council)/assessments/[assessmentId]/questions/[questionId]/evidence/page.tsx',
    address: sent('questions/s21-hom-03/evidence'),
    as: 'lead',
    title: `Evidence for one answer – ${SERVICES}`,
    h1: /Evidence for one answer$/,
  },
  {
    name: 'evidence that is not there, for somebody who only reads',
    route: '(council)/evidence/page.tsx',
    address: at('/evidence?find=nothing+is+called+so&show=withdrawn'),
    as: 'viewer',
    title: 'Evidence',
    h1: 'Evidence',
  },
  {
    name: 'a note of evidence',
    route: '(council)/evidence/add/page.tsx',
    address: at('/evidence/add?kind=note'),
    as: 'contributor',
    title: 'Add a note',
    h1: 'Add a note',
  },
  {
    name: 'a file of evidence that was far too large',
    route: '(council)/evidence/add/page.tsx',
    address: at('/evidence/add?kind=file&refused=too-large'),
    as: 'lead',
    title: 'Error: Add a file',
    h1: 'Add a file',
  },
];
