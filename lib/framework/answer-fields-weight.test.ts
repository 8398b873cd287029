import { describe, expect, it, vi } from 'vitest';

vi.mock('zod', () => {
  throw new Error('The schema library was loaded');
});

describe('what the browser loads to check a form', () => {
  it.each(['./answer-fields', './answer-text', './visibility', '../assessment/progress'])(
    'leaves the schema library out of %s',
    async (module) => {
      await expect(import(module)).resolves.toBeDefined();
    },
  );

  it('would be noticed if it did not', async () => {
    await expect(import('./question')).rejects.toThrow();
  });
});
