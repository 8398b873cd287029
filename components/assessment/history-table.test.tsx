import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { HistoryLine } from '@/lib/assessment/history-line';
import { HistoryTable } from './history-table';
import type { HistoryTableProps } from './history-table';

const LINE: HistoryLine = {
  questionId: 's21-hom-01',
  question: 'Where do people live?',
  version: 2,
  when: '21 November 2026 at 10:04',
  who: 'Priya Nair',
  did: 'Changed the answer and the comment',
  from: 'From the spreadsheet “housing.ods”, which Priya Nair read and confirmed',
  now: {
    answer: { state: 'answered', headline: 'Developing', detail: null },
    comment: [
      { text: 'Panel of ', differs: false },
      { text: 'June', differs: true },
    ],
  },
  before: {
    answer: { state: 'answered', headline: 'Emerging', detail: 'In one team' },
    comment: [
      { text: 'Panel of ', differs: false },
      { text: 'May', differs: true },
    ],
  },
};
const FIRST: HistoryLine = { ...LINE, version: 1, did: 'Wrote the answer', from: null, before: null };

function draw(namesQuestions: boolean, restoreButton: HistoryTableProps['restoreButton'] = null) {
  render(<HistoryTable assessmentId="a1" lines={[LINE, FIRST]} {...{ namesQuestions, restoreButton }} />);
  return screen.getAllByRole('row').slice(1);
}

test('each version says when, by whom, what it changed, and what was said before', () => {
  const [second, first] = draw(true);
  expect(second).toHaveTextContent('21 November 2026 at 10:04Priya Nair, version 2');
  expect(second).toHaveTextContent('Says: DevelopingComment: Panel of June');
  expect(second).toHaveTextContent('Said before: Emerging. In one teamComment: Panel of May');
  expect(first).not.toHaveTextContent('Said before');
});

test('a version that came in a spreadsheet says so, and one that was typed says nothing of it', () => {
  const [second, first] = draw(true);
  expect(second).toHaveTextContent('From the spreadsheet “housing.ods”, which Priya Nair read and confirmed');
  expect(first).not.toHaveTextContent('From');
});

test('words that came are marked as such, and words that went', () => {
  draw(true);
  expect(screen.getAllByText('June').map(({ tagName }) => tagName)).toEqual(['INS', 'INS']);
  expect(screen.getByText('May').tagName).toBe('DEL');
});

test('each leads to the history of its question alone', () => {
  const [second] = draw(true);
  const link = within(second ?? document.body).getByRole('link', { name: 'Where do people live?' });
  expect(link).toHaveAttribute('href', '/assessments/a1/history?question=s21-hom-01');
});

test('the question is not repeated where the page is about one', () => {
  draw(false);
  expect(screen.queryByText('Where do people live?')).toBeNull();
  expect(screen.getAllByRole('columnheader')).toHaveLength(2);
});

test('a version that can be put back has its button, and where nothing can be changed there is none', () => {
  draw(false, ({ version }) => (version === 1 ? <button>Put version 1 back</button> : null));
  const [second, first] = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).queryByRole('button'));
  expect([second, first?.textContent]).toEqual([null, 'Put version 1 back']);
});
