import 'server-only';

type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Writes one line of JSON to standard output. Ids and outcomes only: never an answer, a name or an address. */
export function log(event: string, fields: LogFields): void {
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...fields }));
}
