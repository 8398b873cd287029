import type { GroupModel } from './group-model';
import { NO_LISTS, type PeerLists } from './peer-lists';
import { ANONYMOUS_COUNCILS, NAMED_COUNCILS } from './testing';

const DFE: GroupModel = {
  id: 'dfe-2025',
  kind: 'statistical-neighbours',
  name: 'Statistical neighbours (DfE 2025)',
  publisher: 'Department for Education',
  release: 'May 2025',
  definition: 'Ten councils with the most similar area.',
  sourceUrl: 'https://model.example/',
  invented: false,
};

const MODELS: readonly GroupModel[] = [
  DFE,
  {
    ...DFE,
    id: 'ons-2025',
    kind: 'nearest-neighbours',
    name: 'Nearest neighbours (ONS 2025)',
    sourceUrl: null,
  },
  { ...DFE, id: 'combined-authority', kind: 'combined-authority', name: 'Combined authority area' },
  { ...DFE, id: 'register', kind: 'register', name: 'Register', release: '21 November 2026' },
];

export function neighbourOf(
  areaCode: string,
  codes: readonly string[],
  modelId = 'dfe-2025',
): PeerLists['neighbours'] {
  return codes.map((code, n) => ({
    modelId,
    areaCode,
    areaName: areaCode === 'elmshire' ? 'Elmshire' : areaCode,
    code,
    name: `Name of ${code}`,
    closeness: n === 0 ? 'Very close' : null,
  }));
}

/** For tests: Elmshire's lists. Both named councils are its neighbours, with four of the anonymous ones and four that took no part. */
export const LISTS: PeerLists = {
  ...NO_LISTS,
  models: MODELS,
  neighbours: [
    ...neighbourOf('elmshire', [
      ...[...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS.slice(0, 4)].map(({ authorityCode }) => authorityCode),
      ...['p1', 'p2', 'p3', 'p4'],
    ]),
    ...neighbourOf('elmshire', ['p1', 'p2'], 'ons-2025'),
  ],
  areas: [{ code: 'ca1', name: 'Two Vales', members: ['elmshire', 'x1', 'p1'] }],
  adopted: ['elmshire', 'x1', 'x2', 'a0'],
  mentioned: ['a1'],
  labMembers: ['elmshire', ...ANONYMOUS_COUNCILS.map(({ authorityCode }) => authorityCode)],
  councils: 30,
};
