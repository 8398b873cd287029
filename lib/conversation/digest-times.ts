/**
 * When people are told by email of what was said to them. Not at once: who writes three posts in a row sends one mail.
 * And then not again for a while: a mail for each post is a mail that nobody reads.
 */
export const DIGEST_TIMES = { quietMinutes: 10, pauseHours: 4 } as const;
