import { describe, expect, it } from 'vitest';
import { PRESENT_MINUTES, isNoted, presenceWords } from './presence';

const now = new Date('2026-11-22T14:00:00Z');

function seen(displayName: string, minutes: number) {
  return { memberId: displayName, displayName, at: new Date(now.getTime() - minutes * 60_000) };
}

function words(...all: readonly ReturnType<typeof seen>[]) {
  return presenceWords(all, { viewerId: 'Priya Nair', now });
}

// Demand 3: tell people who else is in, and lock nothing.
describe('who else was at a theme', () => {
  it('is said with how long ago', () => {
    expect(words(seen('Marcus Bell', 6))).toBe('Marcus Bell was on this page 6 minutes ago.');
    expect(words(seen('Marcus Bell', 1))).toBe('Marcus Bell was on this page 1 minute ago.');
    expect(words(seen('Marcus Bell', 0.5))).toBe('Marcus Bell was on this page less than a minute ago.');
  });

  it('names several, the latest first, and each once with their latest', () => {
    expect(words(seen('Marcus Bell', 12), seen('Dee Adeyemi', 3), seen('Marcus Bell', 2))).toBe(
      'On this page lately: Marcus Bell 2 minutes ago and Dee Adeyemi 3 minutes ago.',
    );
  });

  it('is never the reader, and nobody who was there too long ago', () => {
    expect(words(seen('Priya Nair', 1))).toBeNull();
    expect(words(seen('Marcus Bell', PRESENT_MINUTES))).toBeNull();
    expect(words(seen('Marcus Bell', PRESENT_MINUTES - 1))).not.toBeNull();
    expect(words()).toBeNull();
  });

  it('takes a clock of the database a little ahead of ours for now', () => {
    expect(words(seen('Marcus Bell', -0.2))).toBe('Marcus Bell was on this page less than a minute ago.');
  });
});

describe('a visit', () => {
  const isKnown = (...all: readonly ReturnType<typeof seen>[]) =>
    isNoted(all, { viewerId: 'Priya Nair', now });

  it('is noted already when the same person was there within the minute', () => {
    expect(isKnown(seen('Marcus Bell', 3), seen('Priya Nair', 0.9))).toBe(true);
    expect(isKnown(seen('Priya Nair', 1))).toBe(false);
  });

  it('is not noted because somebody else was there', () => {
    expect(isKnown(seen('Marcus Bell', 0.1))).toBe(false);
    expect(isKnown()).toBe(false);
  });
});
