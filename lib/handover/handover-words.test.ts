import { describe, expect, test } from 'vitest';
import { handedOverCounts, handedOverGroups } from './handed-over-words';
import { acceptedMail, handedOverMail, offeredMail, withdrawnMail } from './handover-mail';
import { handoverStanding, homeLine, saidDone, splitWords, whatItDoes } from './handover-words';
import { saidToLab, stateForLab, whyNotInstead, whyNotWithdrawn } from './lab-words';
import { recordWords } from './record-words';
import type { Side, SuccessionState } from './succession';
import { ACCEPTED, HANDED_OVER, WITHDRAWN, succession } from './testing';

const STATES: readonly SuccessionState[] = ['offered', 'handed-over', 'accepted', 'in-effect', 'withdrawn'];
const SIDES: readonly Side[] = ['old', 'successor'];
const WALK = STATES.flatMap((state) => SIDES.map((side) => [state, side] as const));

describe('what stops somebody', () => {
  test.each(WALK)(
    '%s, for the %s: says why, who can go on and what happens next (point 13)',
    (state, side) => {
      const standing = handoverStanding(succession(ACCEPTED), side, state);
      for (const words of [standing.why, standing.who, standing.next]) expect(words).toMatch(/^[A-Z].*\.$/s);
    },
  );

  test.each([
    ['offered', 'old', 'hand-over'],
    ['offered', 'successor', null],
    ['handed-over', 'old', null],
    ['handed-over', 'successor', 'accept'],
    ['accepted', 'old', null],
    ['in-effect', 'successor', 'bring-evidence'],
    ['withdrawn', 'old', null],
    ['withdrawn', 'successor', null],
  ] as const)('%s, for the %s, is %s', (state, side, act) => {
    expect(handoverStanding(succession(ACCEPTED), side, state).act).toBe(act);
  });

  test('names the lab and its reason where it handed over in the council’s stead', () => {
    const one = succession({
      ...HANDED_OVER,
      handedOverBy: 'Fiona Achterberg',
      handedOverReason: 'Its lead has left.',
    });
    expect(handoverStanding(one, 'successor', 'handed-over').why).toBe(
      'The policy lab (Fiona Achterberg) handed Osierley over in its stead on 10 November 2026: Its lead has left.',
    );
  });

  test('is told before anybody acts, with the day', () => {
    expect(whatItDoes(succession()).join(' ')).toContain(
      'From 1 April 2027, or once it is accepted if that is later',
    );
  });
});

test('of a council that is split, each successor reads who the others are and what it gets', () => {
  const one = succession({ alongside: ['Selwick'] });
  expect(splitWords(one)).toContain('Osierley is split: Selwick succeeds it too.');
  expect(whatItDoes(one).join(' ')).toContain('nor what Osierley leaves out as it hands over');
  expect(splitWords(one)).toContain(
    'what it adds later is copied to each of them, unless it is withdrawn first',
  );
  expect(whatItDoes(one).join(' ')).toContain('no more once Larkwater or Selwick has sent the same round');
});

test.each(WALK)('at home, %s for the %s, is one sentence or nothing', (state, side) => {
  const line = homeLine(succession(ACCEPTED), side, state);
  const isSilent =
    state === 'withdrawn' || (side === 'old' && (state === 'accepted' || state === 'in-effect'));
  expect(line === null).toBe(isSilent);
});

test('every page of the old record says since when, that it is read and who carries it on (demand 15)', () => {
  const given = {
    fromName: 'Osierley',
    toName: 'Larkwater',
    takesEffectOn: '2027-04-01',
    successors: [{ name: 'Larkwater', acceptedBy: 'Bethan Quarshie' }],
  };
  expect(recordWords({ ...given, hasTakenEffect: true })).toEqual({
    heading: 'Larkwater succeeded Osierley on 1 April 2027',
    text: 'This record can be read and not changed. Larkwater carries it on: Bethan Quarshie accepted it. What is new is written in Larkwater.',
  });
  expect(recordWords({ ...given, hasTakenEffect: false }).heading).toBe(
    'Larkwater succeeds Osierley on 1 April 2027',
  );
  const successors = [...given.successors, { name: 'Selwick', acceptedBy: 'Graham Owusu' }];
  expect(recordWords({ ...given, successors, hasTakenEffect: true })).toEqual({
    heading: 'Larkwater and Selwick succeeded Osierley on 1 April 2027',
    text: 'This record can be read and not changed. Larkwater and Selwick carry it on: Bethan Quarshie accepted it for Larkwater and Graham Owusu accepted it for Selwick. What is new is written in one of them.',
  });
});

describe('what is handed over', () => {
  const item = { subjectId: null, state: null, number: null };
  const items = [
    {
      ...item,
      place: 1,
      kind: 'assessment',
      title: 'Corporate parenting',
      about: 'Spring 2026',
      state: 'sent',
    },
    {
      ...item,
      place: 2,
      kind: 'assessment',
      title: 'Corporate parenting',
      about: 'Autumn 2026',
      state: 'open',
    },
    { ...item, place: 3, kind: 'evidence', title: 'Joint protocol', about: 'link' },
    { ...item, place: 4, kind: 'people', title: '', about: 'lead', number: 1 },
    { ...item, place: 5, kind: 'people', title: '', about: 'contributor', number: 6 },
  ];

  test('is listed by name, kind by kind', () => {
    expect(
      handedOverGroups(items).map(({ rows }) => rows.map(({ name, about }) => `${name}: ${about}`)),
    ).toEqual([
      [
        'Corporate parenting: Spring 2026 round, sent',
        'Corporate parenting: Autumn 2026 round, not sent: it stays as it is',
      ],
      ['Joint protocol: Link'],
      ['Assessment lead: 1 person', 'Contributor: 6 people'],
    ]);
  });

  test('is counted, and a kind without a thing has an empty list', () => {
    expect(handedOverCounts(items)).toEqual([
      '2 assessments',
      '1 piece of evidence',
      '7 people lose writing',
    ]);
    expect(handedOverGroups([]).map(({ rows }) => rows.length)).toEqual([0, 0, 0]);
  });
});

test.each([offeredMail, handedOverMail, acceptedMail, withdrawnMail])(
  'a mail leads to the page; its subject names no person, and says of councils that they are invented',
  (mail) => {
    const { subject, body } = mail({
      ...succession(),
      link: 'https://here.example/handovers/1',
      by: 'Patrick Nwosu',
    });
    expect(subject).not.toContain('Nwosu');
    expect(body).toMatch(/https:\/\/here\.example\/handovers\/1$/);
    const [first = ''] = body.split('\n');
    for (const words of [subject, first])
      for (const name of ['Osierley', 'Larkwater']) expect(words).toContain(`${name} (demonstration)`);
  },
);

describe('what the lab has taken back', () => {
  const one = succession({ ...HANDED_OVER, ...WITHDRAWN });

  test.each(SIDES)('says who did so, when and why: to the lead of the %s council', (side) => {
    expect(handoverStanding(one, side, 'withdrawn').why).toBe(
      'The policy lab (Fiona Achterberg) withdrew this on 20 November 2026, because: “The order names another council.”',
    );
  });

  test('says so to the lab itself', () => {
    expect(stateForLab(one, 'withdrawn')).toBe(
      'Withdrawn by Fiona Achterberg on 20 November 2026, because: “The order names another council.”',
    );
  });

  test('gives no reason where nobody was asked for one yet', () => {
    const before = { ...one, withdrawnReason: null };
    expect(handoverStanding(before, 'old', 'withdrawn').why).toMatch(/on 20 November 2026\.$/);
    expect(stateForLab(before, 'withdrawn')).toMatch(/on 20 November 2026$/);
  });
});

describe('the lab', () => {
  test.each(STATES)('reads where it stands: %s', (state) => {
    expect(stateForLab(succession(ACCEPTED), state)).toMatch(/^(Offered|Handed over|Accepted|Withdrawn)/);
  });

  test('takes back what nobody has accepted, and is told why not else', () => {
    expect([whyNotWithdrawn('offered'), whyNotWithdrawn('handed-over')]).toEqual([null, null]);
    expect([whyNotWithdrawn('accepted'), whyNotWithdrawn('in-effect')].join()).toContain('It is accepted');
    expect([whyNotWithdrawn('withdrawn'), whyNotWithdrawn(null)].join()).toContain('No handover');
  });

  test('hands over in the stead of a council without a lead alone', () => {
    expect(whyNotInstead(succession(), { state: 'offered', hasLead: false })).toBeNull();
    expect(whyNotInstead(succession(), { state: 'offered', hasLead: true })).toContain(
      'has a lead, who hands over',
    );
    expect(whyNotInstead(succession(), { state: 'accepted', hasLead: false })).toContain('No handover');
    expect(whyNotInstead(undefined, { state: null, hasLead: false })).toContain('No handover');
  });
});

test('what was done is said, and nothing that an address makes up', () => {
  expect(saidDone('accepted', succession())).toContain('Osierley is accepted.');
  expect([saidDone('planted', succession()), saidToLab('planted'), saidToLab(undefined)]).toEqual([
    null,
    null,
    null,
  ]);
});
