import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseReference, parseTable, readFrameworkFiles, readReferenceFile } from './reference-files';
import type { ReferenceFile } from './reference-files';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toolkit-reference-'));
  mkdirSync(path.join(folder, 'frameworks'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(text: string): ReferenceFile {
  return { name: 'example.csv', text, hash: '' };
}

describe('reading a reference file', () => {
  it('gives its text and a hash that changes with it', () => {
    writeFileSync(path.join(folder, 'a.json'), '{}');
    const before = readReferenceFile(folder, 'a.json');
    expect(before).toMatchObject({ name: 'a.json', text: '{}' });
    expect(readReferenceFile(folder, 'a.json')).toEqual(before);
    writeFileSync(path.join(folder, 'a.json'), '{ }');
    expect(readReferenceFile(folder, 'a.json').hash).not.toBe(before.hash);
  });

  it('throws when it is not there', () => {
    expect(() => readReferenceFile(folder, 'missing.json')).toThrow('missing.json');
  });

  it('takes every framework file in order, and nothing else', () => {
    for (const name of ['b.json', 'a.json', 'notes.md', 'c.json.bak'])
      writeFileSync(path.join(folder, 'frameworks', name), name);
    expect(readFrameworkFiles(folder).map(({ name }) => name)).toEqual([
      path.join('frameworks', 'a.json'),
      path.join('frameworks', 'b.json'),
    ]);
  });
});

describe('a table', () => {
  it.each([
    ['a plain one', 'code,name\nX1,Northdale\n', [{ code: 'X1', name: 'Northdale' }]],
    ['lines that end as on Windows', 'code,name\r\nX1,Northdale\r\n', [{ code: 'X1', name: 'Northdale' }]],
    [
      'commas in quotes',
      'code,name\nX1,"Bourne, Christ and Poole"',
      [{ code: 'X1', name: 'Bourne, Christ and Poole' }],
    ],
    ['quotes in quotes', 'code,name\nX1,"The ""Dale"""', [{ code: 'X1', name: 'The "Dale"' }]],
    ['an empty cell at the end', 'code,name\nX1,', [{ code: 'X1', name: '' }]],
    ['an empty cell at the start', 'code,name\n,Northdale', [{ code: '', name: 'Northdale' }]],
    ['empty cells all over', 'a,b,c\n,,', [{ a: '', b: '', c: '' }]],
    ['an empty cell in quotes', 'code,name\n"",""', [{ code: '', name: '' }]],
    ['a line that is too short', 'code,name\nX1', [{ code: 'X1', name: '' }]],
    ['a header alone', 'code,name\n', []],
  ])('is read: %s', (_what, text, rows) => {
    expect(parseTable(file(text))).toEqual(rows);
  });

  it('gives back every text that was written into it, one line a row', () => {
    const cell = fc.string().map((text) => text.replace(/[\r\n]/g, ' '));
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const lines = rows.map((cells) => cells.map(quoted).join(','));
        const parsed = parseTable(file(['a,b,c', ...lines].join('\n')));
        expect(parsed).toEqual(rows.map(([a, b, c]) => ({ a, b, c })));
      }),
    );
  });

  it('gives back bare cells, empty ones too', () => {
    const bare = fc.string().map((text) => text.replace(/[\r\n",]/g, ''));
    fc.assert(
      fc.property(bare, bare, fc.constantFrom('x', '1 2'), (a, b, c) => {
        expect(parseTable(file(`a,b,c\n${a},${b},${c}`))).toEqual([{ a, b, c }]);
      }),
    );
  });
});

describe('a file that does not have the right shape', () => {
  const schema = z.object({ themes: z.array(z.object({ id: z.string(), weight: z.number() })) });

  it('is given when it has it', () => {
    const text = '{"themes":[{"id":"home","weight":2}]}';
    expect(parseReference(file(text), schema)).toEqual({ themes: [{ id: 'home', weight: 2 }] });
  });

  it('is refused with its name and the path of every fault', () => {
    const text = '{"themes":[{"id":"home","weight":2},{"id":5,"weight":"2"}]}';
    expect(() => parseReference(file(text), schema)).toThrow(
      /example\.csv was refused, and nothing was changed:\n {2}themes\.1\.id: .+\n {2}themes\.1\.weight: .+/,
    );
  });

  it('is refused as a whole when the fault is the whole', () => {
    expect(() => parseReference(file('[]'), schema)).toThrow('(whole file)');
  });

  it('is refused when it is not JSON', () => {
    expect(() => parseReference(file('{'), schema)).toThrow(
      'example.csv was refused, and nothing was changed: it is not JSON',
    );
  });
});
