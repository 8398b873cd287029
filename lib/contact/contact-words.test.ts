import { describe, expect, it } from 'vitest';
import { acceptSchema, askSchema, declineSchema } from './contact-fields';
import { acceptedMail, askedMail, declinedMail, endedMail } from './contact-mail';
import { contactState, lapsesOn } from './contact-request';
import type { ContactRequest } from './contact-request';
import { askedWords, contactLine, saidDone } from './contact-words';
import { contactTask } from './home-tasks';
import { CONTACT_LIMITS } from './limits';

const OPEN: ContactRequest = {
  id: '6f1c1c2e-0000-4000-8000-000000000001',
  fromCode: 'DEMO0001',
  fromName: 'Elmshire',
  toCode: 'DEMO0002',
  toName: 'Ashmoor',
  questionId: 'ex-gov-01',
  question: 'Who decides?',
  message: 'How did you begin? Secret words',
  askedBy: 'Priya Nair',
  askedAt: new Date('2026-11-20T10:00:00Z'),
  answer: null,
  answeredBy: null,
  answeredAt: null,
  words: null,
  contactName: null,
  contactEmail: null,
  endedAt: null,
  endReason: null,
};
const ACCEPTED: ContactRequest = {
  ...OPEN,
  answer: 'accepted',
  answeredBy: 'Tamsin Okafor',
  answeredAt: new Date('2026-11-22T10:00:00Z'),
  contactName: 'Tamsin Okafor',
  contactEmail: 'tamsin@ashmoor.example',
};
const TODAY = '2026-11-23';
const ASKING = { authorityCode: 'DEMO0001', today: TODAY };
const ASKED = { authorityCode: 'DEMO0002', today: TODAY };

describe('where a request stands', () => {
  it('has an owner, an age and an end while nobody has answered', () => {
    expect(askedWords(OPEN, TODAY)).toBe('Priya Nair of Elmshire, 20 November 2026, 3 days ago');
    expect(contactLine(OPEN, ASKED)).toEqual({
      state: 'open',
      council: 'Elmshire',
      standing: 'Not answered yet.',
      next: 'It waits for a lead of your council. It lapses on 19 January 2027, in 57 days.',
    });
    const line = contactLine(OPEN, ASKING);
    expect([line.council, line.next]).toEqual([
      'Ashmoor',
      'It waits for a lead of Ashmoor. It lapses on 19 January 2027, in 57 days.',
    ]);
  });

  it('lapses by itself on its day', () => {
    expect(contactState(OPEN, '2027-01-18')).toBe('open');
    expect(lapsesOn(OPEN)).toBe('2027-01-19');
    expect(contactLine(OPEN, { ...ASKED, today: '2027-01-19' })).toMatchObject({
      state: 'lapsed',
      next: null,
    });
    expect(contactState(ACCEPTED, '2028-01-01')).toBe('accepted');
  });

  it('says who answered, and blames nobody where the offer ended', () => {
    expect(contactLine(ACCEPTED, ASKING).standing).toBe(
      'Ashmoor accepted on 22 November 2026 (Tamsin Okafor).',
    );
    expect(contactLine({ ...ACCEPTED, answer: 'declined' }, ASKED).standing).toBe(
      'Your council declined on 22 November 2026.',
    );
    const ended = { ...OPEN, endedAt: new Date('2026-11-22T10:00:00Z') };
    expect(contactLine({ ...ended, endReason: 'not-offered' }, ASKING).standing).toBe(
      'It ended on 22 November 2026, because Ashmoor changed what it offers. That says nothing about the request.',
    );
    expect(contactLine({ ...ended, endReason: 'withdrawn' }, ASKED).standing).toBe(
      'Taken back by Elmshire on 22 November 2026.',
    );
  });

  it('is a task at home for the council that is asked, while it waits', () => {
    expect(contactTask(OPEN, ASKED)).toMatchObject({
      title: 'Elmshire asks to talk with your council',
      dueOn: '2027-01-19',
    });
    expect(contactTask(OPEN, ASKING)).toBeNull();
    expect(contactTask(ACCEPTED, ASKED)).toBeNull();
  });

  it('is said to be done for what was done, and for nothing else in an address', () => {
    expect(saidDone('asked')).toMatch(/is sent/);
    for (const done of ['', 'constructor', ['asked'], undefined]) expect(saidDone(done)).toBeNull();
  });
});

describe('mails about a request', () => {
  it('name the councils and the question, never what was written, nor an address', () => {
    const about = {
      ...ACCEPTED,
      link: 'https://lab.example/contact-requests',
      publicUrl: 'https://lab.example',
    };
    for (const mail of [askedMail(about), acceptedMail(about), declinedMail(about), endedMail(about)]) {
      expect(mail.subject).toMatch(/Ashmoor/);
      expect(mail.subject).not.toMatch(/Priya|Tamsin/);
      expect(mail.body).toContain('Who decides?');
      expect(mail.body).toContain('https://lab.example/your-emails');
      expect(mail.body).not.toMatch(/Secret words|ashmoor\.example/);
    }
  });
});

describe('what is posted', () => {
  const request = OPEN.id;
  it('asks with words, within limits', () => {
    const asked = { question: 'ex-gov-01', council: 'DEMO0002', message: ' How?\r\nWhen? ' };
    expect(askSchema.parse(asked).message).toBe('How?\nWhen?');
    expect(askSchema.safeParse({ ...asked, message: ' \n ' }).error?.issues[0]?.message).toBe(
      'Write what you would like to talk about',
    );
    expect(
      askSchema.safeParse({ ...asked, message: 'x'.repeat(CONTACT_LIMITS.words + 1) }).error?.issues[0]
        ?.message,
    ).toMatch(/1000 characters or fewer/);
  });

  it('accepts with a name and an address, and declines with or without words', () => {
    expect(
      acceptSchema.parse({ request, name: ' Tamsin  Okafor', email: 'T@Ashmoor.example ' }),
    ).toMatchObject({ email: 't@ashmoor.example' });
    for (const wrong of [
      { name: '', email: 'a@b.example' },
      { name: 'Tamsin', email: 'no address' },
    ])
      expect(acceptSchema.safeParse({ request, ...wrong }).success).toBe(false);
    expect(declineSchema.parse({ request, words: '' })).toEqual({ request, words: '' });
  });
});
