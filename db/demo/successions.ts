import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { successions } from '@/db/schema';
import { addDays, momentOf } from './calendar';
import { demonstrationCouncils } from './councils';
import { findAdministrator, findLead } from './people';
import type { DemonstrationPerson } from './people';
import { seededUuid } from './random';

/**
 * Councils that another is to succeed: offered, handed over, accepted, and one whose lead has left. No day has come, so
 * that every council of the demonstration still stands in comparisons. All of it is invented.
 */
const SUCCESSIONS = [
  { from: 'DEMO0023', to: 'DEMO0017', state: 'offered' },
  { from: 'DEMO0022', to: 'DEMO0006', state: 'offered' },
  { from: 'DEMO0021', to: 'DEMO0006', state: 'handed-over' },
  { from: 'DEMO0014', to: 'DEMO0006', state: 'accepted' },
] as const;

const DAYS_UNTIL_EFFECT = 130;
const DAYS_SINCE_OFFER = 20;
const DAYS_SINCE_HANDING_OVER = 12;
const DAYS_SINCE_ACCEPTING = 5;
const TEN_O_CLOCK = 600;

/** The id of the succession of a council of the demonstration. */
export function successionId(code: string): string {
  return seededUuid(`succession/${code}`);
}

/**
 * Offers, hands over and accepts as seen on `today` (YYYY-MM-DD), step by step: what follows each, who reads and what is
 * copied, is the database's own doing.
 */
export async function loadSuccessions(tx: Transaction, today: string): Promise<void> {
  const day = (ago: number) => momentOf(addDays(today, -ago), TEN_O_CLOCK);
  for (const { from, to, state } of SUCCESSIONS) {
    const id = successionId(from);
    const isIt = eq(successions.id, id);
    await tx.insert(successions).values({
      id,
      fromCode: from,
      toCode: to,
      takesEffectOn: addDays(today, DAYS_UNTIL_EFFECT),
      basis: 'A structural changes order, invented for this demonstration',
      offeredBy: findAdministrator().name,
      offeredAt: day(DAYS_SINCE_OFFER),
    });
    const handedOver = { handedOverBy: leadOf(from).name, handedOverAt: day(DAYS_SINCE_HANDING_OVER) };
    if (state !== 'offered') await tx.update(successions).set(handedOver).where(isIt);
    const { name: acceptedBy, memberId: acceptedById } = leadOf(to);
    const accepted = { acceptedBy, acceptedById, acceptedAt: day(DAYS_SINCE_ACCEPTING) };
    if (state === 'accepted') await tx.update(successions).set(accepted).where(isIt);
  }
}

function leadOf(code: string): DemonstrationPerson {
  const council = demonstrationCouncils.find((one) => one.code === code);
  if (council === undefined) throw new Error(`The demonstration has no council ${code}`);
  return findLead(council);
}
