import { describe, expect, it } from 'vitest';
import type { ApprovalRequest, Decided } from './approval';
import {
  approvedWords,
  askLabel,
  changesWords,
  ownWordsWords,
  sentBackHeading,
  standingWords,
} from './approval-words';

const ANA = 'Councillor Ana Reyes';
const at = new Date('2026-06-12T09:00:00Z');
const asked: ApprovalRequest = {
  id: 'r1',
  number: 1,
  askedById: 'priya',
  askedBy: 'Priya Nair',
  askedAt: new Date('2026-06-10T09:00:00Z'),
  note: '',
  decision: null,
};

function decided(kind: 'approved' | 'sent-back'): Decided {
  return { ...asked, decision: { kind, by: ANA, at, comment: '', read: {} } };
}

describe('how an assessment stands with its approver', () => {
  it('is not mentioned where nobody asked: a council alone is not nagged', () => {
    expect(standingWords({ kind: 'not-asked' }, [ANA])).toEqual([]);
  });

  it('says whom it waits for, since when and who asked', () => {
    expect(standingWords({ kind: 'waiting', request: asked }, [ANA, 'Dee Adeyemi'])[0]).toBe(
      `Waiting for ${ANA} or Dee Adeyemi since 10 June 2026. Priya Nair asked.`,
    );
  });

  it('says that an approval is not of what would be sent, once an answer has changed', () => {
    const [words] = standingWords({ kind: 'changed', request: decided('approved'), changed: ['q1'] }, [ANA]);
    expect(words).toBe(
      `${ANA} approved on 12 June 2026. 1 answer has changed since, so the approval is not of what would be sent now.`,
    );
  });

  it('says what comes next after answers came back', () => {
    const words = standingWords({ kind: 'sent-back', request: decided('sent-back'), changed: [] }, [ANA]);
    expect(words).toEqual([
      `${ANA} sent answers back on 12 June 2026. 0 answers have changed since.`,
      'When they are answered again, ask once more: the approver then sees what changed.',
    ]);
  });
});

// Demand 21: the difference is shown on return.
describe('what an approver reads once more', () => {
  const changed = { isStillOpen: false };
  const open = { isStillOpen: true };

  it.each([
    [[], 'No answer has changed since your council’s last decision.'],
    [[changed], '1 answer has changed since the last decision.'],
    [
      [changed, changed, open],
      '2 answers have changed since the last decision. 1 question that was sent back was not answered again.',
    ],
    [
      [open, open],
      'No answer has changed since your council’s last decision. 2 questions that were sent back were not answered again.',
    ],
  ])('counts what changed, and what came back and did not', (claims, words) => {
    expect(changesWords(claims)).toBe(words);
  });
});

it('asks by name, and says when it is not the first time', () => {
  expect(askLabel([ANA], { isAgain: false })).toBe(`Ask ${ANA} to approve`);
  expect(askLabel([ANA, 'Dee Adeyemi'], { isAgain: true })).toBe(
    `Ask ${ANA} or Dee Adeyemi to approve once more`,
  );
});

it('says of a question that came back who, when, and whether it was refused', () => {
  expect(sentBackHeading({ sentBy: ANA, sentAt: at, kind: 'sent-back' })).toBe(
    `${ANA} sent this back on 12 June 2026`,
  );
  expect(sentBackHeading({ sentBy: ANA, sentAt: at, kind: 'not-applicable-refused' })).toContain(
    'did not agree on 12 June 2026 that this does not apply',
  );
});

it('tells an approver who wrote an answer who can decide instead, and what to do where nobody can', () => {
  expect(ownWordsWords([ANA])).toContain(`${ANA} can.`);
  expect(ownWordsWords([])).toContain('A lead can invite one.');
});

it('says of a copy whose decision stood behind it, or that none did', () => {
  const given = { by: ANA, at, changed: 0 };
  expect(approvedWords({ ...given, kind: 'approved' })).toBe(`Approved by ${ANA} on 12 June 2026`);
  expect(approvedWords(null)).toBe('Sent without an approver’s decision');
  expect(approvedWords({ ...given, kind: 'changed', changed: 1 })).toBe(
    `Approved by ${ANA} on 12 June 2026. 1 answer changed since, before it was sent`,
  );
  expect(approvedWords({ ...given, kind: 'changed' })).toContain('Only evidence changed since');
  expect(approvedWords({ ...given, kind: 'sent-back', changed: 2 })).toBe(
    `Sent back by ${ANA} on 12 June 2026. 2 answers changed since, and nobody approved it before it was sent`,
  );
});
