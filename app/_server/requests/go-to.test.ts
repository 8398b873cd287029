import { describe, expect, it, vi } from 'vitest';
import { goTo } from './go-to';

const calls = vi.hoisted((): string[] => []);
vi.mock('next/cache', () => ({ refresh: () => calls.push('refresh') }));
vi.mock('next/navigation', () => ({
  redirect: (href: string) => {
    calls.push(href);
    throw new Error('NEXT_REDIRECT');
  },
}));

describe('leaving an action for a page', () => {
  it('has the page drawn anew, before it goes there', () => {
    expect(() => goTo('/assessments?saved')).toThrow('NEXT_REDIRECT');
    expect(calls).toEqual(['refresh', '/assessments?saved']);
  });
});
