import { z } from 'zod';

/** The code of a council, region or country as the Office for National Statistics gives it ("GSS code"), of England. */
export const gssCode = z.string().regex(/^E\d{8}$/, 'Must be a GSS code');

/** A cell that may be empty: then there is nothing, which is null. */
export const emptyIsNull = z.string().transform((text) => (text === '' ? null : text));

/** A day, YYYY-MM-DD. */
export const day = z.iso.date();
