/** The ready accounts of the demonstration, by the part they play. Elmshire's, unless the part says otherwise. */
export const ACCOUNTS = {
  lead: 'Priya Nair',
  contributor: 'Marcus Bell',
  approver: 'Councillor Ana Reyes',
  viewer: 'Councillor Idris Fenwick-Shah',
  reviewer: 'Care Leavers’ Forum adviser',
  'lab-member': 'Imogen Castle',
  associate: 'Nathaniel Boateng',
  'lab-adviser': 'Robin Ellery',
  'lab-admin': 'Fiona Achterberg',
  'hartlow-lead': 'Owen Pryce',
} as const;
export type Part = keyof typeof ACCOUNTS;

export const COUNCIL_PARTS = ['lead', 'contributor', 'approver', 'viewer', 'reviewer'] as const;
export const LAB_PARTS = ['lab-member', 'associate', 'lab-adviser', 'lab-admin'] as const;
