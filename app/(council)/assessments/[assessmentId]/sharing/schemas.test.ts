import { describe, expect, it } from 'vitest';
import { sharingSchema } from './schemas';

const posted = {
  assessmentId: '6f1c1c2e-0000-4000-8000-000000000001',
  'lab-councils': 'named',
  associates: 'anonymous',
  public: 'private',
};

describe('what is posted to choose who sees it', () => {
  it('holds the assessment, one level for each audience, and whether the council is willing to talk', () => {
    expect(sharingSchema.parse({ ...posted, willing: 'yes' })).toEqual({ ...posted, willing: true });
    expect(sharingSchema.parse(posted)).toEqual({ ...posted, willing: false });
  });

  it('is refused without an assessment, with an audience left out, or with a tick that is not ours', () => {
    expect(sharingSchema.safeParse({ ...posted, assessmentId: '' }).success).toBe(false);
    expect(sharingSchema.safeParse({ ...posted, willing: 'maybe' }).success).toBe(false);
    expect(sharingSchema.safeParse({ ...posted, associates: undefined }).error?.issues).toMatchObject([
      { path: ['associates'], message: 'Select what associates of the lab may see' },
    ]);
  });
});
