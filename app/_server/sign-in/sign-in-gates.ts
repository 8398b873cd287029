import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { headers } from 'next/headers';
import { countTurns, giveBackTurn, takeMoment, takeTurn } from '@/db/queries/sign-in-turns';
import { networkOf, widerNetworkOf } from '@/lib/access/client-network';
import {
  CEILING,
  LIMIT_MINUTES,
  MAILS_TO_ADDRESS,
  SLOWED,
  TURNS_OF_NETWORK,
  TURNS_OF_WIDER_NETWORK,
  WRONG_CODES,
} from '@/lib/access/sign-in-limits';
import type { AskRefusal, CodeRefusal, LimitedAct } from '@/lib/access/sign-in-limits';
import { getConfig } from '@/app/_server/config';
import { getDatabase } from '@/app/_server/database';
import { getScrambler } from './sign-in-secrets';

/** Why no mail is sent to the address now, or null: then it counts as asked for. */
export async function refuseToAsk(email: string): Promise<AskRefusal | null> {
  if (!(await takeNetworkTurns('mail-from-network'))) return 'network-limit';
  const { owner } = await getDatabase();
  const turn = { act: 'mail-to-address', byHash: await hashOf(email) } as const;
  const isGranted = await takeTurn(owner, turn, { most: MAILS_TO_ADDRESS, minutes: LIMIT_MINUTES });
  return isGranted ? null : 'address-limit';
}

/**
 * Why no code is looked at now, or null. It counts as a wrong one until `forgiveCode` says that it was right: guesses
 * that come together are counted one by one. While very many wrong ones are tried everywhere it waits for its turn.
 */
export async function refuseToTryCode(email: string): Promise<CodeRefusal | null> {
  if (!(await takeNetworkTurns('code-from-network'))) return 'network-limit';
  const { owner } = await getDatabase();
  if (!(await takeTurn(owner, await wrongCodeOf(email), WRONG_CODES))) return 'day-limit';
  if ((await countTurns(owner, 'wrong-code', CEILING.minutes)) <= CEILING.wrongCodes) return null;
  const seconds = await takeMoment(owner, 'slowed-code', SLOWED);
  if (seconds === null) return 'busy';
  await wait(seconds * 1000);
  return null;
}

/** The code that was looked at last for the address was right, and is not counted among the wrong ones. */
export async function forgiveCode(email: string): Promise<void> {
  const { owner } = await getDatabase();
  await giveBackTurn(owner, await wrongCodeOf(email));
}

async function wrongCodeOf(email: string) {
  return { act: 'wrong-code', byHash: await hashOf(email) } as const;
}

async function hashOf(email: string): Promise<string> {
  return (await getScrambler())('address', email);
}

async function takeNetworkTurns(act: LimitedAct): Promise<boolean> {
  const network = networkOf((await headers()).get('x-forwarded-for'), getConfig().proxies);
  const wider = widerNetworkOf(network);
  if (!(await takeNetworkTurn(act, network, TURNS_OF_NETWORK))) return false;
  return wider === null || takeNetworkTurn(act, wider, TURNS_OF_WIDER_NETWORK);
}

async function takeNetworkTurn(act: LimitedAct, network: string, most: number): Promise<boolean> {
  const { owner } = await getDatabase();
  const byHash = (await getScrambler())('network', network);
  return takeTurn(owner, { act, byHash }, { most, minutes: LIMIT_MINUTES });
}
