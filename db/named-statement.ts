import 'server-only';
import type { Transaction } from './engine';

/**
 * A statement with a name that is put together once for each connection, not at every run: putting it together took as
 * long as running it. `build` makes it of a connection, with `sql.placeholder` for what differs from run to run.
 */
export function namedStatement<S>(build: (tx: Transaction) => S): (tx: Transaction) => S {
  const built = new WeakMap<Transaction, S>();
  return (tx) => {
    const known = built.get(tx) ?? build(tx);
    built.set(tx, known);
    return known;
  };
}
