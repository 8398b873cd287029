/** How a contact request is bounded. */
export const CONTACT_LIMITS = {
  /** Characters of what a council writes when it asks, and of what is said when a request is declined. */
  words: 1000,
  /** Requests that one council may send in a day. */
  mostADay: 10,
  /** Days after which a request that nobody answered lapses by itself: it then waits for nobody. */
  lapsesAfterDays: 60,
  /** Days for which a council that declined is not asked about the same question again by the same council. */
  restsAfterDeclineDays: 90,
} as const;
