import { z } from 'zod';
import { storableText } from '@/lib/format/storable-text';
import type { LibraryAddress } from './addresses';
import { EVIDENCE_KINDS } from './piece';

const FIND_MAX_LENGTH = 100;

const findSchema = z
  .string()
  .transform((text) => storableText(text).trim().slice(0, FIND_MAX_LENGTH))
  .catch('');

const pageSchema = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .catch('1')
  .transform(Number);

const searchSchema = z.object({
  find: findSchema,
  page: pageSchema,
  kind: z.enum(EVIDENCE_KINDS).nullable().catch(null),
  show: z.literal('withdrawn').nullable().catch(null),
});

/** What the query of an address asks the library for. What cannot be read is not asked for. */
export function readLibraryAddress(search: Readonly<Record<string, unknown>>): LibraryAddress {
  const { show, ...rest } = searchSchema.parse({ find: '', page: '1', ...search });
  return { ...rest, isWithdrawn: show !== null };
}
