import { describe, expect, it } from 'vitest';
import services from '@/db/reference/frameworks/services-21-plus.json';
import linkedFigures from '@/db/reference/linked-figures.json';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { buildReport } from '@/lib/report/build-report';
import { reportInput } from '@/lib/report/testing';
import type { Sent } from '@/lib/results/results-input';
import { answered, sentWith } from '@/lib/results/testing';
import { submissionFigures } from '@/lib/scoring/figures';
import type { AssessmentScores } from '@/lib/scoring/scores';
import { parseLinkedFigures } from './linked-figures';
import { sharedScores } from './shared-scores';

/**
 * An attacker reads all that a council shares by name, and the report that it gives away. It knows every answer but
 * one, a scored rate about people that is hidden, and its bottom number. A world is one number that looks hidden.
 */
describe('an attacker who knows every answer of a council but one hidden rate', () => {
  const SERVICES = frameworkDefinitionSchema.parse(services);
  const ALL = 30;
  const HIDDEN_RATES = [1, 2, 3, 4, 5, 25, 26, 27, 28, 29];

  function sentWithRate(numerator: number): Sent {
    const rate = answered({ numerator, denominator: ALL });
    const answers = { 's21-pla-01': answered(2), 's21-pla-02': rate, 's21-pla-03': answered(3) };
    return sentWith({ ...answers, 's21-pla-04': answered(1) }, { definition: SERVICES });
  }

  function shared(sent: Sent): AssessmentScores {
    const links = parseLinkedFigures(linkedFigures)[sent.definition.id];
    return sharedScores(sent.definition, sent, { scores: sent.scores, links });
  }

  function differentViews(viewOf: (sent: Sent) => unknown): number {
    return new Set(HIDDEN_RATES.map((numerator) => JSON.stringify(viewOf(sentWithRate(numerator))))).size;
  }

  it('learns nothing from the figures of that council in a comparison', () => {
    expect(differentViews((sent) => submissionFigures(shared(sent)))).toBe(1);
  });

  it('learns nothing from its report, in this round or beside the next', () => {
    expect(differentViews((sent) => buildReport(reportInput(sent)))).toBe(1);
    const next = sentWithRate(15);
    expect(differentViews((previous) => buildReport(reportInput(next, { previous })))).toBe(1);
  });

  it('succeeds against scores that count it: the theme’s score alone tells its band', () => {
    const themes = (sent: Sent) => sent.scores.themes['pla']?.score;
    expect(differentViews(themes)).toBe(4);
    expect(differentViews((sent) => submissionFigures(sent.scores))).toBe(4);
  });
});
