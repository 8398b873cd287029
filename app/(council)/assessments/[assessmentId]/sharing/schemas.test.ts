import { describe, expect, it } from 'vitest';
import { sharingSchema } from './schemas';

const posted = {
  assessmentId: '6f1c1c2e-0000-4000-8000-000000000001',
  'lab-councils': 'named',
  associates: 'anonymous',
};

describe('what is posted to choose who sees it', () => {
  it('holds the assessment and one level for each audience', () => {
    expect(sharingSchema.parse(posted)).toEqual(posted);
  });

  it('is refused without an assessment, or with an audience left out', () => {
    expect(sharingSchema.safeParse({ ...posted, assessmentId: '' }).success).toBe(false);
    expect(sharingSchema.safeParse({ ...posted, associates: undefined }).error?.issues).toMatchObject([
      { path: ['associates'], message: 'Select what associates of the lab may see' },
    ]);
  });
});
