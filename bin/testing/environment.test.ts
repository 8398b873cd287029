import { expect, test } from 'vitest';
import { listedVariables, testEnvironment } from './environment';

const LIVE = { NODE_ENV: 'production', DATABASE_URL: 'postgres://live' } as const;

const EXAMPLE = `# The database. Left out: an embedded one.
# DATABASE_URL=postgres://care@db/toolkit
PORT=3000
#DEMO=0
# Mail = is sent by SMTP.
`;

test('every setting of the example is known, in use or commented out', () => {
  expect(listedVariables(EXAMPLE)).toEqual(['DATABASE_URL', 'PORT', 'DEMO']);
});

test('tests never see the settings of the product', () => {
  const caller = { ...LIVE, PORT: '80', DEMO: '0', PATH: '/usr/bin', HOME: '/home/me' };
  expect(testEnvironment(caller, EXAMPLE)).toEqual({
    PATH: '/usr/bin',
    HOME: '/home/me',
    NEXT_TELEMETRY_DISABLED: '1',
  });
});

test('a live database is never tested against, even when no example lists it', () => {
  const caller = { ...LIVE, TEST_DATABASE_URL: 'postgres://test' };
  expect(Object.keys(testEnvironment(caller, ''))).toEqual(['NEXT_TELEMETRY_DISABLED']);
});
