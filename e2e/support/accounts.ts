/** The ready accounts of the demonstration, by the part they play. Elmshire's, unless the part says otherwise. */
export const ACCOUNTS = {
  lead: 'Priya Nair',
  contributor: 'Marcus Bell',
  approver: 'Councillor Ana Reyes',
  viewer: 'Councillor Idris Fenwick-Shah',
  reviewer: 'Care Leavers’ Forum adviser',
  // Reviews Elmshire’s services in the open round without sight of its answers.
  'peer-reviewer': 'Ruth Calder',
  'lab-member': 'Imogen Castle',
  associate: 'Nathaniel Boateng',
  'lab-adviser': 'Robin Ellery',
  'lab-admin': 'Fiona Achterberg',
  'hartlow-lead': 'Owen Pryce',
  // Has sent in the open round.
  'hollinbridge-lead': 'Catrin Mbeki',
  // A council that is to be handed over, and the one that succeeds it and others.
  'osierley-lead': 'Patrick Nwosu',
  'larkwater-lead': 'Bethan Quarshie',
  // One person with places in two councils: a contributor in the first, a reviewer in the second.
  'both-at-elmshire': 'Tamsin Oyelaran',
  'both-at-hartlow': 'Tamsin Oyelaran',
} as const;
export type Part = keyof typeof ACCOUNTS;

/** Which of their places the parts of somebody with several act from. */
export const PLACES: Readonly<Partial<Record<Part, string>>> = {
  'both-at-elmshire': 'DEMO0001',
  'both-at-hartlow': 'DEMO0011',
  'larkwater-lead': 'DEMO0006',
};

export const COUNCIL_PARTS = ['lead', 'contributor', 'approver', 'viewer', 'reviewer'] as const;
export const HARTLOW_PARTS: readonly Part[] = ['hartlow-lead', 'both-at-hartlow'];
export const LAB_PARTS = ['lab-member', 'associate', 'lab-adviser', 'lab-admin'] as const;
