import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Claim } from '@/lib/assessment/claim';
import { NOT_ANSWERED } from '@/lib/framework/answer-text';
import { ClaimBlock } from './claim-block';
import { SentBackBox } from './sent-back-box';

const plain = (text: string) => [{ text, differs: false }];
const claim: Claim = {
  questionId: 's21-hom-01',
  question: 'How are homes found?',
  who: 'Marcus Bell',
  now: {
    answer: { state: 'answered', headline: 'Embedded', detail: null },
    comment: [
      { text: 'A protocol ', differs: false },
      { text: 'since May', differs: true },
    ],
  },
  before: null,
  evidence: 'Documented. Joint housing protocol.',
  isBackedAnew: false,
  sentBackFor: null,
  isStillOpen: false,
};

function show(change: Partial<Claim>) {
  render(
    <ul>
      <ClaimBlock claim={{ ...claim, ...change }} />
    </ul>,
  );
}

describe('a claim that an approver reads', () => {
  test('is the question, the answer, its comment what it rests on and who wrote it', () => {
    show({});
    expect(screen.getByRole('heading', { name: 'How are homes found?' })).toBeVisible();
    expect(screen.getByText('Embedded')).toBeVisible();
    expect(screen.getByText('Evidence: Documented. Joint housing protocol.')).toBeVisible();
    expect(screen.getByText('Written by Marcus Bell')).toBeVisible();
    expect(screen.queryByText(/Said before/)).toBeNull();
  });

  test('says what it said before, with the words that differ marked', () => {
    const before = { answer: NOT_ANSWERED, comment: plain('A protocol') };
    show({ before, sentBackFor: 'Since when?' });
    expect(screen.getByText(/Says now/)).toBeVisible();
    expect(screen.getByText(/Said before/)).toBeVisible();
    expect(screen.getByText('since May').tagName).toBe('INS');
    expect(screen.getByText('Sent back last time: “Since when?”')).toBeVisible();
    expect(screen.queryByText(/Nobody has answered it again/)).toBeNull();
  });

  test('says that what it rests on was changed since: an approval is of that too', () => {
    show({ isBackedAnew: true });
    expect(screen.getByText(/Joint housing protocol\. Changed since the last decision\./)).toBeVisible();
  });

  test('says when it came back and nobody has answered it since', () => {
    show({ sentBackFor: 'Since when?', isStillOpen: true });
    expect(screen.getByText('Nobody has answered it again since.')).toBeVisible();
  });

  test('nobody has answered names nobody', () => {
    show({ who: null, now: { answer: NOT_ANSWERED, comment: [] } });
    expect(screen.getByText('Not answered')).toBeVisible();
    expect(screen.queryByText(/Written by/)).toBeNull();
  });
});

describe('a question that came back', () => {
  const sentBack = { heading: 'Councillor Ana Reyes sent this back', reason: 'Say <b>when</b>' };

  test('says who, why and how to reply, with the reason as it was typed', () => {
    render(<SentBackBox sentBack={sentBack} />);
    expect(screen.getByRole('heading', { name: sentBack.heading })).toBeVisible();
    expect(screen.getByText('Say <b>when</b>')).toBeVisible();
    expect(screen.getByText(/reply/i)).toBeVisible();
  });

  test('does not tell somebody to reply who cannot', () => {
    render(<SentBackBox sentBack={sentBack} canReply={false} />);
    expect(screen.queryByText(/reply/i)).toBeNull();
  });

  test('is nothing at every other', () => {
    const { container } = render(<SentBackBox sentBack={null} />);
    expect(container).toBeEmptyDOMElement();
  });
});
