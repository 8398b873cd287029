/** What Elmshire's lead can ask in the demonstration: of Carrowdale, about a question that no journey touches. */
export const CALLED = { question: 'cp-prin-03', council: 'DEMO0004', name: 'Carrowdale' } as const;

/** Larkwater's open request to Elmshire. Ids are seeded: db/demo/contact.test.ts holds it fast. */
export const RECEIVED = 'c3f65cad-f5f1-46f8-a795-41ee113cea63';
