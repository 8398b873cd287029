import { describe, expect, test } from 'vitest';
import { reminderMail } from './reminder-mail';
import type { ReminderItem } from './reminder-mail';

const ITEM: ReminderItem = {
  title: 'Services for adults',
  roundName: 'Autumn 2026',
  authorityName: 'Elmshire',
  hasColleagues: true,
  dueOn: '2026-12-18',
  closesOn: '2026-12-18',
  isGiven: false,
  roundClosesOn: '2026-12-18',
  publishesOn: '2027-01-15',
  work: { completed: 34, shown: 45, blank: 10, minutesLeft: 24 },
  minutes: 80,
  link: 'https://toolkit.example/assessments/a1',
};

const TO = { name: 'Priya Nair', publicUrl: 'https://toolkit.example' };

function mail(changes: Partial<ReminderItem> = {}, today = '2026-12-11') {
  return reminderMail([{ ...ITEM, ...changes }], { ...TO, today });
}

describe('the mail of a reminder', () => {
  test('says what is left, by when, where to go on, and whom to ask', () => {
    expect(mail()).toEqual({
      subject: 'Elmshire: “Services for adults” closes on 18 December 2026',
      body: [
        'Priya Nair,',
        '',
        'Services for adults. Elmshire, Autumn 2026 round.',
        '34 of 45 questions are answered. 10 questions left, about 24 minutes.',
        'It closes on 18 December 2026, in 7 days. Go on here:',
        'https://toolkit.example/assessments/a1',
        '',
        'You get this because you are an assessment lead of Elmshire. We write 30, 7 and 1 days before the last day and once after it, and only while something is left to do.',
        'A lab administrator sets the dates, and can give a council another last day. Your colleagues are on your council’s team page.',
        'You can switch these emails off, and on again: https://toolkit.example/your-emails',
        'Without them, the days stand on your home page and beside each assessment, and nobody writes to you before they pass.',
      ].join('\n'),
    });
  });

  test('says nothing of a team to an officer who is alone (issue 3, point 11)', () => {
    expect(mail({ hasColleagues: false }).body).not.toMatch(/colleague|team/);
  });

  test('says that it is only to be sent, when every question is answered', () => {
    const { body } = mail({ work: { completed: 45, shown: 45, blank: 0, minutesLeft: 0 } });
    expect(body).toContain('Nothing is left to answer, and it has not been sent.');
    expect(body).toContain('Check and send it:');
  });

  test('says the last day that is the council’s own, and the round’s', () => {
    const { body } = mail({ dueOn: '2027-01-08' }, '2027-01-07');
    expect(body).toContain(
      'It closes on 8 January 2027, tomorrow. That is your council’s own last day; for others it is 18 December 2026.',
    );
  });

  test('says after the day that nothing is lost, and how it can still be sent', () => {
    const { subject, body } = mail({}, '2026-12-19');
    expect(subject).toBe('Elmshire: “Services for adults” closed on 18 December 2026');
    expect(body).toContain(
      'It closed on 18 December 2026 and was not sent. 34 of 45 questions are answered. They are kept, and can be read.',
    );
    expect(body).toContain('Ask the policy lab for another last day before 15 January 2027');
  });

  test('calls what nobody has begun a choice, and says how long it takes', () => {
    const { body } = mail({ work: null }, '2026-11-18');
    expect(body).toContain('Taking part is your council’s choice.');
    expect(body).toContain('It takes about 80 minutes.');
    expect(body).not.toContain('questions are answered');
  });

  test('holds everything of a day, under one subject that names each council once', () => {
    const more = [ITEM, { ...ITEM, title: 'Corporate parenting' }, { ...ITEM, authorityName: 'Hartlow' }];
    const { subject, body } = reminderMail(more, { ...TO, today: '2026-12-11' });
    expect(subject).toBe('Elmshire and Hartlow: 3 assessments, the first closes on 18 December 2026');
    expect(body.match(/https:.*assessments/g)).toHaveLength(3);
  });

  test('tells whoever was given questions of theirs alone, and leads to them', () => {
    const work = { completed: 5, shown: 12, blank: 7, minutesLeft: 15 };
    const link = 'https://toolkit.example/assessments/a1?mine=yes';
    const { subject, body } = mail({ isGiven: true, dueOn: '2026-12-12', work, link });
    expect(subject).toBe('Elmshire: 7 questions with you, the first by 12 December 2026');
    expect(body).toContain('7 of the 12 questions with you are not answered, about 15 minutes.');
    expect(body).toContain(
      'Their day is 12 December 2026, tomorrow. The round closes on 18 December 2026, in 7 days.',
    );
    expect(body).toContain('because questions of Elmshire are with you');
    expect(body.split('\n')).toContain(link);
  });

  test('says of questions whose day has passed that they can still be answered', () => {
    const { body } = mail({ isGiven: true, dueOn: '2026-12-10' });
    expect(body).toContain('Their day was 10 December 2026. They can still be answered.');
  });

  test.each(['please', '!', 'simply', 'successfully'])('never says “%s”', (word) => {
    const all = [ITEM, { ...ITEM, work: null }, { ...ITEM, dueOn: '2026-12-10' }];
    expect(reminderMail(all, { ...TO, today: '2026-12-11' }).body.toLowerCase()).not.toContain(word);
  });
});
