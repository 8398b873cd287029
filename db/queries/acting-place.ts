import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { sessions, users } from '@/db/schema';

/**
 * Remembers the place that a person acts from, for their session and for the ones they open later. `place` is a key as
 * `placeKey` makes it. Whether they hold it is asked anew at every request: a place that ended is passed over, and is
 * taken up again when they get it back. Sign-in tables are the owner's alone.
 */
export async function choosePlace(
  owner: Transaction,
  choice: { readonly sessionId: string; readonly userId: string; readonly place: string },
): Promise<void> {
  await owner.transaction(async (tx) => {
    await tx.update(sessions).set({ actingFor: choice.place }).where(eq(sessions.id, choice.sessionId));
    await tx.update(users).set({ lastActedFor: choice.place }).where(eq(users.id, choice.userId));
  });
}
