import { describe, expect, it } from 'vitest';
import type { FrozenPiece } from '@/lib/evidence/frozen-piece';
import { strengthByTheme, strengthFinding } from './evidence-strengths';
import { answered, resultsWith, sentWith } from './testing';

const PIECE: FrozenPiece = {
  ...{ id: 'p', kind: 'link', title: 'Protocol', url: 'https://elsewhere.example', datedOn: null },
  ...{ checkedBy: null, fileName: null },
};

const INPUT = {
  ...resultsWith(
    sentWith({ 'ex-gov-01': answered(3), 'ex-gov-02': answered(1), 'ex-gov-03': { state: 'dk' } }),
  ),
  comments: { 'ex-gov-02': 'Since May' },
};

describe('how well the answers were backed', () => {
  it('is counted by theme over what was answered, and over nothing else', () => {
    const evidence = { 'ex-gov-01': [PIECE], 'ex-gov-02': [], 'ex-gov-03': [PIECE] };
    const strengths = strengthByTheme({ ...INPUT, evidence });
    const counts = { none: 0, stated: 1, documented: 1, checked: 0 };
    expect(strengths?.themes).toMatchObject([{ themeId: 'gov', answered: 2, counts }]);
    expect(strengths?.total).toEqual({ answered: 2, counts });
    expect(strengthFinding(strengths)).toBe(
      'Evidence: 1 of 2 answers rest on more than the council’s own words, 0 independently checked',
    );
  });

  it('counts an independent check as a document too, because it is more', () => {
    const evidence = { 'ex-gov-01': [{ ...PIECE, checkedBy: 'Ofsted, March 2026' }] };
    expect(strengthFinding(strengthByTheme({ ...INPUT, evidence }))).toContain('1 of 2 answers');
  });

  it('is not known of what was sent before evidence could be added', () => {
    expect(strengthByTheme(INPUT)).toBeNull();
    expect(strengthFinding(null)).toBe('Evidence was not recorded when this was sent');
  });
});
