/** What the forms of a review offer, in words. Apart from the rules: the browser needs no more than these. */

export const ASK_KINDS = [
  {
    value: 'care-experienced-adviser',
    label: 'Care-experienced adviser',
    hint: 'They are paid for their time.',
  },
  { value: 'peer-council', label: 'Reviewer from a peer council', hint: 'Paid, or unpaid with a reason.' },
] as const;

/** What the amount that is paid is for. */
export const PAY_CHOICES = [
  { value: 'hour', label: 'An hour' },
  { value: 'all', label: 'In all' },
  { value: 'instead', label: 'Something else than money', hint: 'Write what it is instead of an amount.' },
] as const;

export const WAY_CHOICES = [
  {
    value: 'statement',
    label: 'One plain statement for each theme',
    hint: 'In your own words: whether what the council says is true where you stand or, if you judge without its answers, what it is like there.',
  },
  {
    value: 'level',
    label: 'A level for each question, with a comment where you want',
    hint: 'The same five levels that the council chooses from. Questions without levels are left out.',
  },
] as const;

export const BLIND_CHOICES = [
  {
    value: 'yes',
    label: 'No, I judge without them',
    hint: 'You see them once you have handed your review over.',
  },
  { value: 'no', label: 'Yes, I want them in sight' },
] as const;
