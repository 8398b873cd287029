/**
 * A code of the demonstration, and what Elmshire sent of services, on which the lab has put another. db/demo/insights.test.ts holds
 * these ids fast.
 */
export const CODE = '6f0c1c62-5f0b-4c0c-9a0e-2b7d0a4e1a03';
export const CODE_NAME = 'A board asks for the figures';
export const CODED = { questionId: 's21-voi-01', submissionId: 'c8bcef99-d5e0-4b8d-b97e-244c979baa06' };
