/** The successions of the demonstration, by their old council. Ids are seeded: db/demo/successions.test.ts holds them fast. */
export const OFFERED = '3f0ec2ea-fff0-4631-83f5-3af68de464de';
export const HANDED_OVER = '7d9c1504-e97c-413a-a064-451f639c2a9b';
export const ACCEPTED = 'f9086c7a-83ca-4f09-9bce-9d78123f7880';
/** Of a council whose lead has left. */
export const WITHOUT_LEAD = '60865883-dc11-404a-bf69-57a6d42a5440';
