import { formatBytes } from '@/lib/format/bytes';

const MEBIBYTE = 1024 * 1024;
/** The largest file of figures that is read, in bytes. The Department's largest, of activity, has 6 MB. */
export const MOST_BYTES_OF_FIGURES = 10 * MEBIBYTE;
/** What to say of a larger one. */
export const TOO_MANY_BYTES = `The file is larger than ${formatBytes(MOST_BYTES_OF_FIGURES)}, and none of the Department’s about care leavers is`;
/** The most rows that are read: three times as many as that file has. */
export const MOST_ROWS_OF_FIGURES = 100_000;
