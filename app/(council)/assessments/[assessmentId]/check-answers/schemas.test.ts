import { describe, expect, it } from 'vitest';
import { agreeSchema, sendSchema } from './schemas';

const assessmentId = '6f1c1c2e-0000-4000-8000-000000000001';

describe('what is posted to send', () => {
  it('holds the assessment and the ticked declaration', () => {
    expect(sendSchema.parse({ assessmentId, honest: 'yes' })).toEqual({ assessmentId, honest: 'yes' });
  });

  it('holds whether low coverage is confirmed', () => {
    expect(sendSchema.parse({ assessmentId, honest: 'yes', lowCoverage: 'yes' }).lowCoverage).toBe('yes');
    expect(sendSchema.safeParse({ assessmentId, honest: 'yes', lowCoverage: 'no' }).success).toBe(false);
  });

  it('is refused without the declaration, with a message at its box', () => {
    expect(sendSchema.safeParse({ assessmentId }).error?.issues).toMatchObject([
      { path: ['honest'], message: 'Tick the box if these answers are honest as far as you know' },
    ]);
  });

  it('is refused for an assessment that cannot be one', () => {
    expect(sendSchema.safeParse({ assessmentId: 'mine', honest: 'yes' }).success).toBe(false);
  });
});

describe('what is posted to agree', () => {
  it('holds the version that the approver read', () => {
    expect(agreeSchema.parse({ assessmentId, questionId: 's21-hom-04', version: '3' })).toEqual({
      assessmentId,
      questionId: 's21-hom-04',
      version: 3,
    });
  });

  it.each([undefined, '', '0', '-1', '1.5', '3x', '1e3'])('is refused with version %s', (version) => {
    expect(agreeSchema.safeParse({ assessmentId, questionId: 's21-hom-04', version }).success).toBe(false);
  });
});
