import path from 'node:path';
import { compile } from 'sass';
import { describe, expect, it } from 'vitest';
import { PALETTE } from './palette';

const { css } = compile(path.join('app', 'app.scss'), { loadPaths: ['node_modules'], quietDeps: true });
const tokens = new Map(
  [...css.matchAll(/--ct-([\w-]+):\s*(#[0-9a-f]{3,6})\b/gu)].map(([, name, value]) => [name, value]),
);

function sixDigits(colour: string | undefined): string | undefined {
  return colour?.length === 4 ? colour.replace(/[0-9a-f]/gu, '$&$&') : colour;
}

describe('the colours of a file', () => {
  it.each(Object.entries(PALETTE))('%s, %s, is the page’s own', (name, colour) => {
    expect(sixDigits(tokens.get(name))).toBe(colour);
  });
});
