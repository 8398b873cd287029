import { describe, expect, it } from 'vitest';
import { ASSIGNMENT_MAIL_LIMITS, assignmentMail } from './assignment-mail';

const GIVEN = {
  givenBy: 'Priya Nair',
  title: 'Services for adults',
  questions: 7,
  themes: ['Homes', 'Health and wellbeing'],
  dueOn: '2026-12-04',
  closesOn: '2026-12-18',
  link: 'https://toolkit.example/assessments/a1?mine=yes',
};

describe('the mail about given questions', () => {
  it('says who gives how many of what, until when, and leads to exactly those', () => {
    const { subject, body } = assignmentMail(GIVEN);
    expect(subject).toBe('7 questions of the Care Experience Toolkit are with you');
    expect(body).toContain(
      'Priya Nair has given you 7 questions of “Services for adults”: Homes and Health and wellbeing.',
    );
    expect(body).toContain('Answer them by 4 December 2026. The round closes on 18 December 2026.');
    expect(body.split('\n')).toContain(GIVEN.link);
    expect(body).toContain('tell Priya Nair, who can give them to that person');
  });

  it('speaks of one question as one, and of the round where no day was set', () => {
    const { subject, body } = assignmentMail({ ...GIVEN, questions: 1, themes: ['Homes'], dueOn: null });
    expect(subject).toBe('1 question of the Care Experience Toolkit is with you');
    expect(body).toContain('Answer it before the round closes on 18 December 2026.');
  });

  it('names nobody in its subject, which mail servers keep', () => {
    expect(assignmentMail(GIVEN).subject).not.toContain('Priya');
  });

  it('is one a giving, and no more than a mailbox bears', () => {
    expect(ASSIGNMENT_MAIL_LIMITS.mostADay).toBeLessThanOrEqual(10);
  });
});
