/** The open round of the demonstration. Its ids are seeded: db/demo/rounds.test.ts holds this one fast. */
export const OPEN_ROUND = '4c4a9f5e-3b7c-4391-ba01-55713293f025';

/** The round before it, whose results are published. */
export const PUBLISHED_ROUND = '12f9d081-e18e-4961-ab1f-14937cd8e152';
