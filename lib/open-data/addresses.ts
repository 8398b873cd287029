/** Where published results are listed. */
export const RESULTS = '/results';

/** Where the addresses for programs are explained in plain words. */
export const RESULTS_API = `${RESULTS}/api`;

/** What every address for programs begins with. A change that breaks programs gets another number. */
export const API_BASE = '/api/v1';

/** The document that describes the addresses for programs. */
export const OPENAPI = `${API_BASE}/openapi.json`;

type Dataset = { readonly roundId: string; readonly frameworkId: string };

/** The results of a round in one framework; for all councils unless a group is named. */
export function resultsHref({ roundId, frameworkId }: Dataset, group = 'all'): string {
  return `${RESULTS}/${roundId}/${frameworkId}${group === 'all' ? '' : `?group=${encodeURIComponent(group)}`}`;
}

type File = { readonly part: 'statistics' | 'councils'; readonly group?: string | undefined };

/** The same as a file: CSV for a spreadsheet, or JSON. */
export function resultsFileHref(
  { roundId, frameworkId }: Dataset,
  { part, group, kind }: File & { readonly kind: 'csv' | 'json' },
): string {
  const ending = kind === 'csv' ? '.csv' : '';
  const query = group === undefined ? '' : `?group=${encodeURIComponent(group)}`;
  return `${API_BASE}/rounds/${roundId}/frameworks/${frameworkId}/${part}${ending}${query}`;
}

/** Whether `pathname` is an address for programs: open to every site, and only ever read. */
export function isOpenData(pathname: string): boolean {
  return pathname === API_BASE || pathname.startsWith(`${API_BASE}/`);
}
