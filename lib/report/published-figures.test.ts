import { describe, expect, it } from 'vitest';
import { answered, FULL_ANSWERS, sentWith } from '@/lib/results/testing';
import type { Answer } from '@/lib/framework/answer';
import { answerSections } from './answer-sections';
import type { Cell } from './report';
import { prepareReport } from './report-input';
import { reportInput } from './testing';

const RELEASE = 'In touch. A department, 2025 release';
const REASON = 'Two more came back to us';
const HOMES = 'ex-off-02';

/** The cell of a question's answer in a full report, of a council that says this of its homes. */
function cellOf(answer: Answer): Exclude<Cell, { readonly kind: 'number' | 'picture' }> {
  const answers = { ...FULL_ANSWERS, 'ex-off-01': answered(['homes']), [HOMES]: answer };
  const prepared = prepareReport(reportInput(sentWith(answers)));
  const place = prepared.questions
    .filter(({ question }) => question.id.startsWith('ex-off'))
    .findIndex(({ question }) => question.id === HOMES);
  const section = answerSections(prepared).find(({ id }) => id === 'theme-off');
  const table = section?.blocks.find((block) => block.kind === 'table');
  const cell = table?.rows[place]?.[1];
  if (cell?.kind !== 'text' && cell?.kind !== 'nothing') throw new Error('The report has no such answer');
  return cell;
}

function given(numerator: number, published: number, changeReason?: string): Answer {
  return {
    ...{ state: 'answered', value: { numerator, denominator: 30 } },
    prefill: { value: { numerator: published, denominator: 30 }, release: RELEASE },
    ...(changeReason === undefined ? {} : { changeReason }),
  };
}

describe('in the report', () => {
  it('both figures stand with the reason, where a published one was changed', () => {
    const cell = cellOf(given(14, 12, REASON));
    expect(cell).toMatchObject({ kind: 'text', text: '14 of 30, 47%' });
    expect(cell.details).toEqual(
      expect.arrayContaining([`Published: 12 of 30, 40%. ${RELEASE}`, `Why it differs: ${REASON}`]),
    );
  });

  it('the published one stands as published where it was not changed, also a small one: rule 7', () => {
    const cell = cellOf(given(27, 27));
    expect(cell).toMatchObject({ kind: 'text', text: '27 of 30, 90%' });
    expect(cell.details).toContain(`As published: ${RELEASE}`);
  });

  it('the council’s own is hidden where it is small and was not published, beside the one that was', () => {
    const cell = cellOf(given(27, 25, REASON));
    expect(cell).toMatchObject({ kind: 'nothing', word: 'hidden of 30' });
    expect(cell.details).toEqual(
      expect.arrayContaining([`Published: 25 of 30, 83%. ${RELEASE}`, `Why it differs: ${REASON}`]),
    );
  });

  it('nothing stands beside an answer without a published figure', () => {
    const cell = cellOf(answered({ numerator: 14, denominator: 30 }));
    expect(JSON.stringify(cell)).not.toMatch(/ublished|differs/);
  });
});
