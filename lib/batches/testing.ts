import type { Audience, SharingLevel } from '@/lib/access/roles';
import type { SharedCopy } from './shared-copy';

/** The one figure that a copy of a test has. */
export const KEY = 'theme:home';

/** For tests: how a copy is shared, private to every audience but for those given. */
export function sharedWith(
  levels: Partial<Record<Audience, SharingLevel>>,
): Readonly<Record<Audience, SharingLevel>> {
  return { 'lab-councils': 'private', associates: 'private', public: 'private', ...levels };
}

/** For tests: a copy that the lab's councils see without its name, with one figure. */
export function copyOf(id: string, value: number | null, overrides: Partial<SharedCopy> = {}): SharedCopy {
  return {
    id,
    authorityCode: id,
    assessmentId: id,
    sentAt: '2026-06-12T10:00:00Z',
    sharing: sharedWith({ 'lab-councils': 'anonymous' }),
    toldTo: [],
    perhapsToldTo: [],
    figures: { [KEY]: value },
    ...overrides,
  };
}
