import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from 'sass';
import { describe, expect, test } from 'vitest';

const css = compile(path.join('app', 'app.scss'), { loadPaths: ['node_modules'], quietDeps: true }).css;

describe('the style sheet', () => {
  test('has nothing in it that belongs to GOV.UK alone', () => {
    expect(css).not.toMatch(/GDS Transport|crown|1d70b8/i);
  });

  test('sets our face and the colours of govuk-frontend’s own components', () => {
    expect(css).toContain('--govuk-brand-colour: #0b5a63');
    expect(css).toContain('--govuk-link-colour: #0b5a63');
    expect(css).toContain('--govuk-template-background-colour: #ffffff');
    expect(css).toContain('font-family: "Atkinson Hyperlegible Next Variable"');
  });

  test('fetches nothing but the files of that face', () => {
    const addresses = [...css.matchAll(/url\(["']?([^)"']+)/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) expect(address).toMatch(/^\.\/files\/atkinson-[\w-]+\.woff2$/);
  });

  test('knows every class name of ours that a page or a component uses', () => {
    const unknown = filesIn(['app', 'components', 'lib/charts'], /(?<!\.test)\.tsx?$/).flatMap((file) =>
      unknownNames(readFileSync(file, 'utf8')).map((name) => `${name} in ${file}`),
    );
    expect(unknown).toEqual([]);
  });

  test('would notice one that it does not know', () => {
    expect(unknownNames('<p className="ct-p ct-sparkle">')).toEqual(['ct-sparkle']);
  });
});

const ownSheets = filesIn(['components'], /\.css$/).map((file) => readFileSync(file, 'utf8'));
const knownNames = new Set(namesIn([css, ...ownSheets].join('\n'), /\.((?:ct|g)-[\w-]+)/g));

function unknownNames(source: string): readonly string[] {
  const used = namesIn(source, /(?<=['"`\s])((?:ct|g)-[a-z][\w-]*)(?=['"`\s])/g);
  return used.filter((name) => !knownNames.has(name));
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}

function filesIn(folders: readonly string[], name: RegExp): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    .filter((file) => name.test(file));
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function token(name: string): string {
  const short = new RegExp(`--ct-${name}: (#[0-9a-f]+);`).exec(css)?.[1] ?? '';
  return short.length === 4 ? short.replace(/[0-9a-f]/g, '$&$&') : short;
}

describe('contrast', () => {
  test('is counted as WCAG counts it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test.each([
    ['ink', 'paper'],
    ['ink', 'wash'],
    ['ink', 'wash-deep'],
    ['ink', 'focus'],
    ['ink', 'band'],
    ['muted', 'paper'],
    ['muted', 'wash'],
    ['teal', 'paper'],
    ['teal', 'wash'],
    ['paper', 'teal-dark'],
    ['here', 'paper'],
    ['error', 'paper'],
  ])('text in %s on %s can be read', (text, ground) => {
    expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['axis', 'paper'],
    ['here', 'band'],
    ['c-blue', 'paper'],
    ['c-blue', 'band'],
    ['c-turquoise', 'paper'],
    ['c-grey', 'paper'],
  ])('shapes in %s on %s can be seen', (shape, ground) => {
    expect(contrast(token(shape), token(ground))).toBeGreaterThanOrEqual(3);
  });
});
