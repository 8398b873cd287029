import { describe, expect, it } from 'vitest';
import { sharingSchema } from './schemas';

const posted = {
  assessmentId: '6f1c1c2e-0000-4000-8000-000000000001',
  'lab-councils': 'named',
  associates: 'anonymous',
  public: 'private',
};
const drawn = 'named private private no';
const read = {
  sharing: { 'lab-councils': 'named', associates: 'private', public: 'private' },
  isWilling: false,
};

describe('what is posted to choose who sees it', () => {
  it('holds the assessment, one level for each audience, and whether the council is willing to talk', () => {
    expect(sharingSchema.parse({ ...posted, drawn, willing: 'yes' })).toEqual({
      ...posted,
      drawn: read,
      willing: true,
    });
    expect(sharingSchema.parse({ ...posted, drawn })).toEqual({ ...posted, drawn: read, willing: false });
  });

  it('is refused without an assessment, with an audience left out, or with a tick that is not ours', () => {
    expect(sharingSchema.safeParse(posted).success, 'it does not say what it was drawn with').toBe(false);
    expect(sharingSchema.safeParse({ ...posted, drawn, assessmentId: '' }).success).toBe(false);
    expect(sharingSchema.safeParse({ ...posted, drawn, willing: 'maybe' }).success).toBe(false);
    expect(sharingSchema.safeParse({ ...posted, drawn, associates: undefined }).error?.issues).toMatchObject([
      { path: ['associates'], message: 'Select what associates of the lab may see' },
    ]);
    expect(sharingSchema.safeParse({ ...posted, drawn, public: undefined }).error?.issues).toMatchObject([
      { path: ['public'], message: 'Select what the public may see' },
    ]);
  });
});
