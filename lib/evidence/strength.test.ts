import { describe, expect, test } from 'vitest';
import { backing } from './backing';
import { frozenPieces, frozenPieceSchema } from './frozen-piece';
import { fileAccess } from './scan-state';
import { evidenceStrength } from './strength';
import { piece } from './testing';

const LINK = piece({ kind: 'link' });
const NOTE = piece({ kind: 'note' });
const FILE = piece({ kind: 'file' });

describe('how well an answer is backed (demands 27: shown apart from the level)', () => {
  test.each([
    ['none', '', []],
    ['none', '  \n', []],
    ['stated', 'Since May', []],
    ['stated', '', [NOTE]],
    ['documented', '', [LINK]],
    ['documented', 'Since May', [NOTE, FILE]],
    ['checked', '', [piece({ kind: 'note', checkedBy: 'Ofsted, March 2026' })]],
    ['checked', '', [LINK, piece({ kind: 'file', checkedBy: 'Ofsted, March 2026' })]],
  ] as const)('%s: comment %j and %j', (strength, comment, pieces) => {
    expect(evidenceStrength({ comment, pieces, isAgreed: false })).toBe(strength);
  });

  test('counts nothing that was withdrawn, or that the virus scan took away', () => {
    const withdrawn = piece({
      checkedBy: 'Ofsted',
      withdrawnAt: new Date('2026-11-01'),
      withdrawnBy: 'Priya',
    });
    const infected = piece({ kind: 'file', checkedBy: 'Ofsted', verdict: 'infected' });
    expect(evidenceStrength({ comment: '', pieces: [withdrawn, infected], isAgreed: false })).toBe('none');
    expect(evidenceStrength({ comment: 'Words', pieces: [withdrawn, infected], isAgreed: false })).toBe(
      'stated',
    );
  });

  test('is of one question: what stands under another does not count', () => {
    const attached = [
      { ...LINK, title: 'Here', questionId: 'q1' },
      { ...FILE, title: 'There', questionId: 'q2' },
    ];
    expect(backing({ questionId: 'q1', comment: '', attached, isAgreed: false })).toEqual({
      strength: 'documented',
      titles: ['Here'],
    });
    expect(backing({ questionId: 'q3', comment: '', attached, isAgreed: false })).toEqual({
      strength: 'none',
      titles: [],
    });
  });
});

describe('what a frozen copy keeps of a piece', () => {
  test('is its names, and never the words of a note or where somebody works', () => {
    const [kept] = frozenPieces([piece({ kind: 'note', note: 'What the inspector said', title: 'Talk' })]);
    expect(JSON.stringify(kept)).not.toContain('inspector');
    expect(frozenPieceSchema.parse(kept)).toMatchObject({ kind: 'note', title: 'Talk', fileName: null });
  });

  test('leaves out what was withdrawn before it was sent', () => {
    expect(frozenPieces([piece({ withdrawnAt: new Date('2026-11-01') })])).toEqual([]);
  });
});

describe('whether a file can be opened', () => {
  test.each([
    [null, false, false, 'open'],
    ['clean', false, false, 'open'],
    ['clean', true, false, 'open'],
    // Also what was added before the scanner was set up.
    [null, true, false, 'waiting'],
    ['infected', true, false, 'infected'],
    ['infected', false, false, 'infected'],
    ['infected', true, true, 'infected'],
    ['clean', true, true, 'withdrawn'],
    [null, true, true, 'withdrawn'],
  ] as const)('verdict %s, scanner %s, withdrawn %s: %s', (...[verdict, hasScanner, isWithdrawn, access]) => {
    expect(fileAccess({ verdict }, { hasScanner, isWithdrawn })).toBe(access);
  });
});
