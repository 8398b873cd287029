import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fitLines, fitText, textWidth } from './text-width';

const BOLD = '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf';
const PRINTED = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;()|!-’&éŵŷÂ%/…';

function boldWidths(): (text: string, size: number) => number {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(BOLD)));
  if (!('layout' in font)) throw new Error('The file holds several fonts');
  return (text, size) => (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

describe('the width of words in a picture', () => {
  const realWidth = boldWidths();
  const anyWords = fc
    .array(fc.constantFrom(...Array.from(PRINTED)), { maxLength: 40 })
    .map((characters) => characters.join(''));

  it('is not taken for less than it is in the bold face, the odd pair of letters aside', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        expect(textWidth(text, 14)).toBeGreaterThanOrEqual(0.97 * realWidth(text, 14));
      }),
    );
  });

  it.each(['Spring 2026', 'Elmshire (demonstration)', 'Relationships, up 15', 'Education, work and money'])(
    'is taken for as much, or up to a tenth more: %s',
    (text) => {
      expect(textWidth(text, 14)).toBeGreaterThanOrEqual(realWidth(text, 14));
      expect(textWidth(text, 14)).toBeLessThan(realWidth(text, 14) * 1.1);
    },
  );
});

describe('words that do not fit', () => {
  it('are left alone while they do', () => {
    expect(fitText('Elmshire', 14, 200)).toBe('Elmshire');
  });

  it('are cut with an ellipsis, without a space before it', () => {
    expect(fitText('Bournemouth, Christchurch and Poole', 14.5, 150)).toBe('Bournemouth, Chri…');
    expect(fitText('Who you know', 14, textWidth('Who …', 14))).toBe('Who…');
  });

  it('vanish where not one letter fits', () => {
    expect(fitText('Elmshire', 14, 3)).toBe('');
  });

  it('are never wider than the room', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (text, room) => {
          expect(textWidth(fitText(text, 13, room), 13)).toBeLessThanOrEqual(Math.max(room, 0));
        },
      ),
    );
  });
});

describe('a text on several lines', () => {
  it('breaks between words and keeps them all where there is room', () => {
    expect(fitLines('Elmshire', 14, 200)).toEqual(['Elmshire']);
    expect(fitLines('Hartlow (demonstration)', 14.5, 150)).toEqual(['Hartlow', '(demonstration)']);
  });

  it('has three lines at most, none of them wider than its room', () => {
    const words = fc.array(fc.constantFrom('Leeds', 'and', 'Poole', 'Bournemouth'), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (all, room) => {
        const lines = fitLines(all.join(' '), 13, room);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(room);
        if (!lines.join('').includes('…')) expect(lines.join(' ')).toBe(all.join(' '));
      }),
    );
  });
});
