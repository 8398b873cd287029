import { ROLE_NAMES, AUTHORITY_ROLES } from '@/lib/access/roles';
import { PIECE_KIND_NAMES } from '@/lib/evidence/evidence-words';
import { countOf } from '@/lib/format/number-word';
import { sentenceCase } from '@/lib/format/letter-case';
import type { HandedOverItem } from './succession';

/** Things of one kind, as the handover page lists them. */
export type HandedOverGroup = {
  readonly kind: string;
  readonly heading: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly about: string }[];
};

/** Kinds in the order of the page. Promises and actions come here with the list of the database. */
const HEADINGS = {
  assessment: 'Assessments',
  evidence: 'Evidence',
  people: 'People who can change the record now, and no more from the day',
} as const;

/** What is handed over, kind by kind, with nothing left out: a kind without a thing has an empty list. */
export function handedOverGroups(items: readonly HandedOverItem[]): readonly HandedOverGroup[] {
  return Object.entries(HEADINGS).map(([kind, heading]) => ({
    kind,
    heading,
    rows: items.filter((item) => item.kind === kind).map(rowOf),
  }));
}

function rowOf(item: HandedOverItem): HandedOverGroup['rows'][number] {
  const key = String(item.place);
  switch (item.kind) {
    case 'people':
      return {
        key,
        name: sentenceCase(roleName(item.about)),
        about: countOf(item.number ?? 0, 'person', 'people'),
      };
    case 'evidence':
      return { key, name: item.title, about: kindName(item.about) };
    default:
      return {
        key,
        name: item.title,
        about: `${item.about} round, ${item.state === 'sent' ? 'sent' : 'not sent: it stays as it is'}`,
      };
  }
}

function roleName(role: string): string {
  const known = AUTHORITY_ROLES.find((one) => one === role);
  return known === undefined ? role : ROLE_NAMES[known];
}

function kindName(kind: string): string {
  return Object.entries(PIECE_KIND_NAMES).find(([known]) => known === kind)?.[1] ?? kind;
}

/** The size of it in a line: "6 assessments, 14 pieces of evidence". */
export function handedOverCounts(items: readonly HandedOverItem[]): readonly string[] {
  const of = (kind: string) => items.filter((item) => item.kind === kind);
  const people = of('people').reduce((sum, { number }) => sum + (number ?? 0), 0);
  return [
    countOf(of('assessment').length, 'assessment'),
    countOf(of('evidence').length, 'piece of evidence', 'pieces of evidence'),
    `${countOf(people, 'person loses', 'people lose')} writing`,
  ];
}
