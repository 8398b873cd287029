import { countOf } from '@/lib/format/number-word';
import type { LibraryAddress } from './addresses';
import { emptyLibrary } from './evidence-words';

type Asked = Pick<LibraryAddress, 'kind' | 'find' | 'isWithdrawn'>;

/** Why a list of evidence has nothing in it, and what to do. */
export function nothingFound(
  { kind, find, isWithdrawn }: Asked,
  { mayManage }: { readonly mayManage: boolean },
): string {
  if (find !== '' || kind !== null) return 'No piece is like that. Look for other words, or show all kinds.';
  return isWithdrawn ? 'No piece has been withdrawn.' : emptyLibrary(mayManage);
}

/** How many pieces a list has, and which of them a page shows: "Pieces 21 to 40 of 61". */
export function countedInWords(
  { isWithdrawn }: Pick<Asked, 'isWithdrawn'>,
  { total, page, size }: { readonly total: number; readonly page: number; readonly size: number },
): string {
  const what = isWithdrawn ? 'withdrawn piece' : 'piece';
  if (total <= size) return `${countOf(total, what)} of evidence`;
  const first = (page - 1) * size + 1;
  return `Pieces ${first} to ${Math.min(total, page * size)} of ${countOf(total, what)} of evidence`;
}
