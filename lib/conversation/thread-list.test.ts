import { describe, expect, test } from 'vitest';
import { THREADS_A_PAGE, listPage, threadListSchema } from './thread-list';
import { asked, onDay, person, thread, writer } from './thread.testing';
import { waitingThreads } from './waiting-threads';

const LEADS = [person('priya')];
const OLD = thread({ id: 'old', asked: [asked('ana', 2)] });
const NEW = thread({ id: 'new', asked: [asked('marcus', 12)] });
const DONE = thread({ id: 'done', resolved: { at: onDay(5), by: writer('dee') } });
const DONE_LATER = thread({ id: 'done-later', resolved: { at: onDay(9), by: writer('dee') } });

function list(show: 'mine' | 'open' | 'all', page = 1, threads = [DONE, NEW, DONE_LATER, OLD]) {
  return listPage(threads, { show, page, leads: LEADS, viewerId: 'ana' });
}

function ids(shown: ReturnType<typeof list>): readonly string[] {
  return shown.threads.map((each) => each.thread.id);
}

describe('the list of conversations', () => {
  test('has those that have waited longest first, and what is resolved last, the newest of it first', () => {
    expect(ids(list('all'))).toEqual(['old', 'new', 'done-later', 'done']);
    expect(ids(list('open'))).toEqual(['old', 'new']);
  });

  test('has what waits for the reader alone, where they ask for that', () => {
    expect(ids(list('mine'))).toEqual(['old']);
    expect(list('mine').counts).toEqual({ mine: 1, open: 2, all: 4 });
  });

  test(`has ${THREADS_A_PAGE} a page, and is its last page past the end`, () => {
    const many = Array.from({ length: 101 }, (_each, day) =>
      thread({ id: String(day), asked: [asked('ana', day)] }),
    );
    expect(ids(list('open', 2, many))[0]).toBe('50');
    expect(list('open', 2, many)).toMatchObject({ page: 2, isLast: false });
    expect(ids(list('open', 9, many))).toEqual(['100']);
    expect(list('open', 9, many)).toMatchObject({ page: 3, isLast: true });
    expect(list('open', 9, [])).toMatchObject({ page: 1, isLast: true });
  });

  test.each([
    [{}, { show: 'open', page: 1 }],
    [
      { show: 'mine', page: '3' },
      { show: 'mine', page: 3 },
    ],
    [
      { show: 'theirs', page: '0' },
      { show: 'open', page: 1 },
    ],
    [
      { show: ['all', 'mine'], page: ['2'] },
      { show: 'open', page: 1 },
    ],
  ])('takes what its address can mean: %j', (asked, meant) => {
    expect(threadListSchema.parse(asked)).toEqual(meant);
  });
});

test('home says how many threads of each assessment wait for the reader, and since when the oldest', () => {
  const other = thread({ id: 'other', assessmentId: 'a2', asked: [asked('ana', 1)] });
  const assessments = [
    { id: 'a1', title: 'Homes', roundName: 'Autumn 2026' },
    { id: 'a2', title: 'Work', roundName: 'Autumn 2026' },
    { id: 'a3', title: 'Health', roundName: 'Autumn 2026' },
  ];
  const again = thread({ id: 'again', asked: [asked('ana', 8)] });
  expect(
    waitingThreads([again, OLD, NEW, DONE, other], { leads: LEADS, viewerId: 'ana', assessments }),
  ).toEqual([
    { assessmentId: 'a1', title: 'Homes', roundName: null, count: 2, since: onDay(2) },
    { assessmentId: 'a2', title: 'Work', roundName: null, count: 1, since: onDay(1) },
  ]);
});

test('home names the round where threads of one questionnaire wait in two of them, and only there', () => {
  const threads = ['a1', 'a2', 'a3'].map((assessmentId) =>
    thread({ id: `of ${assessmentId}`, assessmentId, asked: [asked('ana', 1)] }),
  );
  const assessments = [
    { id: 'a1', title: 'Homes', roundName: 'Autumn 2026' },
    { id: 'a2', title: 'Work', roundName: 'Autumn 2026' },
    { id: 'a3', title: 'Homes', roundName: 'Spring 2026' },
    // Nothing waits here, so nothing is mistaken for it.
    { id: 'a4', title: 'Work', roundName: 'Spring 2026' },
  ];
  const waiting = waitingThreads(threads, { leads: LEADS, viewerId: 'ana', assessments });
  expect(waiting.map(({ title, roundName }) => [title, roundName])).toEqual([
    ['Homes', 'Autumn 2026'],
    ['Work', null],
    ['Homes', 'Spring 2026'],
  ]);
});
