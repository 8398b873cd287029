/** How long somebody stays signed in who does not come back. Each visit on another day begins it anew. */
export const SESSION_DAYS = 7;

/** How long somebody stays signed in at most, however often they come. */
export const SESSION_MOST_DAYS = 30;
