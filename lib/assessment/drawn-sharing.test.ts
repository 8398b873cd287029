import { describe, expect, it } from 'vitest';
import { chosenMeanwhile, drawnSchema, drawnWith, mergeSharing, type SharingAndOffer } from './drawn-sharing';

const NAMED = { 'lab-councils': 'named', associates: 'named', public: 'named' } as const;
const PRIVATE = { 'lab-councils': 'private', associates: 'private', public: 'private' } as const;
const OPEN: SharingAndOffer = { sharing: NAMED, isWilling: true };
const WITHDRAWN: SharingAndOffer = { sharing: PRIVATE, isWilling: false };

describe('what a form of sharing was drawn with', () => {
  it('comes back as it went', () => {
    const mixed = { sharing: { ...NAMED, associates: 'anonymous' }, isWilling: false } as const;
    expect(drawnWith(mixed)).toBe('named anonymous named no');
    for (const each of [OPEN, WITHDRAWN, mixed]) expect(drawnSchema.parse(drawnWith(each))).toEqual(each);
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'named',
      'named named named',
      'named named named maybe',
      'named named named yes yes',
    ])
      expect(drawnSchema.safeParse(text).success).toBe(false);
  });
});

describe('a form that is sent while a colleague has chosen', () => {
  it('sets what its reader chose where nobody else has', () => {
    expect(mergeSharing({ drawn: WITHDRAWN, chosen: OPEN, now: WITHDRAWN })).toEqual({ ...OPEN, opened: [] });
  });

  it('never shares again what the colleague has withdrawn since', () => {
    const chosen = { ...OPEN, sharing: { ...NAMED, associates: 'anonymous' } } as const;
    const merged = mergeSharing({ drawn: OPEN, chosen: { ...chosen, isWilling: true }, now: WITHDRAWN });
    expect(merged.sharing).toMatchObject({ 'lab-councils': 'private', public: 'private' });
    expect(merged.isWilling).toBe(false);
    expect(merged.opened).toEqual(['associates']);
  });

  it('keeps what the colleague opened and its reader did not touch', () => {
    const now = { ...WITHDRAWN, sharing: { ...PRIVATE, associates: 'named' } } as const;
    const chosen = { ...WITHDRAWN, sharing: { ...PRIVATE, public: 'anonymous' } } as const;
    expect(mergeSharing({ drawn: WITHDRAWN, chosen, now })).toEqual({
      sharing: { 'lab-councils': 'private', associates: 'named', public: 'anonymous' },
      isWilling: false,
      opened: [],
    });
  });

  it('withdraws at once, whatever the colleague chose', () => {
    const drawn = { ...OPEN, sharing: { ...NAMED, public: 'anonymous' } } as const;
    const chosen = { ...WITHDRAWN };
    expect(mergeSharing({ drawn, chosen, now: OPEN })).toEqual({ ...WITHDRAWN, opened: [] });
  });

  it('is saved once where it is sent twice', () => {
    expect(mergeSharing({ drawn: WITHDRAWN, chosen: OPEN, now: OPEN })).toEqual({ ...OPEN, opened: [] });
  });

  it('says what stands', () => {
    expect(chosenMeanwhile(WITHDRAWN, 'public')).toMatch(/Somebody else chose “Private” here/);
  });
});
