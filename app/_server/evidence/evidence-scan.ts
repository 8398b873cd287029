import 'server-only';
import type { Database } from '@/db/engine';
import { leaseFileToScan, recordVerdict } from '@/db/queries/evidence-files';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { Config } from '@/lib/config/config';
import { scanBytes } from './clamav';
import { log } from '@/app/_server/log';

const FILES_A_ROUND = 20;

/**
 * Scans the files that no scan has looked at, one by one, each leased: two instances never scan one twice. Stops when
 * the scanner does not answer, and tries again at the next round. Without a scanner nothing is done.
 */
export async function scanWaitingFiles(
  database: Database,
  { scanner }: Pick<Config, 'scanner'>,
): Promise<void> {
  if (scanner === undefined) return;
  for (let done = 0; done < FILES_A_ROUND; done += 1) {
    const file = await withScope(database, systemScope(), (tx) => leaseFileToScan(tx, systemScope()));
    if (file === undefined) return;
    const { id, bytes } = file;
    const scan = await scanBytes(scanner, bytes);
    log('evidence-scan', { id, outcome: scan.ok ? scan.verdict : scan.reason });
    if (scan.ok) {
      const found = { id, verdict: scan.verdict };
      await withScope(database, systemScope(), (tx) => recordVerdict(tx, systemScope(), found));
    } else if (scan.reason !== 'refused') return;
  }
}
