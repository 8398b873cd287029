import { describe, expect, test } from 'vitest';
import {
  NOT_RECORDED,
  SIGN_OFF_PARTS,
  choicesOf,
  signOffRows,
  signOffValues,
  staleSignOffWords,
  theirValues,
} from './sign-off';
import type { NamedPiece, SignOff } from './sign-off';

const EIA: NamedPiece = {
  ...{ id: '0b2f1a0e-5c1d-4e0f-9a51-2d7f4f1f7a10', kind: 'file', title: 'Equality impact of the protocol' },
  ...{ url: null, isWithdrawn: false, isInfected: false },
};

const RECORD: SignOff = {
  scrutinyComment: 'Asked for a number',
  consultation: 'Two evenings, nine people, paid',
  eia: 'Neutral for most',
  eiaLink: 'https://council.example/eia.pdf',
  eiaEvidenceId: EIA.id,
  eiaEvidence: EIA,
  decision: 'Agreed',
  optionsConsidered: 'Waiting',
  reasons: 'The strategy needs it',
  body: 'Cabinet',
  meetingOn: '2026-06-03',
  minuteReference: 'CAB/114',
  minuteLink: 'https://council.example/minutes',
  version: 2,
  savedBy: 'Dee Adeyemi',
  savedAt: new Date('2026-06-04T09:00:00Z'),
};

function rowOf(record: SignOff, wanted: string) {
  return signOffRows(record).find(({ key }) => key === wanted)?.value;
}

describe('the record in words', () => {
  test('says “Not recorded” for every part while nothing was saved', () => {
    expect(signOffRows(undefined).map(({ value }) => value)).toEqual(SIGN_OFF_PARTS.map(() => NOT_RECORDED));
    expect(signOffValues(undefined)).toEqual({});
  });

  test('writes the meeting’s day out', () => {
    expect(rowOf(RECORD, 'meetingOn')).toBe('3 June 2026');
  });

  test('names the Equality Impact Assessment that is attached, and says when it was withdrawn or found infected', () => {
    expect(rowOf(RECORD, 'eiaEvidenceId')).toBe('Equality impact of the protocol');
    const withdrawn = { ...RECORD, eiaEvidence: { ...EIA, isWithdrawn: true } };
    expect(rowOf(withdrawn, 'eiaEvidenceId')).toBe('Equality impact of the protocol (withdrawn)');
    // Its file has gone, whether it was withdrawn since or not.
    const infected = { ...RECORD, eiaEvidence: { ...EIA, isInfected: true, isWithdrawn: true } };
    expect(rowOf(infected, 'eiaEvidenceId')).toContain(
      '(removed: the virus scan found something in its file)',
    );
  });

  test('keeps both after somebody else saved: theirs in words beside one’s own', () => {
    expect(theirValues(RECORD)).toMatchObject({
      ...{ 'their-name': 'Dee Adeyemi', 'their-body': 'Cabinet', 'their-eiaEvidenceId': EIA.title },
    });
    expect(staleSignOffWords(RECORD)).toContain('Dee Adeyemi saved version 2');
  });
});

describe('what can be attached as the Equality Impact Assessment', () => {
  const other = { id: 'b', title: 'Minutes' };

  test('is none, or a piece of the council', () => {
    expect(choicesOf([other], null)).toEqual([
      { value: '', text: 'None' },
      { value: 'b', text: 'Minutes' },
    ]);
  });

  test('goes on to be what the record names, once, though it is old or was withdrawn', () => {
    const withdrawn = { ...EIA, isWithdrawn: true };
    expect(choicesOf([other, EIA], withdrawn).map(({ text }) => text)).toEqual([
      ...['None', 'Equality impact of the protocol (withdrawn)', 'Minutes'],
    ]);
  });
});
