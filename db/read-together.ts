import 'server-only';

/**
 * What reads that need nothing of each other say, asked for at once: a server is sent them in one go, without a pause for
 * each answer. Ends when all of them have, also where one fails: a read that went on by itself would find the transaction
 * ended, and with it the role that keeps councils apart. Reads only, of one transaction, that run already: a
 * statement of the query builder would run again at each look, so it goes through a function.
 *
 * @throws what the first to fail threw
 */
export async function readTogether<T extends readonly unknown[] | []>(
  reads: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const together = Promise.all(reads);
  await Promise.allSettled([...reads, together]);
  return together;
}
