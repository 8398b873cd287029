import { describe, expect, it } from 'vitest';
import { newestDecides } from './newest-decides';
import { copyOf, sharedWith } from './testing';

type Choice = Parameters<typeof sharedWith>[0];

/** Copies of one council, the first sent first, as the lab's councils and the public are shown them. */
function decided(...sent: readonly (Choice & { readonly isPublished?: boolean })[]) {
  const copies = sent.map(({ isPublished = true, ...levels }, n) => ({
    ...copyOf(`copy ${n}`, 50, { authorityCode: 'a', sharing: sharedWith(levels) }),
    sentAt: `2026-0${n + 1}-01T10:00:00Z`,
    isPublished,
  }));
  // The order in which they are read says nothing.
  const found = newestDecides([...copies].reverse());
  return found.map(({ sharing }) => [sharing['lab-councils'], sharing.public].join(' ')).reverse();
}

describe('the newest answers of a council decide', () => {
  it('for those before them, which are shared no more openly', () => {
    const earlier = { 'lab-councils': 'named', public: 'anonymous' } as const;
    expect(decided(earlier, {})).toEqual(['private private', 'private private']);
    expect(decided(earlier, { 'lab-councils': 'anonymous', public: 'named' })).toEqual([
      'anonymous anonymous',
      'anonymous named',
    ]);
    expect(decided(earlier, { 'lab-councils': 'named', public: 'named' })).toEqual([
      'named anonymous',
      'named named',
    ]);
  });

  it('and open nothing that was closed by itself', () => {
    const open = { 'lab-councils': 'named', public: 'named' } as const;
    expect(decided({}, open)).toEqual(['private private', 'named named']);
    expect(decided(open, {}, open)).toEqual(['named named', 'private private', 'named named']);
  });

  it('with the public once their round has its results, and not before', () => {
    const named = { public: 'named' } as const;
    expect(decided(named, { isPublished: false })).toEqual(['private named', 'private private']);
    expect(decided(named, { ...named, isPublished: false })).toEqual(['private named', 'private private']);
    expect(decided(named, {})).toEqual(['private private', 'private private']);
    expect(decided({ ...named, isPublished: false })).toEqual(['private private']);
  });

  it('for their own council alone', () => {
    const copies = ['a', 'b'].map((code) => ({ ...copyOf(code, 50), isPublished: true }));
    const [first, ...rest] = copies.map((copy, n) => (n === 0 ? { ...copy, sharing: sharedWith({}) } : copy));
    const found = newestDecides(first === undefined ? [] : [first, ...rest]);
    expect(found.map(({ sharing }) => sharing['lab-councils'])).toEqual(['private', 'anonymous']);
  });
});
