/** The principles that questions may carry, in display order. Source: principles.json, framework guide, part 2. */
export const PRINCIPLE_IDS = [
  'co-production',
  'community-leadership',
  'democratic-engagement',
  'enterprise-social-economy',
  'innovation',
  'learning',
  'maximising-social-value',
  'new-models',
  'social-partnership',
  'walking-the-talk',
] as const;
