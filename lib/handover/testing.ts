import type { Succession } from './succession';

/** For tests: a succession that the lab has offered, of an invented council. */
export function succession(over: Partial<Succession> = {}): Succession {
  return {
    id: '3f0ec2ea-fff0-4631-83f5-3af68de464de',
    fromCode: 'DEMO0022',
    fromName: 'Osierley',
    fromFullName: 'Osierley (demonstration)',
    toCode: 'DEMO0006',
    toName: 'Larkwater',
    toFullName: 'Larkwater (demonstration)',
    takesEffectOn: '2027-04-01',
    basis: 'An order',
    offeredBy: 'Fiona Achterberg',
    offeredAt: new Date('2026-11-02T10:00:00Z'),
    handedOverBy: null,
    handedOverAt: null,
    handedOverReason: null,
    acceptedBy: null,
    acceptedAt: null,
    withdrawnBy: null,
    withdrawnAt: null,
    withdrawnReason: null,
    alongside: [],
    ...over,
  };
}

/** For tests: handed over by its lead. */
export const HANDED_OVER = { handedOverBy: 'Patrick Nwosu', handedOverAt: new Date('2026-11-10T10:00:00Z') };

/** For tests: handed over and accepted. */
export const ACCEPTED = {
  ...HANDED_OVER,
  acceptedBy: 'Bethan Quarshie',
  acceptedAt: new Date('2026-11-17T10:00:00Z'),
};

/** For tests: taken back by the lab. */
export const WITHDRAWN = {
  withdrawnBy: 'Fiona Achterberg',
  withdrawnAt: new Date('2026-11-20T10:00:00Z'),
  withdrawnReason: 'The order names another council.',
};
