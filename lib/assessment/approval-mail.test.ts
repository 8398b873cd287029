import { describe, expect, test } from 'vitest';
import { askMail, decidedMail, refusedMail, sentBackMail } from './approval-mail';

const ABOUT = { councilName: 'Elmshire (demonstration)', title: 'Corporate parenting' };
const BY = 'Councillor Ana Reyes';
const QUESTIONS = [
  { question: 'How do partners work together?', reason: 'Say\n\nwhen', link: 'https://t.example/a#q1' },
  { question: 'Who is asked?', reason: 'Name them', link: 'https://t.example/a#q2' },
];

// Demand 20: the reason reaches whoever answers it, with a link to exactly that question.
describe('the mail to whoever answers what came back', () => {
  const { subject, body } = sentBackMail({ ...ABOUT, by: BY, questions: QUESTIONS });

  test('is one for all their questions, each with its reason and its link', () => {
    expect(subject).toBe('Elmshire (demonstration): 2 answers came back to you');
    for (const { question, link } of QUESTIONS) {
      expect(body).toContain(question);
      expect(body.split('\n')).toContain(link);
    }
    expect(body).toContain('Reason: “Name them”');
  });

  test('keeps a reason on one line, so that it cannot look like the next part', () => {
    expect(body).toContain('Reason: “Say when”');
  });

  test('holds no reason and no question in its subject, which mail servers log', () => {
    for (const { question, reason } of QUESTIONS) {
      expect(subject).not.toContain(question);
      expect(subject).not.toContain(reason);
    }
  });
});

test('a “not applicable” that is not agreed says why, and that it counts as not answered', () => {
  const [question] = QUESTIONS.slice(1);
  if (question === undefined) throw new Error('No question');
  const { body } = refusedMail({ ...ABOUT, by: BY, question });
  expect(body).toContain('counts as not answered');
  expect(body).toContain('Reason: “Name them”');
  expect(body).toContain(question.link);
});

test('an approver learns who asks and what they write', () => {
  const { body } = askMail({
    ...ABOUT,
    askedBy: 'Priya Nair',
    note: 'Before Friday',
    link: 'https://t.example/x',
  });
  expect(body).toContain('Priya Nair asks you to approve “Corporate parenting”');
  expect(body).toContain('“Before Friday”');
  expect(askMail({ ...ABOUT, askedBy: 'Priya Nair', note: '', link: 'x' }).body).not.toContain('writes');
});

describe('the mail to whoever asked', () => {
  const rest = { ...ABOUT, by: BY, comment: '', link: 'https://t.example/x' };

  test('says that it was approved as it stood then', () => {
    const { subject, body } = decidedMail({ ...rest, sentBack: [] });
    expect(subject).toContain('was approved');
    expect(body).toContain('Answers that change first need to be approved again');
  });

  test('says who was told of what came back, and who was not', () => {
    const sentBack = [
      { question: 'Who is asked?', person: 'Marcus Bell', isTold: true },
      { question: 'How many?', person: 'Dr Anil Shah', isTold: false },
      { question: 'By whom?', person: null, isTold: false },
    ];
    const { body } = decidedMail({ ...rest, comment: 'Nearly', sentBack });
    expect(body).toContain('Who is asked? (Marcus Bell, told by email)');
    expect(body).toContain('How many? (Dr Anil Shah, not told by email)');
    expect(body).toContain('By whom? (with nobody, not told by email)');
    expect(body).toContain('Councillor Ana Reyes writes: “Nearly”');
  });
});
