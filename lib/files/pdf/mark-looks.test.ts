import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from 'sass';
import { describe, expect, it } from 'vitest';
import { markLook } from './mark-looks';
import type { MarkLook } from './mark-looks';

const css = compile(path.join('app', 'app.scss'), { loadPaths: ['node_modules'], quietDeps: true }).css;
const tokens = new Map(
  [...css.matchAll(/(--ct-[\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name, value]) => [name, value]),
);

/** What the page's style sheet says of a class, with colours as six digits. */
function declared(className: string): ReadonlyMap<string, string> {
  const found = new RegExp(
    `\\n\\.${className}[ ,{][^{]*\\{([^}]*)\\}|\\n\\.${className} \\{([^}]*)\\}`,
    'u',
  ).exec(css);
  const body = found?.[1] ?? found?.[2] ?? '';
  const pairs = body.split(';').map((line) => line.split(':').map((part) => part.trim()));
  return new Map(pairs.flatMap(([name, value]) => (name && value ? [[name, colour(value)]] : [])));
}

function colour(value: string): string {
  const token = /^var\((--[\w-]+)\)$/u.exec(value)?.[1];
  const known = token === undefined ? value : (tokens.get(token) ?? value);
  return known === '#fff' ? '#ffffff' : known;
}

function seen({ fill, stroke, weight, dash, bold }: MarkLook): ReadonlyMap<string, string> {
  return new Map([
    ...(stroke === null ? [] : [['stroke', stroke] as const, ['stroke-width', String(weight)] as const]),
    ...(fill === null ? [] : [['fill', fill] as const]),
    ...(dash === null ? [] : [['stroke-dasharray', dash.join(' ')] as const]),
    ...(bold ? [['font-weight', '700'] as const] : []),
  ]);
}

const SHAPES = [
  'g-axis',
  'g-grid',
  'g-band',
  'g-cap',
  'g-med',
  'g-med-l',
  'g-dot',
  'g-here',
  'g-here-o',
  'g-here-l',
  'g-here-d',
  'g-ink',
  'g-ink-l',
  'g-paper',
  'g-past',
  'g-past-m',
  'g-share',
  'g-track',
  'g-sq1',
  'g-sq2',
];

describe('the look of a mark in a file', () => {
  it.each(SHAPES)('of %s is what the page’s style sheet says', (className) => {
    const page = new Map([...declared(className)].filter(([, value]) => value !== 'none'));
    expect(page.size).toBeGreaterThan(0);
    expect(new Map([...seen(markLook(className, 'shape'))].sort())).toEqual(new Map([...page].sort()));
  });

  it.each(['g-mut', 'g-here-t'])('of words in %s is what the page’s style sheet says', (className) => {
    expect(markLook(className, 'text').fill).toBe(declared(className).get('fill'));
  });

  it('is bold for bold words, and keeps the colour of the other name', () => {
    expect(markLook('g-b', 'text')).toMatchObject({ fill: '#14222e', bold: true });
    expect(markLook('g-here-t', 'text').bold).toBe(true);
    expect(markLook('g-mut g-sub', 'text')).toMatchObject({ fill: '#45555f', bold: false });
  });

  it('is ink for words of no class', () => {
    expect(markLook('', 'text').fill).toBe('#14222e');
  });

  it('refuses a shape of a class that it does not know, so that nothing is drawn invisibly', () => {
    expect(() => markLook('g-sparkle', 'shape')).toThrow('g-sparkle');
  });

  it('knows every class that the pictures use', () => {
    const files = readdirSync('lib/charts').filter(
      (name) => name.endsWith('.ts') && !name.includes('.test.'),
    );
    const source = files.map((name) => readFileSync(path.join('lib/charts', name), 'utf8')).join('\n');
    const used = new Set(
      [...source.matchAll(/['"` ](g-[a-z][\w-]*)(?=['"` ])/gu)].map(([, name]) => name ?? ''),
    );
    expect(used.size).toBeGreaterThan(10);
    const modifiers = ['g-sub', 'g-ends'];
    for (const name of used) {
      if (!modifiers.includes(name)) expect(() => markLook(name, 'shape'), name).not.toThrow();
    }
  });
});
