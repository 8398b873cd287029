import { describe, expect, it } from 'vitest';
import { drawnFields } from './detail-values';
import { drawnDetails, valuesToGoOnFrom } from './edited-piece';

const drawn = { title: 'Joint protocol', datedOn: '2025-06-01', checkedBy: 'Ofsted, March 2026' };

describe('what a form was drawn with', () => {
  it.each([drawn, { title: 'Joint protocol', datedOn: null, checkedBy: null }])(
    'comes back whole',
    (details) => {
      expect(drawnDetails(drawnFields(details))).toEqual(details);
    },
  );

  it.each([{}, { ...drawnFields(drawn), 'drawn-datedOn': 'June' }])(
    'is not guessed at where it is not said',
    (fields) => {
      expect(drawnDetails(fields)).toBeUndefined();
    },
  );
});

describe('a piece that was changed in another window', () => {
  it('keeps what was typed, and takes what stands now where nothing was', () => {
    const typed = { ...drawn, title: 'Joint protocol, signed' };
    const now = { ...drawn, datedOn: '2025-07-09', checkedBy: null };
    expect(valuesToGoOnFrom({ drawn, typed, now })).toEqual({
      title: 'Joint protocol, signed',
      'dated-day': '9',
      'dated-month': '7',
      'dated-year': '2025',
      checkedBy: '',
      ...drawnFields(now),
    });
  });

  it('keeps what was typed over what somebody else typed in the same box', () => {
    const typed = { title: 'Mine', datedOn: null, checkedBy: 'Peer council' };
    const now = { title: 'Theirs', datedOn: '2025-07-09', checkedBy: 'Nobody' };
    expect(valuesToGoOnFrom({ drawn, typed, now })).toMatchObject({
      title: 'Mine',
      'dated-day': '',
      checkedBy: 'Peer council',
      'drawn-title': 'Theirs',
    });
  });
});
