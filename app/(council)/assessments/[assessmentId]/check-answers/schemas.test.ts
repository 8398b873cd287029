import { describe, expect, it } from 'vitest';
import { agreeSchema, sendSchema } from './schemas';

const assessmentId = '6f1c1c2e-0000-4000-8000-000000000001';

describe('what is posted to send', () => {
  const seen = '12';

  it('holds the assessment, what was read of it and the ticked declaration', () => {
    const posted = { assessmentId, seen, honest: 'yes' };
    expect(sendSchema.parse(posted)).toEqual({ assessmentId, seen: 12, honest: 'yes' });
  });

  it.each([undefined, '', '-1', '1.5', 'x'])('is refused when it does not say what was read: %s', (lost) => {
    expect(sendSchema.safeParse({ assessmentId, seen: lost, honest: 'yes' }).success).toBe(false);
  });

  it('holds whether low coverage is confirmed', () => {
    expect(sendSchema.parse({ assessmentId, seen, honest: 'yes', lowCoverage: 'yes' }).lowCoverage).toBe(
      'yes',
    );
    expect(sendSchema.safeParse({ assessmentId, seen, honest: 'yes', lowCoverage: 'no' }).success).toBe(
      false,
    );
  });

  it('is read without the declaration too, so that all that is not ticked is named at once', () => {
    expect(sendSchema.parse({ assessmentId, seen })).toEqual({ assessmentId, seen: 12 });
    expect(sendSchema.safeParse({ assessmentId, seen, honest: 'no' }).success).toBe(false);
  });

  it('is refused for an assessment that cannot be one', () => {
    expect(sendSchema.safeParse({ assessmentId: 'mine', seen, honest: 'yes' }).success).toBe(false);
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
